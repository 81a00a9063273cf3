import { message } from '$lib/locale/message';
import type { Reader } from '$lib/ui/reader';

/** Name of a month or quarter, by its first day. */
export const periodName = (reader: Reader, start: string, period: 'month' | 'quarter'): string =>
	period === 'month'
		? reader.formatter.month(start)
		: reader.text(
				message('retention.quarter', {
					year: start.slice(0, 4),
					quarter: `${Math.floor((Number(start.slice(5, 7)) - 1) / 3) + 1}`
				})
			);
