import { z } from 'zod';

export const dateFormatIds = [
	'year-month-day',
	'month-day-year',
	'day-month-year',
	'chinese',
	'compact'
] as const;

/** Order in which a column writes its dates. Times of day, where written, follow the date. */
export const DateFormatId = z.enum(dateFormatIds);

export type DateFormatId = z.infer<typeof DateFormatId>;

interface DateFormat {
	id: DateFormatId;
	/** Groups: year, month, day by name. */
	pattern: RegExp;
	/** What DuckDB's strptime reads it with, dates first; times are added. */
	dates: readonly string[];
}

const TIME = String.raw`(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:AM|PM|am|pm|Z|[+-]\d{2}:?\d{2}))?)?`;

const formats: readonly DateFormat[] = [
	{
		id: 'year-month-day',
		pattern: new RegExp(
			String.raw`^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})${TIME}$`
		),
		dates: ['%Y-%m-%d', '%Y/%m/%d', '%Y.%m.%d']
	},
	{
		id: 'chinese',
		pattern: new RegExp(String.raw`^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})日${TIME}$`),
		dates: ['%Y年%m月%d日']
	},
	{
		id: 'compact',
		pattern: /^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})$/,
		dates: ['%Y%m%d']
	},
	{
		id: 'month-day-year',
		pattern: new RegExp(
			String.raw`^(?<month>\d{1,2})[-/.](?<day>\d{1,2})[-/.](?<year>\d{4})${TIME}$`
		),
		dates: ['%m/%d/%Y', '%m-%d-%Y', '%m.%d.%Y']
	},
	{
		id: 'day-month-year',
		pattern: new RegExp(
			String.raw`^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})${TIME}$`
		),
		dates: ['%d/%m/%Y', '%d-%m-%Y', '%d.%m.%Y']
	}
];

const TIMES = [
	'',
	' %H:%M:%S',
	' %H:%M',
	'T%H:%M:%S',
	'T%H:%M',
	' %I:%M:%S %p',
	' %I:%M %p',
	' %H:%M:%S.%f'
];

/** Formats for DuckDB's strptime that read a date format with and without a time of day. */
export function strptimeFormats(id: DateFormatId): string[] {
	const { dates } = formats.find((format) => format.id === id)!;
	return dates.flatMap((date) => TIMES.map((time) => date + time));
}

/** What a column's values say of how its dates are written. */
export interface DateReading {
	/** Best format; null where no format reads even one value. */
	format: DateFormatId | null;
	/** Share of values it reads, 0–1. */
	share: number;
	/** The other order that reads the same values as well; a person has to say which is meant. */
	rival: DateFormatId | null;
}

/**
 * Decides a column's date format from its values, never value by value. Where no day is past 12,
 * month first and day first read alike: then there is a rival, and nobody may guess.
 */
export function readDates(values: readonly string[]): DateReading {
	const filled = values.map((value) => value.trim()).filter((value) => value !== '');
	if (filled.length === 0) return { format: null, share: 0, rival: null };
	const rated = formats
		.map(({ id, pattern }) => ({
			id,
			read: filled.filter((value) => isDate(pattern.exec(value)?.groups)).length
		}))
		.sort((a, b) => b.read - a.read);
	const [best, second] = rated as [(typeof rated)[0], (typeof rated)[0]];
	if (best.read === 0) return { format: null, share: 0, rival: null };
	return {
		format: best.id,
		share: best.read / filled.length,
		rival: second.read === best.read ? second.id : null
	};
}

function isDate(groups: Record<string, string> | undefined): boolean {
	if (!groups) return false;
	const [year, month, day] = [Number(groups.year), Number(groups.month), Number(groups.day)];
	return year > 1900 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
