import type { Sql } from '../../../sql/sql';
import type { QualityDimension } from '../dimensions';
import { CheckKind } from './check-kind';

/** Something that a row of a table must not be. */
export interface QualityCheck {
	kind: CheckKind;
	dimension: QualityDimension;
	/** Column it looks at; null where it looks at the whole row. */
	field: string | null;
	/** Rows that it can be asked of. */
	applies: Sql;
	/** Rows, of those, that fail. */
	fails: Sql;
}

/** A check's id within its table. */
export const checkId = ({ kind, field }: Pick<QualityCheck, 'kind' | 'field'>): string =>
	field === null ? kind : `${kind}:${field}`;

/** What {@link checkId} was made of. */
export function checkOfId(id: string): Pick<QualityCheck, 'kind' | 'field'> {
	const [kind, field = null] = id.split(':');
	return { kind: CheckKind.parse(kind), field };
}

/** Limits that checks hold rows to. */
export const checkLimits = {
	/** Days after which an open deal that nobody touched is stale. */
	untouchedDays: 90,
	/** Days after which a lead that nobody answered is late. */
	unansweredDays: 7,
	/** Days after which a customer's record without activity is stale. */
	inactiveDays: 365,
	/** Times the median that an amount is past belief; a slip between 元 and 万元 is ten thousand. */
	outlierFactor: 1000
} as const;
