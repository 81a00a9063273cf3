import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import type { AnalysisShape } from '../analysis';
import { Money, ScopeParams } from '../scope-params';
import { RfmBreaks } from './rfm-breaks';
import { RfmMeasures } from './rfm-params';
import { SegmentMap } from './segment-map';

/** Two days, and how customers are scored on both. */
export const SegmentMovementParams = ScopeParams.extend({
	...RfmMeasures.shape,
	/** The earlier day; `asOf` is the later one. */
	from: CivilDate,
	/** The same for both days, or a customer would move because others did. */
	breaks: RfmBreaks,
	map: SegmentMap
});

export type SegmentMovementParams = z.infer<typeof SegmentMovementParams>;

const Move = z.strictObject({
	/** Segment on the earlier day; null for those who had not bought by then. */
	before: z.string().nullable(),
	after: z.string(),
	customers: z.int(),
	/** What they have brought by the later day. */
	revenue: Money
});

export type SegmentMove = z.infer<typeof Move>;

/** Which customers went from which segment to which, between two days. */
export const SegmentMovementResult = z.strictObject({
	/** Pairs of segments that somebody went between; also from one to itself. */
	moves: z.array(Move),
	/** Customers of the later day. */
	customers: z.int(),
	/** Customers who had bought by the earlier day. */
	earlier: z.int(),
	/** Of those, customers now in a segment that stands higher on the map. */
	up: z.int(),
	down: z.int()
});

export type SegmentMovementResult = z.infer<typeof SegmentMovementResult>;

/** What it takes to know a kept result again. */
export const segmentMovementShape: AnalysisShape<SegmentMovementParams, SegmentMovementResult> = {
	id: 'segment-movement',
	version: 1,
	params: SegmentMovementParams,
	result: SegmentMovementResult
};
