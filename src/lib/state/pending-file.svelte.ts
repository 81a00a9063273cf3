import type { BlobSource } from '../connectors/browser-files/blob-source';
import { entityOf } from '../canonical/entities';
import { fieldMapping } from '../intake/field-mapping';
import type { Inspection } from '../intake/inspect';
import {
	mappingProblems,
	type FieldMapping,
	type Mapping,
	type MappingProblem
} from '../intake/mapping';
import type { Proposal } from '../intake/propose-mapping';
import type { Message } from '../locale/message';

/** A chunk of a table that is on its way in: its text, and the file it was dropped as. */
export interface PendingPart {
	source: BlobSource;
	/** Id of the dropped file, under which it will be kept. */
	fileId: string;
	/** The dropped file itself. */
	file: BlobSource;
	/** Names on the way into it. */
	path: string[];
}

/** A table that has been chosen and not been loaded yet. */
export class PendingFile {
	parts = $state.raw<PendingPart[]>([]);
	inspection = $state.raw<Inspection | null>(null);
	mapping = $state.raw<Mapping | null>(null);
	/** How sure each field's column is, 0–1, as long as nobody has chosen another. */
	confidence = $state.raw<Readonly<Record<string, number>>>({});
	/** Whether the mapping is the one used last time for the same headers. */
	isRemembered = $state(false);
	/** Why it was not loaded, where it was tried. */
	refusal = $state.raw<Message | null>(null);
	isInspecting = $state(true);
	/** Whether the file itself is to be kept beside its tables, so that they can be made anew. */
	keepsOriginal = $state(true);
	#past = $state.raw<{ mapping: Mapping; confidence: PendingFile['confidence'] }[]>([]);

	readonly canUndo = $derived(this.#past.length > 0);
	readonly problems: MappingProblem[] = $derived(
		this.mapping && this.inspection ? mappingProblems(this.mapping, this.inspection.headers) : []
	);
	readonly isReady = $derived(this.mapping !== null && this.problems.length === 0);
	readonly size = $derived(this.parts.reduce((sum, { source }) => sum + source.size, 0));

	constructor(
		readonly id: string,
		/** Name for people: the dropped file's, with the way into it. */
		readonly name: string,
		part: PendingPart
	) {
		this.parts = [part];
	}

	/** Changes the mapping; the one before can be brought back. */
	change(by: (mapping: Mapping) => Mapping, confidence = this.confidence): void {
		if (!this.mapping) return;
		this.#past = [...this.#past, { mapping: this.mapping, confidence: this.confidence }];
		this.mapping = by(this.mapping);
		this.confidence = confidence;
		this.refusal = null;
	}

	/** Takes another mapping in place of the one there is. */
	take({ mapping, confidence }: Proposal): void {
		if (this.mapping) this.change(() => mapping, confidence);
		else [this.mapping, this.confidence] = [mapping, confidence];
	}

	undo(): void {
		const before = this.#past.at(-1);
		if (!before) return;
		this.#past = this.#past.slice(0, -1);
		[this.mapping, this.confidence] = [before.mapping, before.confidence];
	}

	/** The field a column serves; null for none. */
	fieldOf(column: number): string | null {
		const fields = Object.entries(this.mapping?.fields ?? {});
		return fields.find(([, from]) => from.column === column)?.[0] ?? null;
	}

	/** Lets a column serve a field, or none. A column serves one field, a field one column. */
	setColumn(column: number, name: string | null): void {
		const { inspection } = this;
		if (!inspection) return;
		const { [name ?? '']: _, ...confidence } = this.confidence;
		this.change((mapping) => {
			const others = Object.entries(mapping.fields).filter(
				([field, from]) => field !== name && from.column !== column
			);
			const field = entityOf(mapping.entity).fields.find((candidate) => candidate.name === name);
			if (!field) return { ...mapping, fields: Object.fromEntries(others) };
			const named = {
				header: inspection.headers[column] ?? '',
				cells: inspection.samples[column] ?? []
			};
			const from = fieldMapping(field, column, named, inspection.dialect.separator);
			return { ...mapping, fields: { ...Object.fromEntries(others), [field.name]: from } };
		}, confidence);
	}

	/** Says how a field's cells are to be read. */
	setReading(name: string, reading: Partial<FieldMapping>): void {
		this.change((mapping) => {
			const from = mapping.fields[name];
			if (!from) return mapping;
			return { ...mapping, fields: { ...mapping.fields, [name]: { ...from, ...reading } } };
		});
	}
}
