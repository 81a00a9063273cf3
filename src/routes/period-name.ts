import type { Period } from '$lib/analytics/retention/periods';
import { message } from '$lib/locale/message';
import type { Reader } from '$lib/ui/reader';

/** Name of a month, quarter or year, by its first day. */
export function periodName(reader: Reader, start: string, period: Period): string {
	const year = start.slice(0, 4);
	if (period === 'month') return reader.formatter.month(start);
	if (period === 'year') return reader.text(message('retention.year', { year }));
	const quarter = `${Math.floor((Number(start.slice(5, 7)) - 1) / 3) + 1}`;
	return reader.text(message('retention.quarter', { year, quarter }));
}
