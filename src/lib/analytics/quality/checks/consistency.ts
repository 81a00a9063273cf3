import { references } from '../../../canonical/references';
import { referenceKeySql, referenceNamesSql } from '../../../canonical/references-sql';
import { entityOf } from '../../../canonical/entities';
import { id, sql } from '../../../sql/sql';
import type { QualityCheck } from './check';
import { noted, type TableView } from './table-view';

/** Ends, whose beginnings stand in the same row. */
const ends = [
	'closed_at',
	'first_response_at',
	'resolved_at',
	'converted_at',
	'end_at',
	'completed_at'
];

/** Fields that two files may say of one record, and must not say differently. */
const comparable = ['name', 'owner', 'tier', 'amount', 'status', 'stage', 'email', 'phone'];

/** Whether rows agree: with themselves, with other tables, with other files of the same records. */
export const consistencyChecks = (view: TableView): QualityCheck[] => [
	...spanChecks(view),
	...orphanChecks(view),
	...conflictChecks(view),
	...stateChecks(view)
];

const spanChecks = (view: TableView): QualityCheck[] =>
	ends
		.filter((name) => view.isFilled(name))
		.map((name) => ({
			kind: 'before-start',
			dimension: 'consistency',
			field: name,
			applies: sql`${id(name)} IS NOT NULL`,
			fails: noted(name, 'before-start')
		}));

const orphanChecks = (view: TableView): QualityCheck[] => [
	...customerChecks(view),
	...references
		.filter(
			({ field, other }) => other !== view.entity.id && view.isFilled(field) && view.isLoaded(other)
		)
		.map((reference): QualityCheck => {
			const key = referenceKeySql(reference, id(reference.field));
			return {
				kind: 'orphan',
				dimension: 'consistency',
				field: reference.field,
				applies: sql`${id(reference.field)} IS NOT NULL`,
				fails: sql`${key} NOT IN (SELECT key FROM (${referenceNamesSql(reference)}))`
			};
		})
];

/** Rows whose customer no file has, however they were linked. */
function customerChecks(view: TableView): QualityCheck[] {
	const customers = entityOf('customer');
	const isReferring = view.entity.id !== 'customer' && view.isFilled('customer_id');
	if (!isReferring || !view.isLoaded('customer')) return [];
	return [
		{
			kind: 'orphan',
			dimension: 'consistency',
			field: 'customer_id',
			applies: sql`customer_id IS NOT NULL`,
			fails: sql`customer_id NOT IN (SELECT customer_id FROM ${id(customers.table)} WHERE customer_id IS NOT NULL)`
		}
	];
}

function conflictChecks(view: TableView): QualityCheck[] {
	const { key, table } = view;
	if (key === null || view.fileCount < 2) return [];
	return comparable
		.filter((name) => view.isFilled(name) && view.filesWith(name).length > 1)
		.map((name) => ({
			kind: 'conflict',
			dimension: 'consistency',
			field: name,
			applies: sql`${id(key)} IS NOT NULL AND ${id(name)} IS NOT NULL`,
			fails: sql`${id(key)} IN (SELECT ${id(key)} FROM ${table} WHERE ${id(key)} IS NOT NULL
				GROUP BY ${id(key)} HAVING count(DISTINCT source_file) > 1 AND count(DISTINCT ${id(name)}) > 1)`
		}));
}

const stateChecks = (view: TableView): QualityCheck[] =>
	view.entity.id === 'deal' && view.isFilled('probability')
		? [
				{
					kind: 'state-contradicts',
					dimension: 'consistency',
					field: 'probability',
					applies: sql`status IN ('won', 'lost') AND probability IS NOT NULL`,
					fails: sql`((status = 'won' AND probability < 1) OR (status = 'lost' AND probability > 0))`
				}
			]
		: [];
