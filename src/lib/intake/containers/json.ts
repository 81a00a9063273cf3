import type { ByteSource } from '../../engine/file-content';
import { message } from '../../locale/message';
import { IntakeError } from '../intake-error';

/** Whether a text begins as JSON does: an object or an array of objects. */
export const looksLikeJson = (text: string): boolean => /^\s*(?:\[\s*\{|\{\s*")/.test(text);

/** Depth to which objects in objects become columns of their own, `owner.name`. */
const DEEPEST = 4;

/** Longest object that is read at once. */
const LONGEST = 16 << 20;

const STEP = 1 << 22;

/** What stands open around a row: nothing in lines, an array, an array in an object. */
type Around = '' | '[' | '{[';

/** Bytes from which the shape of a file is told. */
const HEAD = 1 << 20;

/** Reads brackets outside of texts, character by character. */
class Brackets {
	open = '';
	#inText = false;
	#isEscaped = false;

	/** Whether the character is a bracket, and not one within a text. */
	read(character: string): boolean {
		if (this.#inText) {
			if (this.#isEscaped) this.#isEscaped = false;
			else if (character === '\\') this.#isEscaped = true;
			else if (character === '"') this.#inText = false;
			return false;
		}
		if (character === '"') this.#inText = true;
		else if (character === '{' || character === '[') this.open += character;
		else if (character === '}' || character === ']') this.open = this.open.slice(0, -1);
		else return false;
		return character !== '"';
	}

	get isSettled(): boolean {
		return this.open === '' && !this.#inText;
	}
}

/**
 * How rows lie in a file: in an array; one after another; or in an array within one object that is
 * all there is (`{"data": […]}`).
 */
async function aroundRows(source: ByteSource): Promise<Around> {
	const bytes = await source.read(0, Math.min(HEAD, source.size));
	const text = new TextDecoder().decode(bytes).trimStart();
	if (text.startsWith('[')) return '[';
	const brackets = new Brackets();
	for (let at = 0; at < text.length; at++) {
		if (!brackets.read(text[at]!) || !brackets.isSettled) continue;
		const isAlone = text.slice(at + 1).trim() === '' && source.size <= HEAD;
		return isAlone && /^[^{]*\{[^{]*:\s*\[\s*\{/.test(text) ? '{[' : '';
	}
	return '{[';
}

/**
 * The objects that are rows, as text, as they come.
 *
 * @throws {IntakeError} where what was begun never ends
 */
async function* objectTexts(source: ByteSource, signal?: AbortSignal): AsyncGenerator<string> {
	const around = await aroundRows(source);
	const decoder = new TextDecoder();
	const brackets = new Brackets();
	let [text, at, start] = ['', 0, -1];
	for (let offset = 0; offset < source.size; offset += STEP) {
		signal?.throwIfAborted();
		const bytes = await source.read(offset, Math.min(source.size, offset + STEP));
		text += decoder.decode(bytes, { stream: true });
		for (; at < text.length; at++) {
			const before = brackets.open;
			if (!brackets.read(text[at]!)) continue;
			if (start < 0 && before === around && text[at] === '{') start = at;
			else if (start >= 0 && brackets.open === around) {
				yield text.slice(start, at + 1);
				start = -1;
			}
		}
		const from = start >= 0 ? start : at;
		text = text.slice(from);
		at -= from;
		if (start >= 0) start = 0;
		if (text.length > LONGEST) break;
	}
	if (!brackets.isSettled) {
		throw new IntakeError(message('intake.error.jsonDamaged', { file: source.name }));
	}
}

/** Numbers of more digits than a double holds, in quotes: ids keep every digit. */
const exactNumbers = (text: string): string =>
	text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:[eE][-+]?\d+)?/g, (token) =>
		token.startsWith('"') || token.replace(/\D/g, '').length < 16 ? token : `"${token}"`
	);

/** An object's values by the name of their column. */
function flattened(value: object, prefix = '', depth = 0): [string, string][] {
	return Object.entries(value).flatMap(([name, inner]: [string, unknown]): [string, string][] => {
		const column = prefix + name;
		if (inner === null || inner === undefined) return [[column, '']];
		if (typeof inner !== 'object') return [[column, String(inner)]];
		if (Array.isArray(inner)) {
			const isPlain = inner.every((item) => typeof item !== 'object' || item === null);
			return [[column, isPlain ? inner.join(';') : JSON.stringify(inner)]];
		}
		return depth < DEEPEST
			? flattened(inner, `${column}.`, depth + 1)
			: [[column, JSON.stringify(inner)]];
	});
}

async function* rowsOf(
	source: ByteSource,
	signal?: AbortSignal
): AsyncGenerator<[string, string][]> {
	for await (const text of objectTexts(source, signal)) {
		try {
			yield flattened(JSON.parse(exactNumbers(text)) as object);
		} catch (cause) {
			throw new IntakeError(message('intake.error.jsonDamaged', { file: source.name }), { cause });
		}
	}
}

/**
 * A file of JSON as a table: first the names of all columns, in the order in which they first appear,
 * then a record an object. It is read twice, so that a column which only a late object has is there.
 *
 * @throws {IntakeError} for text that is no JSON, or holds no objects
 */
export async function* jsonRecords(
	source: ByteSource,
	signal?: AbortSignal
): AsyncGenerator<string[]> {
	const columns = new Map<string, number>();
	for await (const row of rowsOf(source, signal)) {
		for (const [name] of row) if (!columns.has(name)) columns.set(name, columns.size);
	}
	if (columns.size === 0) {
		throw new IntakeError(message('intake.error.jsonDamaged', { file: source.name }));
	}
	yield [...columns.keys()];
	for await (const row of rowsOf(source, signal)) {
		const cells = Array.from({ length: columns.size }, () => '');
		for (const [name, text] of row) cells[columns.get(name)!] = text;
		yield cells;
	}
}
