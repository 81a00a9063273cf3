import type { Estimate } from '$lib/analytics/btyd/customer-outlook';
import { message, type Message } from '$lib/locale/message';
import type { Reader } from '$lib/ui/reader';

/** A figure by its name, as it is written, beside what it lies between; nothing there where that is unknown. */
export interface EstimateRow {
	name: Message;
	text: string;
	between: string;
}

/** The row of a figure that has an interval, or may have one. */
export const estimateRow = (
	reader: Reader,
	name: Message,
	{ value, interval }: Estimate,
	write: (value: number) => string
): EstimateRow => ({
	name,
	text: write(value),
	between: interval
		? reader.text(
				message('outlook.between', { low: write(interval.low), high: write(interval.high) })
			)
		: ''
});
