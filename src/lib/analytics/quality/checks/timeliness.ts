import type { EntityId } from '../../../canonical/entities';
import { id, sql, type Sql } from '../../../sql/sql';
import { checkLimits, type QualityCheck } from './check';
import type { CheckKind } from './check-kind';
import type { TableView } from './table-view';

interface AgeCheck {
	kind: CheckKind;
	field: string;
	/** Rows that still wait for something. */
	when: Sql;
	/** Date that is compared, where it is not the field itself; the field is then what is missing. */
	since?: string;
	/** Days past that date after which a row fails. */
	days: number;
}

const { untouchedDays, unansweredDays, inactiveDays } = checkLimits;
const isOpen = sql`status = 'open'`;

const ages: Partial<Record<EntityId, readonly AgeCheck[]>> = {
	customer: [{ kind: 'inactive', field: 'last_activity_at', when: sql`TRUE`, days: inactiveDays }],
	lead: [
		{
			kind: 'unanswered',
			field: 'first_response_at',
			since: 'created_at',
			when: isOpen,
			days: unansweredDays
		}
	],
	deal: [
		{ kind: 'overdue', field: 'expected_close_at', when: isOpen, days: 0 },
		{ kind: 'untouched', field: 'stage_changed_at', when: isOpen, days: untouchedDays }
	],
	activity: [{ kind: 'overdue', field: 'due_at', when: sql`completed_at IS NULL`, days: 0 }],
	ticket: [{ kind: 'overdue', field: 'sla_due_at', when: isOpen, days: 0 }]
};

/** Whether rows were kept up to date by the day ages are counted to. */
export function timelinessChecks(view: TableView): QualityCheck[] {
	const { asOf } = view;
	if (asOf === null) return [];
	return (ages[view.entity.id] ?? [])
		.filter(({ field, since = field }) => view.isFilled(field) && view.isFilled(since))
		.map(({ kind, field, since = field, when, days }) => ({
			kind,
			dimension: 'timeliness',
			field,
			applies: sql`${when} AND ${id(since)} IS NOT NULL`,
			fails: sql`${since === field ? sql`TRUE` : sql`${id(field)} IS NULL`}
				AND ${id(since)} < CAST(${asOf} AS DATE) - ${days}::INTEGER`
		}));
}
