import { blobSource, type BlobSource } from '../connectors/browser-files/blob-source';
import { entityOf, type EntityId } from '../canonical/entities';
import { EngineError } from '../engine/engine-error';
import type { Engine } from '../engine/engine';
import type { Store } from '../engine/store';
import type { Encoding } from '../intake/bytes/encoding';
import type { Dialect } from '../intake/csv/dialect';
import type { Inspection } from '../intake/inspect';
import { IntakeError } from '../intake/intake-error';
import { dateChoices, fieldMapping, proposeMapping } from '../intake/propose-mapping';
import { Mapping, mappingProblems, type MappingProblem } from '../intake/mapping';
import type { Message } from '../locale/message';
import { reportOf } from './failure-report';
import type { LoadedFile, Workspace } from '../workspace/workspace';
import { fileFault, type Background } from './background';
import type { AnalysisState } from './analysis-state.svelte';
import type { LoadProgress } from './file-loader';
import type { Turns } from './turns';
import type { Clock, WorkspaceState } from './workspace-state.svelte';

/** A file that has been chosen and not been loaded yet. */
export class PendingFile {
	inspection = $state.raw<Inspection | null>(null);
	mapping = $state.raw<Mapping | null>(null);
	/** Why it was not loaded, where it was tried. */
	refusal = $state.raw<Message | null>(null);
	isInspecting = $state(true);
	#past = $state.raw<Mapping[]>([]);

	readonly canUndo = $derived(this.#past.length > 0);
	readonly problems: MappingProblem[] = $derived(
		this.mapping && this.inspection ? mappingProblems(this.mapping, this.inspection.headers) : []
	);
	readonly isReady = $derived(this.mapping !== null && this.problems.length === 0);

	constructor(
		readonly id: string,
		readonly source: BlobSource
	) {}

	/** Changes the mapping; the one before can be brought back. */
	change(by: (mapping: Mapping) => Mapping): void {
		if (!this.mapping) return;
		this.#past = [...this.#past, this.mapping];
		this.mapping = by(this.mapping);
		this.refusal = null;
	}

	/** Takes another mapping in place of the one there is. */
	take(mapping: Mapping): void {
		if (this.mapping) this.change(() => mapping);
		else this.mapping = mapping;
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#past = this.#past.slice(0, -1);
		this.mapping = before;
	}

	/** Takes a field from a column, or from none. A column serves one field. */
	setField(name: string, column: number | null): void {
		const { inspection } = this;
		if (!inspection) return;
		this.change((mapping) => {
			const entity = entityOf(mapping.entity);
			const others = Object.entries(mapping.fields).filter(
				([field, from]) => field !== name && from.column !== column
			);
			const field = entity.fields.find((candidate) => candidate.name === name);
			if (column === null || !field) return { ...mapping, fields: Object.fromEntries(others) };
			const from = fieldMapping(
				field,
				column,
				inspection.headers[column] ?? '',
				inspection.samples[column] ?? []
			);
			return { ...mapping, fields: { ...Object.fromEntries(others), [name]: from } };
		});
	}

	setEntity(entity: EntityId): void {
		const { inspection } = this;
		if (inspection) this.change(() => proposeMapping(inspection, entity));
	}

	/** Date orders a column could be in, where a person has to say which. */
	dateChoices(name: string) {
		const column = this.mapping?.fields[name]?.column;
		return column === undefined ? [] : dateChoices(this.inspection?.samples[column] ?? []);
	}
}

/**
 * Files on their way in: chosen, inspected, mapped, loaded. Nothing is in the workspace before a
 * file is loaded whole, and nothing of it is left when it is not.
 */
export class ImportState {
	pending = $state.raw<PendingFile[]>([]);
	progress = $state.raw<LoadProgress | null>(null);
	/** Why the last load stopped, where it did; what one file lacks is said by the file. */
	failure = $state.raw<Message | null>(null);
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
		const added = [...files].map(
			(file) => new PendingFile(this.clock.newId(), blobSource(file, file.name))
		);
		this.pending = [...this.pending, ...added];
		await Promise.all(added.map((file) => this.inspect(file)));
		return added;
	}

	/** Finds out what a file is, again where a person has said how to read it. */
	async inspect(
		file: PendingFile,
		options: { encoding?: Encoding; dialect?: Dialect } = {}
	): Promise<void> {
		file.isInspecting = true;
		file.refusal = null;
		try {
			const before = file.inspection;
			const inspection = await this.background.inspect(file.source, options);
			file.inspection = inspection;
			// What a person has mapped holds as long as the columns are the same.
			if (before && file.mapping && areSame(before.headers, inspection.headers)) return;
			file.take(this.#remembered(inspection) ?? proposeMapping(inspection));
		} catch (error) {
			file.refusal = reportOf(fileFault(error, file.source.name));
		} finally {
			file.isInspecting = false;
		}
	}

	remove(file: PendingFile): void {
		this.pending = this.pending.filter((other) => other !== file);
	}

	cancel(): void {
		this.#controller?.abort();
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

	#say({ source: { name, size } }: PendingFile, part: Partial<LoadProgress>): void {
		this.progress = { file: name, phase: 'keep', bytes: 0, of: size, rows: 0, ...part };
	}

	async #loadOne(engine: Engine, file: PendingFile, signal: AbortSignal): Promise<void> {
		const { inspection, mapping, id, source } = file;
		if (!inspection || !mapping) return;
		file.refusal = null;
		const progress = (part: Partial<LoadProgress>) => this.#say(file, part);
		progress({});
		try {
			signal.throwIfAborted();
			await this.store.keepFile(id, [{ source, start: 0, end: source.size }], (bytes) => {
				signal.throwIfAborted();
				progress({ bytes });
			});
			const kept = ((await this.store.openFile(id)) as BlobSource | null) ?? source;
			const request = {
				id,
				name: source.name,
				headers: inspection.headers,
				...inspection.encoding,
				dialect: inspection.dialect,
				mapping
			};
			const { loadBytes } = await import('./file-loader');
			const result = await loadBytes(engine, this.background, kept, request, {
				signal,
				onProgress: (part) => (this.progress = part)
			});
			progress({ phase: 'finish', bytes: source.size });
			const loaded: LoadedFile = {
				id,
				name: source.name,
				size: source.size,
				addedAt: this.clock.now(),
				encoding: inspection.encoding.encoding,
				markBytes: inspection.encoding.markBytes,
				dialect: inspection.dialect,
				headers: inspection.headers,
				mapping,
				account: result.account,
				entity: mapping.entity,
				firstOn: result.firstOn,
				lastOn: result.lastOn,
				isKept: this.store.keepsFiles
			};
			this.workspace.change((workspace) => withFile(workspace, loaded));
			this.pending = this.pending.filter((other) => other !== file);
		} catch (error) {
			await this.store.removeFile(id);
			const fault = signal.aborted ? new EngineError('cancelled', 'cancelled') : error;
			const report = fileFault(fault, source.name);
			if (!(report instanceof IntakeError)) throw report;
			file.refusal = report.report;
		}
	}

	/** The mapping remembered for the same headers. */
	#remembered({ headers }: Inspection): Mapping | null {
		const known = this.workspace.current.mappings.find((remembered) =>
			areSame(remembered.headers, headers)
		);
		return Mapping.safeParse(known?.mapping).data ?? null;
	}
}

const areSame = (a: readonly string[], b: readonly string[]) =>
	JSON.stringify(a) === JSON.stringify(b);

function withFile(workspace: Workspace, file: LoadedFile): Workspace {
	const others = workspace.mappings.filter(({ headers }) => !areSame(headers, file.headers));
	return {
		...workspace,
		files: [...workspace.files, file],
		mappings: [...others, { headers: file.headers, mapping: file.mapping }]
	};
}
