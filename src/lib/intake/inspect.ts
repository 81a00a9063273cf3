import type { ByteSource } from '../engine/file-content';
import { message, type MessageKey } from '../locale/message';
import { containerOf, type Container } from './bytes/container';
import { guessEncoding, type Encoding, type EncodingGuess } from './bytes/encoding';
import { guessDialect, type Dialect } from './csv/dialect';
import { splitRecords } from './csv/split-records';
import { IntakeError } from './intake-error';

/** What was found out about a file before a row of it is loaded. */
export interface Inspection {
	name: string;
	size: number;
	encoding: EncodingGuess;
	dialect: Dialect;
	headers: string[];
	/** The first rows below the header, as cells, for a preview. */
	preview: string[][];
	/** Cells by column, from the beginning, the middle and the end of the file. */
	samples: string[][];
}

/** What a person has said about a file, in place of a guess. */
export interface InspectOptions {
	encoding?: Encoding;
	dialect?: Dialect;
	signal?: AbortSignal | undefined;
}

/** Bytes read from the beginning for preview and decisions. */
const HEAD = 1 << 18;

/** Bytes read at each later place for samples. */
const PROBE = 1 << 16;

/** Rows shown before loading. */
const PREVIEW_ROWS = 50;

/** Most characters kept of a header, and of a cell in a preview. */
const LONGEST_SHOWN = 500;

const refusals: Record<Exclude<Container, 'text'>, MessageKey> = {
	empty: 'intake.error.empty',
	zip: 'intake.error.zip',
	xls: 'intake.error.xls',
	pdf: 'intake.error.pdf',
	gzip: 'intake.error.gzip',
	image: 'intake.error.binary',
	parquet: 'intake.error.parquet',
	binary: 'intake.error.binary'
};

/**
 * Finds out what a file is: its encoding, how its text is cut, its headers and samples of its cells.
 *
 * @throws {IntakeError} for what is no table of text, saying what it is and what to do
 */
export async function inspect(
	source: ByteSource,
	options: InspectOptions = {}
): Promise<Inspection> {
	const head = await source.read(0, Math.min(HEAD, source.size));
	const container = containerOf(head.subarray(0, 8192));
	if (container !== 'text') {
		throw new IntakeError(
			message(refusals[container] as 'intake.error.empty', { file: source.name })
		);
	}
	const guess = await guessEncoding(source, options.signal);
	const encoding: EncodingGuess = options.encoding
		? { encoding: options.encoding, markBytes: guess.markBytes, isCertain: true }
		: guess;
	const decode = (bytes: Uint8Array) => new TextDecoder(encoding.encoding).decode(bytes);
	const text = decode(head.subarray(encoding.markBytes));
	if (text.trim() === '') {
		throw new IntakeError(message('intake.error.empty', { file: source.name }));
	}
	const dialect = options.dialect ?? guessDialect(text);
	const { separator, skippedRecords } = dialect;
	const records = splitRecords(text, separator, skippedRecords + 1 + 2000);
	const headers = (records[skippedRecords] ?? []).map((cell) => shown(cell.trim()));
	const rows = records.slice(skippedRecords + 1).filter((row) => row.some((cell) => cell !== ''));
	if (rows.length === 0) {
		throw new IntakeError(message('intake.error.headerOnly', { file: source.name }));
	}
	const later = await laterRows(source, encoding, separator, headers.length);
	return {
		name: source.name,
		size: source.size,
		encoding,
		dialect,
		headers,
		preview: rows.slice(0, PREVIEW_ROWS).map((row) => headers.map((_, i) => shown(row[i] ?? ''))),
		samples: headers.map((_, i) => [...rows, ...later].map((row) => row[i] ?? ''))
	};
}

const shown = (cell: string) =>
	cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN)}…` : cell;

/** Rows from later in the file: whole lines of the right width. For single-byte line ends only. */
async function laterRows(
	source: ByteSource,
	{ encoding }: EncodingGuess,
	separator: string,
	columns: number
): Promise<string[][]> {
	if (source.size < HEAD + PROBE || encoding.startsWith('utf-16')) return [];
	const places = [0.25, 0.5, 0.75].map((share) => Math.floor(source.size * share));
	const rows: string[][] = [];
	for (const start of [...places, source.size - PROBE]) {
		const bytes = await source.read(start, Math.min(source.size, start + PROBE));
		const firstBreak = bytes.indexOf(0x0a);
		const text = new TextDecoder(encoding).decode(bytes.subarray(firstBreak + 1));
		rows.push(...splitRecords(text, separator, 400).filter(({ length }) => length === columns));
	}
	return rows;
}
