import type { ExclusionReasonId } from '../../canonical/row-notes';

/**
 * The six dimensions of data quality (DAMA-UK, "The six primary dimensions for data quality
 * assessment", 2013; GB/T 36344-2018 has the same under other names).
 */
export const qualityDimensions = [
	'completeness',
	'uniqueness',
	'validity',
	'timeliness',
	'consistency',
	'accuracy'
] as const;

export type QualityDimension = (typeof qualityDimensions)[number];

/**
 * What a row that was left out lacked; null where the row is no record of its table, or is left out
 * for what it says: a title, a total, a cancelled order.
 */
export const exclusionDimensions: Readonly<Record<ExclusionReasonId, QualityDimension | null>> = {
	blank: null,
	note: null,
	total: null,
	'void-status': null,
	'void-record': null,
	'too-many-cells': 'validity',
	'broken-quote': 'validity',
	'too-long': 'validity',
	'no-customer': 'completeness',
	'no-date': 'completeness',
	'date-unreadable': 'validity',
	'no-amount': 'completeness',
	'amount-unreadable': 'validity',
	'price-not-positive': 'validity',
	'no-quantity': 'completeness',
	'no-order-id': 'completeness',
	'id-rounded': 'validity',
	'required-missing': 'completeness'
};
