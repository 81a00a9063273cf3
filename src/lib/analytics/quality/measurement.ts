import { z } from 'zod';
import { message, StoredMessage } from '../../locale/message';

/**
 * One thing measured in the data that says how a capability is lived: its value with its base, or
 * why there is none. Judged by `maturity`, which knows what level it supports.
 */
export const Measurement = z.discriminatedUnion('state', [
	z.strictObject({
		state: z.literal('measured'),
		/** Id of the metric in the metric pack. */
		metric: z.string(),
		value: z.number(),
		/** Rows it rests on. */
		n: z.int().positive(),
		/** 95 % interval; null where none is defined for the metric. */
		interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
		/** What was seen, in words with its numbers. */
		finding: StoredMessage
	}),
	z.strictObject({
		state: z.literal('not-evaluated'),
		metric: z.string(),
		/** What is missing and what would bring it. */
		reason: StoredMessage
	})
]);

export type Measurement = z.infer<typeof Measurement>;

/** Fewest rows a share may rest on. */
export const MINIMUM_ROWS = 30;

/** A metric that too few rows would have to carry. */
export const tooFewRows = (metric: string, n: number): Measurement => ({
	state: 'not-evaluated',
	metric,
	reason: message('evidence.reason.tooFew', { rows: n, least: MINIMUM_ROWS })
});
