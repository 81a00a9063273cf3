/* What intake notes of rows; analyses of data quality count them. */

/** Why a row of a file is not in its table. */
export const exclusionReasons = [
	'blank',
	'note',
	'total',
	'too-many-cells',
	'broken-quote',
	'too-long',
	'no-customer',
	'no-date',
	'date-unreadable',
	'no-amount',
	'amount-unreadable',
	'price-not-positive',
	'no-quantity',
	'no-order-id',
	'void-status',
	'void-record',
	'id-rounded',
	'required-missing'
] as const;

/** What may be wrong with a row that is kept: said of one of its cells, or of the row. */
export const rowIssues = [
	'extra-cells',
	'missing-cells',
	'nul',
	'unreadable',
	'damaged',
	'unknown-label',
	'before-start',
	'id-rounded'
] as const;

export type RowIssueId = (typeof rowIssues)[number];

export type ExclusionReasonId = (typeof exclusionReasons)[number];
