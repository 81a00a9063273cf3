import type { Field } from '../../canonical/entities';
import type { FieldMapping } from '../mapping';
import { stateOtherwise } from '../values/states';
import { MOST_LABELS, meaningOf } from './label-meanings';

/** A label that has been met, and whether a row with it may be plain. */
interface MetLabel {
	bytes: Uint8Array;
	isPlain: boolean;
}

/** Tells, label by label, whether a row with it may be plain, and remembers those it has met. */
export class PlainLabels {
	readonly #met = new Map<number, MetLabel[]>();
	#last: MetLabel | null = null;
	#count = 0;
	/** Labels met since they were last asked for. */
	#fresh: string[] = [];

	constructor(
		private readonly field: Field,
		private readonly from: FieldMapping
	) {}

	/** Whether a row may be plain whose label lies from `start` to the byte before `end`. */
	isPlain(bytes: Uint8Array, start: number, end: number): boolean {
		if (this.#last && isSame(this.#last.bytes, bytes, start, end)) return this.#last.isPlain;
		const hash = hashOf(bytes, start, end);
		const alike = this.#met.get(hash) ?? [];
		const known = alike.find((label) => isSame(label.bytes, bytes, start, end));
		this.#last = known ?? this.#meet(bytes.slice(start, end));
		if (!known && this.#count <= MOST_LABELS) this.#met.set(hash, [...alike, this.#last]);
		return this.#last.isPlain;
	}

	#meet(bytes: Uint8Array): MetLabel {
		if (++this.#count > MOST_LABELS) return { bytes, isPlain: false };
		const label = new TextDecoder().decode(bytes);
		this.#fresh.push(label);
		return { bytes, isPlain: isPlainLabel(this.field, this.from, label) };
	}

	/** The labels that were met since this was last asked. */
	fresh(): string[] {
		const labels = this.#fresh;
		this.#fresh = [];
		return labels;
	}
}

function isPlainLabel(field: Field, from: FieldMapping, label: string): boolean {
	const { type, states, required } = field;
	// A deal's stage, whose label need not stand for a state.
	if (type === 'text') return true;
	const meaning = meaningOf(field, from, label);
	if (meaning === 'void') return false;
	return meaning !== null || (!required && states !== undefined && stateOtherwise(states) !== null);
}

function isSame(label: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
	if (label.length !== end - start) return false;
	for (let i = 0; i < label.length; i++) if (label[i] !== bytes[start + i]) return false;
	return true;
}

/** FNV-1a, of 32 bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
	let hash = 0x811c9dc5;
	for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
	return hash;
}
