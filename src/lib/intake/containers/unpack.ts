import { Gunzip } from 'fflate';
import type { ByteSource } from '../../engine/file-content';
import { message } from '../../locale/message';
import { containerOf } from '../bytes/container';
import { refusalOf } from '../inspect';
import { IntakeError } from '../intake-error';
import { alignedColumns, alignedSteps } from './aligned';
import { csvSteps } from './csv-record';
import { jsonRecords, looksLikeJson } from './json';
import { isFurniture } from './furniture';
import { parquetRecords } from './parquet';
import { isWorkbook, readWorkbook, sharedStrings, sheetRecords } from './xlsx';
import { HIGHEST_RATIO, LARGEST_ENTRY, SMALL, zipEntries, zipEntryBytes } from './zip';

/** A table of text that was found in a file. */
export interface UnpackedTable {
	/** Names on the way into the file: of an archive, of a sheet. Empty for the file itself. */
	path: string[];
	/** Its text: the file as it is, or what was taken out of it. */
	source: ByteSource;
}

/** What a file was found to hold: tables, and parts that are none, each with the reason. */
export type Unpacked =
	({ type: 'table' } & UnpackedTable) | { type: 'refused'; path: string[]; error: IntakeError };

export interface UnpackOptions {
	/** Puts bytes somewhere they can be read from again: a Blob, a passing file. */
	hold: (name: string, steps: AsyncIterable<Uint8Array<ArrayBuffer>>) => Promise<ByteSource>;
	/** Only the table at this path. */
	only?: readonly string[];
	signal?: AbortSignal | undefined;
}

/** Archives in archives that are opened. */
const DEEPEST = 3;

/**
 * Takes the tables out of a file, whatever it is by its bytes: text as it is, columns set in blanks as
 * CSV, the sheets of a workbook, what an archive holds, JSON and Parquet as text. A part of an archive that is no table does not keep
 * the others out.
 *
 * @throws {IntakeError} for a file that is none of these, and for one that is damaged
 */
export async function* unpack(
	source: ByteSource,
	options: UnpackOptions
): AsyncGenerator<Unpacked> {
	yield* tablesOf(source, [], options);
}

async function* tablesOf(
	source: ByteSource,
	path: string[],
	options: UnpackOptions
): AsyncGenerator<Unpacked> {
	const head = await source.read(0, Math.min(8192, source.size));
	const container = containerOf(head);
	const { hold, signal } = options;
	switch (container) {
		case 'text':
			yield { type: 'table', path, source: await textTable(source, head, options) };
			return;
		case 'parquet':
			yield {
				type: 'table',
				path,
				source: await hold(source.name, csvSteps(parquetRecords(source, signal)))
			};
			return;
		case 'gzip': {
			const name = source.name.replace(/\.gz$/i, '');
			yield* tablesOf(await hold(name, gunzipped(source, signal)), path, options);
			return;
		}
		case 'zip':
			yield* zipTables(source, path, options);
			return;
		default:
			throw refusalOf(container, source.name);
	}
}

/** A text as text with separators: as it is, or made from JSON or from columns set in blanks. */
async function textTable(
	source: ByteSource,
	head: Uint8Array,
	{ hold, signal }: UnpackOptions
): Promise<ByteSource> {
	const text = new TextDecoder().decode(head);
	if (looksLikeJson(text)) return hold(source.name, csvSteps(jsonRecords(source, signal)));
	const columns = alignedColumns(text);
	return columns > 0 ? hold(source.name, alignedSteps(source, columns, signal)) : source;
}

async function* zipTables(
	source: ByteSource,
	path: string[],
	options: UnpackOptions
): AsyncGenerator<Unpacked> {
	const { hold, only, signal } = options;
	const entries = await zipEntries(source);
	if (isWorkbook(entries)) {
		const workbook = await readWorkbook(source, entries);
		const visible = workbook.sheets.filter(({ isHidden }) => !isHidden);
		const read = visible.length > 0 ? visible : workbook.sheets;
		const wanted = read.filter(({ name }) => isWanted([...path, name], only));
		for (const { name } of workbook.sheets.filter((sheet) => !read.includes(sheet))) {
			const error = new IntakeError(message('intake.error.hiddenSheet', { sheet: name }));
			if (isWanted([...path, name], only)) yield { type: 'refused', path: [...path, name], error };
		}
		const strings = wanted.length > 0 ? await sharedStrings(source, workbook, signal) : [];
		for (const sheet of wanted) {
			const records = sheetRecords(source, workbook, sheet, strings, signal);
			const table = await hold(sheet.name, csvSteps(records));
			if (table.size > 0) yield { type: 'table', path: [...path, sheet.name], source: table };
		}
		return;
	}
	if (path.length >= DEEPEST) {
		throw new IntakeError(message('intake.error.zipDeep', { file: source.name }));
	}
	if (entries.some(({ name }) => name === '[Content_Types].xml')) {
		throw new IntakeError(message('intake.error.document', { file: source.name }));
	}
	// What each file unpacks to is held to what the directory says of it.
	const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
	if (unpacked > SMALL && unpacked > source.size * HIGHEST_RATIO) {
		throw new IntakeError(message('intake.error.zipBomb', { file: source.name }));
	}
	let isEmpty = true;
	for (const entry of entries) {
		const inner = [...path, entry.name];
		if (isFurniture(entry.name) || !isWanted(inner, only)) continue;
		isEmpty = false;
		try {
			const name = entry.name.split('/').at(-1)!;
			const file = await hold(name, zipEntryBytes(source, entry, signal));
			yield* tablesOf(file, inner, options);
		} catch (error) {
			if (!(error instanceof IntakeError)) throw error;
			yield { type: 'refused', path: inner, error };
		}
	}
	if (isEmpty) throw refusalOf('zip', source.name);
}

const isWanted = (path: readonly string[], only: readonly string[] | undefined): boolean =>
	only === undefined || path.every((name, i) => only[i] === name);

const STEP = 1 << 20;

async function* gunzipped(
	source: ByteSource,
	signal?: AbortSignal
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
	let out: Uint8Array<ArrayBuffer>[] = [];
	const gunzip = new Gunzip((chunk) => out.push(chunk as Uint8Array<ArrayBuffer>));
	let written = 0;
	for (let at = 0; at < source.size; at += STEP) {
		signal?.throwIfAborted();
		const end = Math.min(source.size, at + STEP);
		try {
			gunzip.push(await source.read(at, end), end === source.size);
		} catch (cause) {
			throw new IntakeError(message('intake.error.zipDamaged', { file: source.name }), { cause });
		}
		for (const chunk of out) {
			written += chunk.length;
			if (written > LARGEST_ENTRY || (written > SMALL && written > end * HIGHEST_RATIO)) {
				throw new IntakeError(message('intake.error.zipBomb', { file: source.name }));
			}
			if (chunk.length > 0) yield chunk;
		}
		out = [];
	}
}
