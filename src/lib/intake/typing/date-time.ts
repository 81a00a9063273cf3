import {
	AFTERNOON,
	COMPACT_TIME_PATTERN,
	EPOCH_MS_PATTERN,
	EPOCH_S_PATTERN,
	FIRST_YEAR,
	LAST_YEAR,
	MONTHS,
	MORNING,
	SERIAL_PATTERN,
	TIME_PATTERN,
	dateForms,
	isFormOf,
	type DateForm
} from './date-forms';
import type { DateOrder, SerialBase } from './marks';
import { narrowText } from '../../canonical/wide-text';

/** How a column's dates are to be read. */
export interface DateReading {
	/** Needed for 3/5/2024 and its like. */
	order?: DateOrder | null | undefined;
	/** Whether numbers are days of a spreadsheet, and from when they count. */
	serial?: SerialBase | undefined;
}

/** A moment as it was written. */
export interface WrittenDateTime {
	/** `YYYY-MM-DDThh:mm:ss` on the clock of whoever wrote it. */
	local: string;
	/** Minutes ahead of Greenwich, where it says so; null where it does not. */
	offset: number | null;
	form: DateForm['id'] | 'epoch' | 'serial';
}

/** Why a text is no date. */
export type DateFault = 'unreadable' | 'impossible' | 'ambiguous';

const compiled = dateForms.map((form) => ({ form, pattern: new RegExp(form.pattern) }));
const TIME = new RegExp(TIME_PATTERN);
const COMPACT_TIME = new RegExp(COMPACT_TIME_PATTERN);
const EPOCH_MS = new RegExp(EPOCH_MS_PATTERN);
const EPOCH_S = new RegExp(EPOCH_S_PATTERN);
const SERIAL = new RegExp(SERIAL_PATTERN);

/**
 * Reads one text as a date, with the time of day where there is one.
 *
 * @returns what it says; or `impossible` for a day that no calendar has (30 February, month 13, a
 * year before 1900 or after 2199), `ambiguous` where day and month can not be told apart without an
 * order, `unreadable` for what is written like no date
 */
export function readDateTime(
	text: string,
	{ order, serial }: DateReading = {}
): WrittenDateTime | DateFault {
	const narrow = narrowText(text);
	if (EPOCH_MS.test(narrow)) return fromEpoch(Number(narrow));
	if (EPOCH_S.test(narrow)) return fromEpoch(Number(narrow) * 1000);
	for (const { form, pattern } of compiled) {
		if (!isFormOf(form, order)) continue;
		const match = pattern.exec(narrow);
		if (!match) continue;
		const rest = match[form.rest] ?? '';
		const time = form.id === 'compact' ? compactTime(rest) : timeOfDay(rest);
		if (time === null) continue;
		let month = monthNumber(match[form.month]!);
		let day = monthNumber(match[form.day]!);
		const year = Number(`${form.century ?? ''}${match[form.year]}`);
		if (form.isOrdered) {
			// Written month first in the pattern; a number past 12 decides without an order.
			if (order === 'day-first') [month, day] = [day, month];
			else if (order !== 'month-first') {
				if (month > 12) [month, day] = [day, month];
				else if (day <= 12 && day !== month) return 'ambiguous';
			}
		}
		const date = civilDay(year, month, day);
		if (date === null || time === 'impossible') return 'impossible';
		return { local: `${date}T${time.clock}`, offset: time.offset, form: form.id };
	}
	if (serial && SERIAL.test(narrow)) return fromSerial(Number(narrow), serial);
	return 'unreadable';
}

interface TimeOfDay {
	clock: string;
	offset: number | null;
}

function timeOfDay(rest: string): TimeOfDay | 'impossible' | null {
	if (rest.trim() === '') return { clock: '00:00:00', offset: null };
	const match = TIME.exec(rest.trim());
	if (!match) return null;
	const [, before, hourText, minute = '0', second = '0', , behind, zone] = match;
	const half = before ?? behind ?? '';
	let hour = Number(hourText);
	if (AFTERNOON.includes(half) && hour < 12 && !(half === '中午' && hour === 11)) hour += 12;
	if (MORNING.includes(half) && hour === 12) hour = 0;
	return clockOf(hour, Number(minute), Number(second), offsetOf(zone));
}

function compactTime(rest: string): TimeOfDay | 'impossible' | null {
	if (rest === '') return { clock: '00:00:00', offset: null };
	const match = COMPACT_TIME.exec(rest);
	if (!match) return null;
	return clockOf(Number(match[1]), Number(match[2]), Number(match[3] ?? 0), null);
}

function clockOf(
	hour: number,
	minute: number,
	second: number,
	offset: number | null
): TimeOfDay | 'impossible' {
	if (hour > 23 || minute > 59 || second > 59) return 'impossible';
	return { clock: [hour, minute, second].map(twoDigits).join(':'), offset };
}

/** Minutes ahead of Greenwich of `Z`, `+0800`, `UTC-5`; null where none is written. */
function offsetOf(zone: string | undefined): number | null {
	if (!zone) return null;
	const match = /([-+])(\d{1,2}):?(\d{2})?$/.exec(zone);
	if (!match) return 0;
	const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
	return match[1] === '-' ? -minutes : minutes;
}

const monthNumber = (text: string) =>
	/^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3)) / 3 + 1;

const twoDigits = (n: number) => `${n}`.padStart(2, '0');

function civilDay(year: number, month: number, day: number): string | null {
	if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
	const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return day > lastDay ? null : `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

const fromEpoch = (ms: number): WrittenDateTime => ({
	local: new Date(ms).toISOString().slice(0, 19),
	offset: 0,
	form: 'epoch'
});

/** Days before 1 March 1900 count one too many there: that calendar has a 29 February 1900. */
function fromSerial(days: number, base: SerialBase): WrittenDateTime | DateFault {
	const origin = base === '1900' ? Date.UTC(1899, 11, 30) : Date.UTC(1904, 0, 1);
	const counted = base === '1900' && days < 60 ? days + 1 : days;
	const moment = new Date(origin + Math.round(counted * 86_400) * 1000);
	if (days < 1 || moment.getUTCFullYear() > LAST_YEAR) return 'impossible';
	return { local: moment.toISOString().slice(0, 19), offset: null, form: 'serial' };
}
