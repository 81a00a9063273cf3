import type { Estimate } from '$lib/analytics/btyd/customer-outlook';
import { message } from '$lib/locale/message';
import type { Reader } from '$lib/ui/reader';

/** A figure as it is written, beside what it lies between; nothing there where that is not known. */
export const estimateCells = (
	reader: Reader,
	{ value, interval }: Estimate,
	write: (value: number) => string
): { text: string; between: string } => ({
	text: write(value),
	between: interval
		? reader.text(
				message('outlook.between', { low: write(interval.low), high: write(interval.high) })
			)
		: ''
});
