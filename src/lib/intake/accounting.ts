import { z } from 'zod';
import { exclusionReasons, rowIssues } from '../canonical/row-notes';
import { message } from '../locale/message';

/** Why a row of a file is not in its table. */
export const ExclusionReason = z.enum(exclusionReasons);

export type ExclusionReason = z.infer<typeof ExclusionReason>;

const reasonMessages = {
	blank: 'intake.reason.blank',
	note: 'intake.reason.note',
	total: 'intake.reason.total',
	'too-many-cells': 'intake.reason.tooManyCells',
	'broken-quote': 'intake.reason.brokenQuote',
	'too-long': 'intake.reason.tooLong',
	'no-customer': 'intake.reason.noCustomer',
	'no-date': 'intake.reason.noDate',
	'date-unreadable': 'intake.reason.dateUnreadable',
	'no-amount': 'intake.reason.noAmount',
	'amount-unreadable': 'intake.reason.amountUnreadable',
	'price-not-positive': 'intake.reason.priceNotPositive',
	'no-quantity': 'intake.reason.noQuantity',
	'no-order-id': 'intake.reason.noOrderId',
	'void-status': 'intake.reason.voidStatus',
	'void-record': 'intake.reason.voidRecord',
	'id-rounded': 'intake.reason.idRounded',
	'required-missing': 'intake.reason.requiredMissing'
} as const satisfies Record<ExclusionReason, string>;

/** A reason in words. */
export const reasonMessage = (reason: ExclusionReason) => message(reasonMessages[reason]);

/** What may be wrong with a row that is kept: said of one of its cells, or of the row. */
export const RowIssue = z.enum(rowIssues);

export type RowIssue = z.infer<typeof RowIssue>;

const issueMessages = {
	'extra-cells': 'intake.issue.extraCells',
	'missing-cells': 'intake.issue.missingCells',
	nul: 'intake.issue.nul',
	unreadable: 'intake.issue.unreadable',
	damaged: 'intake.issue.damaged',
	'unknown-label': 'intake.issue.unknownLabel',
	'before-start': 'intake.issue.beforeStart',
	'id-rounded': 'intake.issue.idRounded'
} as const satisfies Record<RowIssue, string>;

/** An issue in words. */
export const issueMessage = (issue: RowIssue) => message(issueMessages[issue]);

/**
 * Where every row of a file went. Rows read are counted by our own scanner, rows kept and excluded
 * by the engine; that they agree is checked, not assumed.
 */
export const RowAccount = z
	.strictObject({
		/** Records below the header. */
		read: z.int().min(0),
		kept: z.int().min(0),
		/** Of those kept, rows that are refunds or returns. */
		refunds: z.int().min(0),
		/** Rows with fewer cells than the header; the missing ones were read as empty. */
		short: z.int().min(0),
		/** Rows with more cells than the header. */
		long: z.int().min(0).default(0),
		/** What is wrong with rows that were kept, by field; the field is empty for the row itself. */
		issues: z
			.array(z.strictObject({ field: z.string(), issue: RowIssue, rows: z.int().positive() }))
			.default([]),
		excluded: z.array(z.strictObject({ reason: ExclusionReason, rows: z.int().positive() }))
	})
	.refine(
		({ read, kept, excluded }) => read === kept + excluded.reduce((sum, { rows }) => sum + rows, 0),
		'rows read must be rows kept and rows excluded'
	);

export type RowAccount = z.infer<typeof RowAccount>;
