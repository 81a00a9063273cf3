import type { ByteSource } from '../engine/file-content';
import { message, type MessageKey } from '../locale/message';
import { containerOf, type Container } from './bytes/container';
import { guessEncoding, type Encoding, type EncodingGuess } from './bytes/encoding';
import { guessDialect, headersOf } from './csv/dialect';
import type { Dialect } from './csv/dialect-shape';
import { splitRecords } from './csv/split-records';
import { fingerprintOf, type Fingerprint } from './headers/fingerprint';
import { IntakeError } from './intake-error';
import { noticesOf, type Notice } from './notices';

/** What was found out about a file before a row of it is loaded. */
export interface Inspection {
	name: string;
	size: number;
	encoding: EncodingGuess;
	dialect: Dialect;
	headers: string[];
	/** Records above the header, as text. */
	skipped: string[];
	/** The first rows below the header, as cells, for a preview. */
	preview: string[][];
	/** Cells by column, from the beginning, the middle and the end of the file. */
	samples: string[][];
	/** The system that seems to have written the file. */
	fingerprint: Fingerprint | null;
	/** What a reader should know before loading. */
	notices: Notice[];
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
	html: 'intake.error.html',
	xml: 'intake.error.xml',
	zip: 'intake.error.zip',
	xls: 'intake.error.xls',
	'encrypted-office': 'intake.error.encrypted',
	pdf: 'intake.error.pdf',
	gzip: 'intake.error.gzip',
	rar: 'intake.error.archive',
	'7z': 'intake.error.archive',
	image: 'intake.error.binary',
	parquet: 'intake.error.parquet',
	sqlite: 'intake.error.sqlite',
	'utf-32': 'intake.error.utf32',
	binary: 'intake.error.binary'
};

/** The refusal of a file that is no table of text. */
export const refusalOf = (container: Exclude<Container, 'text'>, file: string): IntakeError =>
	new IntakeError(message(refusals[container] as 'intake.error.empty', { file }));

/**
 * Finds out what a file of text is: its encoding, how it is cut, its headers and samples of its cells.
 *
 * @throws {IntakeError} for what is no table of text, saying what it is and what to do
 */
export async function inspect(
	source: ByteSource,
	options: InspectOptions = {}
): Promise<Inspection> {
	const head = await source.read(0, Math.min(HEAD, source.size));
	const container = containerOf(head.subarray(0, 8192));
	if (container !== 'text') throw refusalOf(container, source.name);
	const guess = await guessEncoding(source, options.signal);
	const encoding: EncodingGuess = options.encoding
		? { ...guess, encoding: options.encoding, isCertain: true }
		: guess;
	const text = new TextDecoder(encoding.encoding).decode(head.subarray(encoding.markBytes));
	if (text.trim() === '') throw refusalOf('empty', source.name);
	const dialect = options.dialect ?? guessDialect(text);
	const { skippedRecords, headerRecords } = dialect;
	const above = skippedRecords + headerRecords;
	const records = splitRecords(text, dialect, above + 2000);
	const headers = headersOf(records, dialect).map(shown);
	const rows = records.slice(above).filter((row) => row.some((cell) => cell.trim() !== ''));
	// A first row that is longer than what was read is a row all the same.
	if (rows.length === 0 && source.size <= HEAD) {
		throw new IntakeError(message('intake.error.headerOnly', { file: source.name }));
	}
	const later = await laterRows(source, encoding, dialect, headers.length);
	const samples = headers.map((_, i) => [...rows, ...later].map((row) => row[i] ?? ''));
	const skipped = records.slice(0, skippedRecords).map((record) => shown(record.join(' ').trim()));
	return {
		name: source.name,
		size: source.size,
		encoding,
		dialect,
		headers,
		skipped,
		preview: rows.slice(0, PREVIEW_ROWS).map((row) => headers.map((_, i) => shown(row[i] ?? ''))),
		samples,
		fingerprint: fingerprintOf(headers),
		notices: noticesOf({ headers, samples, skipped, dialect })
	};
}

const shown = (cell: string) =>
	cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN)}…` : cell;

/** Rows from later in the file: whole lines of the right width. For single-byte line ends only. */
async function laterRows(
	source: ByteSource,
	{ encoding }: EncodingGuess,
	dialect: Dialect,
	columns: number
): Promise<string[][]> {
	if (source.size < HEAD + PROBE || encoding.startsWith('utf-16')) return [];
	const places = [0.25, 0.5, 0.75].map((share) => Math.floor(source.size * share));
	const rows: string[][] = [];
	for (const start of [...places, source.size - PROBE]) {
		const bytes = await source.read(start, Math.min(source.size, start + PROBE));
		const firstBreak = bytes.indexOf(0x0a);
		const text = new TextDecoder(encoding).decode(bytes.subarray(firstBreak + 1));
		rows.push(...splitRecords(text, dialect, 400).filter(({ length }) => length === columns));
	}
	return rows;
}
