import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import { ScopeParams } from '../scope-params';
import { RfmBreaks } from './rfm-breaks';
import { SegmentMap, tenSegments } from './segment-map';

/** Smallest counts that score 2, 3, 4 and 5: once, twice, three times, four or five, six and more. */
export const FREQUENCY_BREAKS = [2, 3, 4, 6] as const;

/** Smallest counts that score 2, 3, 4 and 5. */
export const FrequencyBreaks = z
	.tuple([z.int(), z.int(), z.int(), z.int()])
	.refine(
		(breaks) => breaks.every((n, i) => n > (i === 0 ? 1 : breaks[i - 1]!)),
		'breaks must rise from at least 2'
	);

/** What scores measure, which breaks are of. */
export const RfmMeasures = z.strictObject({
	/** What is counted as frequency: sales, days with a sale, or lines of sales. */
	frequencyOf: z.enum(['orders', 'days', 'lines']).default('orders'),
	/** Score money by sales less refunds, by sales, or by the mean sale. */
	monetaryBy: z.enum(['revenue', 'sales', 'mean-sale']).default('revenue')
});

export type RfmMeasures = z.infer<typeof RfmMeasures>;

/** Breaks written down on an earlier day, and what they are breaks of. */
export const FrozenBreaks = z.strictObject({
	/** Last day of what they came of. */
	on: CivilDate,
	currency: ScopeParams.shape.currency,
	frequencyOf: RfmMeasures.shape.frequencyOf.unwrap(),
	monetaryBy: RfmMeasures.shape.monetaryBy.unwrap(),
	breaks: RfmBreaks
});

export type FrozenBreaks = z.infer<typeof FrozenBreaks>;

/** What a user may choose of an RFM analysis. */
export const RfmParams = ScopeParams.extend({
	...RfmMeasures.shape,
	/**
	 * Score frequency by fixed counts, or by position among customers, ties together. Position is
	 * refused, and counts used, where more than {@link SHARED_VALUE_LIMIT} share one frequency.
	 */
	frequencyBy: z.enum(['position', 'breaks']).default('breaks'),
	frequencyBreaks: FrequencyBreaks.default([...FREQUENCY_BREAKS]),
	/** Breaks written down on an earlier day, by which all three are scored. */
	frozen: FrozenBreaks.pick({ on: true, breaks: true }).nullable().default(null),
	/** Segments that scores make up. */
	map: SegmentMap.default(() => [...tenSegments])
});

export type RfmParams = z.infer<typeof RfmParams>;
