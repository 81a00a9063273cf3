import type { SegmentId } from '../analytics/rfm/segments';
import type { MessageKey } from '../locale/message';

/** Name of each segment in the catalogue. */
export const segmentNames = {
	champions: 'segment.champions',
	loyal: 'segment.loyal',
	'potential-loyalist': 'segment.potentialLoyalist',
	new: 'segment.new',
	promising: 'segment.promising',
	'need-attention': 'segment.needAttention',
	'about-to-sleep': 'segment.aboutToSleep',
	'at-risk': 'segment.atRisk',
	'cannot-lose': 'segment.cannotLose',
	hibernating: 'segment.hibernating'
} as const satisfies Record<SegmentId, MessageKey>;
