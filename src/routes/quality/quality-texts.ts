import { checkMessage } from '$lib/analytics/quality/check-messages';
import type { CheckedTable } from '$lib/analytics/quality/data-quality-result';
import type { QualityDimension } from '$lib/analytics/quality/dimensions';
import type { EntityId } from '$lib/canonical/entities';
import type { ExclusionReasonId } from '$lib/canonical/row-notes';
import { reasonMessage } from '$lib/intake/accounting';
import { message, type Message } from '$lib/locale/message';

/** A dimension by its name. */
export const dimensionMessage = (dimension: QualityDimension): Message =>
	message(`quality.dimension.${dimension}`);

/** A line of the list of checks: a check of a table, or rows of it that were left out. */
export interface FaultLine {
	id: string;
	entity: EntityId;
	dimension: QualityDimension;
	text: Message;
	applied: number;
	failed: number;
	/** What it opens. */
	opens: { check: CheckedTable['checks'][number] } | { reason: ExclusionReasonId };
}

/** The line of a check. */
export const checkLine = (
	entity: EntityId,
	check: CheckedTable['checks'][number],
	id: string
): FaultLine => ({
	id: `${entity}/${id}`,
	entity,
	dimension: check.dimension,
	text: checkMessage(entity, check),
	applied: check.applied,
	failed: check.failed,
	opens: { check }
});

/** The line of rows that were left out. */
export const leftOutLine = (
	{ entity, rows }: CheckedTable,
	{ reason, rows: failed }: CheckedTable['excluded'][number],
	dimension: QualityDimension
): FaultLine => ({
	id: `${entity}/${reason}`,
	entity,
	dimension,
	text: message('quality.check.leftOut', {
		reason: { kind: 'message', message: reasonMessage(reason) }
	}),
	applied: rows + failed,
	failed,
	opens: { reason }
});
