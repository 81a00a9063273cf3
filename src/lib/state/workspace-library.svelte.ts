import { z } from 'zod';
import type { Store } from '../engine/store';
import type { Workspace } from '../workspace/workspace';
import { parseWorkspace } from '../workspace/workspace-file';

/** A workspace as it is kept beside the open one. */
const Kept = z.object({ isArchived: z.boolean(), workspace: z.unknown() });

/** What a list shows of a workspace, read without all of it. */
const Summary = z.object({
	id: z.string(),
	name: z.string(),
	updatedAt: z.string(),
	files: z.array(z.unknown()),
	assessment: z.object({ answers: z.record(z.string(), z.unknown()) })
});

/** The invitation that a kept workspace answers. */
const Answering = z
	.object({
		workspace: z.object({ assessment: z.object({ invitation: z.object({ nonce: z.string() }) }) })
	})
	.transform(({ workspace }) => workspace.assessment.invitation.nonce);

export interface KeptWorkspace {
	id: string;
	/** Empty where nobody named it; null where it can not be read. */
	name: string | null;
	updatedAt: string | null;
	files: number;
	answers: number;
	isArchived: boolean;
}

/** Workspaces beside the one that is open, one for each client. The open one is not among them. */
export class WorkspaceLibrary {
	#kept = $state.raw<KeptWorkspace[]>([]);
	/** Without the open one, which is among them while a switch is half-way. */
	readonly others = $derived.by(() => this.#kept.filter(({ id }) => id !== this.openId()));

	constructor(
		private readonly store: Store,
		private readonly openId: () => string
	) {}

	/** Reads what is kept; those last changed first, archived ones after them. */
	async load(): Promise<void> {
		const kept = await this.store.otherWorkspaces();
		const others = kept.map(({ id, value }) => summaryOf(id, value));
		this.#kept = others.sort(
			(a, b) =>
				Number(a.isArchived) - Number(b.isArchived) ||
				((b.updatedAt ?? '') > (a.updatedAt ?? '') ? 1 : -1)
		);
	}

	/** One of them, brought to today's version. @throws {WorkspaceFileError} for what can not be read */
	async read(id: string): Promise<Workspace> {
		return parseWorkspace(Kept.parse(await this.store.otherWorkspace(id)).workspace);
	}

	/** Id of the one that answers an invitation; null where none does. */
	async answering(nonce: string): Promise<string | null> {
		const kept = await this.store.otherWorkspaces();
		return kept.find(({ value }) => Answering.safeParse(value).data === nonce)?.id ?? null;
	}

	/** Keeps a workspace beside the open one, in place of what is kept under its id. */
	async keep(workspace: Workspace, isArchived = false): Promise<void> {
		await this.store.keepOtherWorkspace(workspace.id, { isArchived, workspace });
		await this.load();
	}

	async archive(id: string, isArchived: boolean): Promise<void> {
		const { workspace } = Kept.parse(await this.store.otherWorkspace(id));
		await this.store.keepOtherWorkspace(id, { isArchived, workspace });
		await this.load();
	}

	/** Takes one away; gives the act that brings it back. */
	async remove(id: string): Promise<() => Promise<void>> {
		const value = await this.store.otherWorkspace(id);
		await this.store.removeOtherWorkspace(id);
		await this.load();
		return async () => {
			await this.store.keepOtherWorkspace(id, value);
			await this.load();
		};
	}

	/** Ids of the original files that they need; null where one can not be read and may need any. */
	async originals(): Promise<string[] | null> {
		const kept = await this.store.otherWorkspaces();
		const ids: string[] = [];
		for (const { value } of kept) {
			try {
				const { files } = parseWorkspace(Kept.parse(value).workspace);
				ids.push(...files.flatMap(({ originals }) => originals.map(({ id }) => id)));
			} catch {
				return null; // whatever it is, its files are not ours to take
			}
		}
		return ids;
	}
}

function summaryOf(id: string, value: unknown): KeptWorkspace {
	const kept = Kept.safeParse(value).data;
	const summary = Summary.safeParse(kept?.workspace).data;
	return {
		id,
		name: summary?.name ?? null,
		updatedAt: summary?.updatedAt ?? null,
		files: summary?.files.length ?? 0,
		answers: Object.keys(summary?.assessment.answers ?? {}).length,
		isArchived: kept?.isArchived ?? false
	};
}
