import type { ByteSource } from '../engine/file-content';
import { message, type MessageKey } from '../locale/message';
import { NO_CURRENCY } from '../locale/formatter';
import { entityOf, type EntityId, type Field } from '../canonical/entities';
import { containerOf, type Container } from './bytes/container';
import { guessEncoding, type Encoding, type EncodingGuess } from './bytes/encoding';
import { guessDialect, type Dialect } from './csv/dialect';
import { splitRecords } from './csv/split-records';
import { normaliseHeader } from './headers/normalise';
import { proposeEntity, proposeFields } from './headers/propose';
import { IntakeError } from './intake-error';
import type { FieldMapping, Mapping } from './mapping';
import { readDates, type DateFormatId } from './typing/date-format';
import { readCurrency, readDecimalMark } from './typing/number-format';

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

/**
 * The mapping a file is likely to need. What can be read two ways is left open, for a person.
 *
 * @param entityId the entity meant, where somebody has said so
 */
export function proposeMapping({ headers, samples }: Inspection, entityId?: EntityId): Mapping {
	const entity = entityOf(entityId ?? proposeEntity(headers));
	const fields = Object.fromEntries(
		proposeFields(entity, headers).map(({ field, column }) => {
			const kind = entity.fields.find(({ name }) => name === field)!;
			return [field, fieldMapping(kind, column, headers[column] ?? '', samples[column] ?? [])];
		})
	);
	return {
		entity: entity.id,
		fields,
		grain: proposeGrain(fields, samples),
		currency: proposeCurrency(fields, headers, samples)
	};
}

/** Lines where order numbers repeat; an order's number stands once in a file of whole orders. */
function proposeGrain(
	fields: Readonly<Record<string, FieldMapping>>,
	samples: readonly (readonly string[])[]
): Mapping['grain'] {
	if (!fields.order_id) return 'order';
	if (fields.quantity && fields.unit_price && !fields.amount) return 'line';
	const numbers = (samples[fields.order_id.column] ?? []).filter((cell) => cell !== '');
	return new Set(numbers).size < numbers.length * 0.9 ? 'line' : 'order';
}

/** How a field is likely to be read from a column. */
export function fieldMapping(
	{ type }: Field,
	column: number,
	header: string,
	cells: readonly string[]
): FieldMapping {
	switch (type) {
		case 'timestamp': {
			const { format, rival } = readDates(cells);
			const isOpen = rival !== null || format === null;
			return { column, dateFormat: isOpen ? null : format };
		}
		case 'decimal': {
			const { scale } = normaliseHeader(header);
			return { column, decimalMark: readDecimalMark(cells), ...(scale !== 1 && { scale }) };
		}
		case 'id': {
			const filled = cells.filter((cell) => cell.trim() !== '');
			const isPointZero = filled.length > 0 && filled.every((cell) => /^\d+\.0$/.test(cell.trim()));
			return { column, ...(isPointZero && { dropPointZero: true }) };
		}
		default:
			return { column };
	}
}

/** The two date orders a column could be in, where it could; for the question to a person. */
export function dateChoices(cells: readonly string[]): DateFormatId[] {
	const { format, rival } = readDates(cells);
	return [format, rival].filter((id) => id !== null);
}

function proposeCurrency(
	fields: Readonly<Record<string, FieldMapping>>,
	headers: readonly string[],
	samples: readonly (readonly string[])[]
): string {
	const column = (fields.amount ?? fields.unit_price)?.column;
	if (column === undefined) return NO_CURRENCY;
	return (
		normaliseHeader(headers[column] ?? '').currency ??
		readCurrency(samples[column] ?? []) ??
		NO_CURRENCY
	);
}
