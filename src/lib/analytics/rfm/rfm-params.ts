import { z } from 'zod';
import { ScopeParams } from '../scope-params';

/** Past this share of customers with one frequency, position says little. */
export const SHARED_FREQUENCY_LIMIT = 0.4;

/** What a user may choose of an RFM analysis. */
export const RfmParams = ScopeParams.extend({
	/**
	 * Score frequency by position among customers, ties together, or by fixed counts. Position is
	 * refused, and counts used, where more than {@link SHARED_FREQUENCY_LIMIT} share one frequency.
	 */
	frequencyBy: z.enum(['position', 'breaks']).default('position'),
	/** Smallest order counts that score 2, 3, 4 and 5. */
	frequencyBreaks: z
		.tuple([z.int(), z.int(), z.int(), z.int()])
		.refine(
			(breaks) => breaks.every((n, i) => n > (i === 0 ? 1 : breaks[i - 1]!)),
			'breaks must rise from at least 2'
		)
		.default([2, 3, 4, 6]),
	/** Score money by sales less refunds, by sales, or by the mean sale. */
	monetaryBy: z.enum(['revenue', 'sales', 'mean-sale']).default('revenue')
});

export type RfmParams = z.infer<typeof RfmParams>;
