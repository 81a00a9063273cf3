import type { ByteSource } from '../../engine/file-content';
import { message } from '../../locale/message';
import { IntakeError } from '../intake-error';
import { readDateTime } from '../typing/date-time';
import { attributesOf, plainText, xmlElements } from './xml';
import { dateStyles } from './xlsx-styles';
import { zipEntryBytes, type ZipEntry } from './zip';

/** A sheet of a workbook. */
export interface Sheet {
	name: string;
	isHidden: boolean;
	entry: ZipEntry;
}

/** What every sheet of a workbook needs to be read. */
export interface Workbook {
	sheets: Sheet[];
	/** Whether days count from 1904. */
	is1904: boolean;
	/** By style, whether a number is a date. */
	dateStyles: boolean[];
	strings: ZipEntry | null;
}

/** Whether an archive's files are those of a workbook. */
export const isWorkbook = (entries: readonly ZipEntry[]): boolean =>
	entries.some(({ name }) => /^\/?xl\/workbook\.xml$/i.test(name));

/** Longest file of a workbook that is read whole; sheets and strings are not among them. */
const LARGEST_PART = 64 << 20;

/**
 * Reads what a workbook's sheets are.
 *
 * @throws {IntakeError} where a file of it is missing or damaged
 */
export async function readWorkbook(
	source: ByteSource,
	entries: readonly ZipEntry[]
): Promise<Workbook> {
	const part = (name: string) =>
		entries.find((entry) => entry.name.replace(/^\//, '').toLowerCase() === name.toLowerCase());
	const text = async (entry: ZipEntry | undefined) => {
		if (!entry) return '';
		if (entry.size > LARGEST_PART) {
			throw new IntakeError(message('intake.error.zipBomb', { file: source.name }));
		}
		let all = '';
		const decoder = new TextDecoder();
		for await (const step of zipEntryBytes(source, entry))
			all += decoder.decode(step, { stream: true });
		return all + decoder.decode();
	};
	const workbook = await text(part('xl/workbook.xml'));
	const relations = new Map(
		[
			...(await text(part('xl/_rels/workbook.xml.rels'))).matchAll(
				/<(?:\w+:)?Relationship\s[^>]*>/g
			)
		].map(([tag]) => {
			const { Id = '', Target = '' } = attributesOf(tag);
			return [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`] as const;
		})
	);
	const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].flatMap(([tag]): Sheet[] => {
		const { name = '', state = 'visible', id = '' } = attributesOf(tag);
		const entry = part(relations.get(id) ?? '');
		return entry ? [{ name, isHidden: state !== 'visible', entry }] : [];
	});
	if (sheets.length === 0) {
		throw new IntakeError(message('intake.error.xlsxEmpty', { file: source.name }));
	}
	const properties = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(workbook)?.[0] ?? '';
	return {
		sheets,
		is1904: /^(1|true)$/i.test(attributesOf(properties).date1904 ?? ''),
		dateStyles: dateStyles(await text(part('xl/styles.xml'))),
		strings: part('xl/sharedStrings.xml') ?? null
	};
}

/** The strings that a workbook's cells share, by their numbers. Phonetic readings are left out. */
export async function sharedStrings(
	source: ByteSource,
	{ strings }: Workbook,
	signal?: AbortSignal
): Promise<string[]> {
	if (!strings) return [];
	const all: string[] = [];
	for await (const item of xmlElements(zipEntryBytes(source, strings, signal), 'si')) {
		all.push(textOf(item));
	}
	return all;
}

const textOf = (xml: string): string =>
	[
		...xml
			.replace(/<(?:\w+:)?rPh[\s>][\s\S]*?<\/(?:\w+:)?rPh>/g, '')
			.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?t>/g)
	]
		.map(([, text]) => plainText(text!))
		.join('');

/** Blank rows between two filled ones that are kept, so that rows have the sheet's numbers. */
const MOST_BLANK = 10_000;

/**
 * A sheet's rows as texts, blank ones in between included, those behind the last filled one not.
 * Dates are written in ISO as their format says they are dates; numbers as a person would write them,
 * save whole ones past 15 digits, which a spreadsheet has rounded: they keep their exponent, so that
 * nobody takes them for ids.
 */
export async function* sheetRecords(
	source: ByteSource,
	workbook: Workbook,
	{ entry }: Sheet,
	strings: readonly string[],
	signal?: AbortSignal
): AsyncGenerator<string[]> {
	let next = 1;
	for await (const row of xmlElements(zipEntryBytes(source, entry, signal), 'row')) {
		const tag = row.slice(0, row.indexOf('>') + 1);
		const number = Number(attributesOf(tag).r ?? next);
		const cells = cellsOf(row, workbook, strings);
		if (cells.every((cell) => cell === '')) continue;
		if (number - next <= MOST_BLANK) for (; next < number; next++) yield [''];
		yield cells;
		next = number + 1;
	}
}

const CELL = /<((?:\w+:)?c)((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/\1>)/g;

function cellsOf(row: string, workbook: Workbook, strings: readonly string[]): string[] {
	const cells: string[] = [];
	for (const [, , tag = '', content = ''] of row.matchAll(CELL)) {
		const { r, t = 'n', s = '0' } = attributesOf(tag);
		const column = r ? columnNumber(r) : cells.length;
		if (column > 16_384) continue;
		while (cells.length < column) cells.push('');
		cells[column] = cellText(content, t, Number(s), workbook, strings);
	}
	return cells;
}

/** `C7` is column 2. */
function columnNumber(reference: string): number {
	let number = 0;
	for (const letter of reference) {
		const value = letter.charCodeAt(0) - 64;
		if (value < 1 || value > 26) break;
		number = number * 26 + value;
	}
	return number - 1;
}

function cellText(
	content: string,
	type: string,
	style: number,
	{ dateStyles: isDate, is1904 }: Workbook,
	strings: readonly string[]
): string {
	if (type === 'inlineStr') return textOf(content);
	const value = plainText(
		/<(?:\w+:)?v(?:\s[^>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/.exec(content)?.[1] ?? ''
	);
	if (value === '') return '';
	if (type === 's') return strings[Number(value)] ?? '';
	if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
	if (type === 'd') return value.replace('T', ' ').replace(/\.000Z?$/, '');
	if (type !== 'n') return value;
	const number = Number(value);
	if (!Number.isFinite(number)) return value;
	return isDate[style] ? dateText(number, is1904) : numberText(number);
}

function numberText(number: number): string {
	if (!Number.isInteger(number) || Math.abs(number) < 1e15) return `${number}`;
	return number.toExponential().toUpperCase();
}

/** Days of a spreadsheet as a date, with the time where there is one; less than a day is a time. */
function dateText(days: number, is1904: boolean): string {
	if (days >= 0 && days < 1) {
		const seconds = Math.round(days * 86_400);
		return new Date(seconds * 1000).toISOString().slice(11, 19);
	}
	const moment = readDateTime(`${days}`, { serial: is1904 ? '1904' : '1900' });
	if (typeof moment === 'string') return `${days}`;
	return moment.local.endsWith('T00:00:00')
		? moment.local.slice(0, 10)
		: moment.local.replace('T', ' ');
}
