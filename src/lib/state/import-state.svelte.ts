import { blobSource, type BlobSource } from '../connectors/browser-files/blob-source';
import type { EntityId } from '../canonical/entities';
import { EngineError } from '../engine/engine-error';
import type { Engine } from '../engine/engine';
import type { Store } from '../engine/store';
import { isFurniture } from '../intake/containers/furniture';
import type { Encoding } from '../intake/bytes/encoding';
import { areChunks } from '../intake/chunks';
import type { Dialect } from '../intake/csv/dialect-shape';
import { IntakeError } from '../intake/intake-error';
import type { Message } from '../locale/message';
import { reportOf } from './failure-report';
import { haveSameHeaders, type LoadedFile, type Workspace } from '../workspace/workspace';
import { fileFault, type Background } from './background';
import type { AnalysisState } from './analysis-state.svelte';
import type { LoadProgress } from './file-loader';
import { loadedFile } from './loaded-file';
import type { PendingFile, PendingPart } from './pending-file.svelte';
import type { Turns } from './turns';
import type { Clock, WorkspaceState } from './workspace-state.svelte';

/** A file, or a part of one, that can not be read, and why. */
export interface RefusedFile {
	id: string;
	name: string;
	report: Message;
}

/**
 * Files on their way in: chosen, unpacked, inspected, mapped, loaded. Nothing is in the workspace
 * before a table is loaded whole, and nothing of it is left when it is not.
 */
export class ImportState {
	pending = $state.raw<PendingFile[]>([]);
	refused = $state.raw<RefusedFile[]>([]);
	progress = $state.raw<LoadProgress | null>(null);
	/** Why the last load stopped, where it did; what one file lacks is said by the file. */
	failure = $state.raw<Message | null>(null);
	/** Files that are being opened. */
	opening = $state.raw<readonly { name: string; controller: AbortController }[]>([]);
	#controller: AbortController | null = null;

	readonly isLoading = $derived(this.progress !== null);
	readonly readyCount = $derived(this.pending.filter(({ isReady }) => isReady).length);

	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState,
		private readonly store: Store,
		private readonly background: Background,
		private readonly clock: Clock,
		private readonly turns: Turns
	) {}

	/** Takes files in and finds out what they are. */
	async add(files: Iterable<File>): Promise<PendingFile[]> {
		this.failure = null;
		this.analyses.warmUp(); // while a person looks at what was found
		const added = await Promise.all(
			[...files].filter(({ name }) => !isFurniture(name)).map((file) => this.#unpack(file))
		);
		this.#joinChunks();
		return added.flat().filter((file) => this.pending.includes(file));
	}

	async #unpack(dropped: File): Promise<PendingFile[]> {
		const file = blobSource(dropped, dropped.name);
		const fileId = this.clock.newId();
		const found: PendingFile[] = [];
		const inspecting: Promise<void>[] = [];
		const opening = { name: file.name, controller: new AbortController() };
		const { signal } = opening.controller;
		this.opening = [...this.opening, opening];
		try {
			const { PendingFile } = await import('./pending-file.svelte');
			for await (const table of this.background.unpack(file, undefined, signal)) {
				const name = [file.name, ...table.path].join(' › ');
				if ('report' in table) {
					this.#refuse(name, table.report);
					continue;
				}
				const part: PendingPart = { source: table.source, fileId, file, path: table.path };
				const pending = new PendingFile(
					table.path.length === 0 ? fileId : this.clock.newId(),
					name,
					part
				);
				found.push(pending);
				this.pending = [...this.pending, pending];
				inspecting.push(this.inspect(pending));
			}
		} catch (error) {
			if (signal.aborted) this.pending = this.pending.filter((table) => !found.includes(table));
			else this.#refuse(file.name, reportOf(fileFault(error, file.name)));
		} finally {
			this.opening = this.opening.filter((other) => other !== opening);
		}
		await Promise.all(inspecting);
		return found;
	}

	#refuse(name: string, report: Message): void {
		this.refused = [...this.refused, { id: this.clock.newId(), name, report }];
	}

	/** Takes a refusal off the page. */
	dismiss({ id }: RefusedFile): void {
		this.refused = this.refused.filter((other) => other.id !== id);
	}

	/** Chunks of one export become one table: their rows go on from one to the next. */
	#joinChunks(): void {
		const joined: PendingFile[] = [];
		for (const file of this.pending.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))) {
			const first = joined.find(
				({ inspection }) => inspection && file.inspection && areChunks(inspection, file.inspection)
			);
			if (!first) joined.push(file);
			else first.parts = [...first.parts, ...file.parts];
		}
		this.pending = this.pending.filter((file) => joined.includes(file));
	}

	/** Finds out what a table is, again where a person has said how to read it. */
	async inspect(
		file: PendingFile,
		options: { encoding?: Encoding; dialect?: Dialect } = {}
	): Promise<void> {
		file.isInspecting = true;
		file.refusal = null;
		try {
			const before = file.inspection;
			const { inspection, proposal } = await this.background.inspect(
				file.parts[0]!.source,
				options
			);
			file.inspection = inspection;
			// What a person has mapped holds as long as the columns are the same.
			if (before && file.mapping && haveSameHeaders(before, inspection)) return;
			const { rememberedMapping } = await import('./remembered-mapping');
			const remembered = rememberedMapping(this.workspace.current, inspection);
			file.isRemembered = remembered !== null;
			file.take(remembered ? { mapping: remembered, confidence: {} } : proposal);
		} catch (error) {
			file.refusal = reportOf(fileFault(error, file.name));
		} finally {
			file.isInspecting = false;
		}
	}

	/** Says of what a table's rows are; the columns are mapped anew. */
	async setEntity(file: PendingFile, entity: EntityId): Promise<void> {
		if (!file.inspection) return;
		file.take(await this.background.propose(file.inspection, entity));
	}

	remove(file: PendingFile): void {
		this.pending = this.pending.filter((other) => other !== file);
	}

	cancel(): void {
		this.#controller?.abort();
		for (const { controller } of this.opening) controller.abort();
	}

	/**
	 * Loads every file that is ready; a file that can not be used does not keep the others out. True
	 * where all of them were loaded. Does nothing while files are being loaded.
	 */
	async load(): Promise<boolean> {
		const files = this.pending.filter(({ isReady }) => isReady);
		if (this.#controller || files.length === 0) return false;
		this.failure = null;
		this.#controller = new AbortController();
		const { signal } = this.#controller;
		this.#say(files[0]!, {});
		try {
			return await this.turns.take(async () => {
				const { engine } = await this.analyses.restoredEngine(signal);
				for (const file of files) {
					if (signal.aborted) throw new EngineError('cancelled', 'cancelled between files');
					if (this.pending.includes(file)) await this.#loadOne(engine, file, signal);
				}
				return files.every(({ refusal }) => refusal === null);
			});
		} catch (error) {
			this.failure = reportOf(error);
			return false;
		} finally {
			this.progress = null;
			this.#controller = null;
		}
	}

	#say({ name, size }: PendingFile, part: Partial<LoadProgress>): void {
		this.progress = { file: name, phase: 'keep', bytes: 0, of: size, rows: 0, ...part };
	}

	async #loadOne(engine: Engine, file: PendingFile, signal: AbortSignal): Promise<void> {
		const { inspection, mapping, id, name } = file;
		if (!inspection || !mapping) return;
		file.refusal = null;
		const progress = (part: Partial<LoadProgress>) => this.#say(file, part);
		progress({});
		const kept: string[] = [];
		try {
			const parts: BlobSource[] = [];
			for (const part of file.parts) {
				if (file.keepsOriginal && !this.#isKept(part.fileId)) {
					signal.throwIfAborted();
					kept.push(part.fileId);
					await this.#keep(part, signal, progress);
				}
				parts.push(await this.#partAsKept(part));
			}
			const { headers, encoding, dialect } = inspection;
			const request = { id, name, headers, encoding, dialect, mapping };
			const [{ loadParts }, { sourcesHash }] = await Promise.all([
				import('./file-loader'),
				import('./content-hash')
			]);
			const hashing = new AbortController();
			const hash = sourcesHash(parts, AbortSignal.any([signal, hashing.signal]));
			hash.catch(() => {}); // thrown where it is waited for
			const result = await loadParts(engine, this.background, parts, request, {
				signal,
				onProgress: (part) => (this.progress = part)
			}).catch((error: unknown) => {
				hashing.abort();
				throw error;
			});
			progress({ phase: 'finish', bytes: file.size });
			const loaded = loadedFile(
				{
					id,
					name,
					size: file.size,
					addedAt: this.clock.now(),
					isKept: this.store.keepsFiles && file.keepsOriginal,
					contentHash: await hash,
					originals: file.parts.map(({ fileId, file: original, path }) => ({
						id: fileId,
						name: original.name,
						path
					}))
				},
				inspection,
				mapping,
				result
			);
			this.workspace.change((workspace) => withFile(workspace, loaded));
			this.pending = this.pending.filter((other) => other !== file);
		} catch (error) {
			for (const fileId of kept) await this.store.removeFile(fileId);
			const fault = signal.aborted ? new EngineError('cancelled', 'cancelled') : error;
			const report = fileFault(fault, name);
			if (!(report instanceof IntakeError)) throw report;
			file.refusal = report.report;
		}
	}

	/** Whether a dropped file is kept already: another of its tables is in the workspace. */
	#isKept(fileId: string): boolean {
		const { files } = this.workspace.current;
		return files.some(
			({ isKept, originals }) => isKept && originals.some(({ id }) => id === fileId)
		);
	}

	#keep(
		{ fileId, file }: PendingPart,
		signal: AbortSignal,
		progress: (part: Partial<LoadProgress>) => void
	): Promise<void> {
		const content = [{ source: file, start: 0, end: file.size }];
		return this.store.keepFile(fileId, content, (bytes) => {
			signal.throwIfAborted();
			progress({ bytes, of: file.size });
		});
	}

	/** What is read is what was kept, where the table is the file itself. */
	async #partAsKept({ source, fileId, path }: PendingPart): Promise<BlobSource> {
		if (path.length > 0 || source.size === 0) return source;
		const kept = (await this.store.openFile(fileId)) as BlobSource | null;
		return kept && kept.size === source.size ? blobSource(kept.blob, source.name) : source;
	}
}

function withFile(workspace: Workspace, file: LoadedFile): Workspace {
	const others = workspace.mappings.filter(({ headers }) => !haveSameHeaders({ headers }, file));
	return {
		...workspace,
		files: [...workspace.files, file],
		mappings: [...others, { headers: file.headers, mapping: file.mapping }]
	};
}
