import { id, sql, type Sql } from '../../../sql/sql';
import { reasonsOf, sameRecordKeys } from '../same-records-sql';
import type { QualityCheck } from './check';
import { comparedEntities, type SameRecordReason } from './check-kind';
import type { TableView } from './table-view';

/** Whether records stand once: no key twice in a file, nobody who may be another. */
export function uniquenessChecks(view: TableView): QualityCheck[] {
	const { key } = view;
	// Money that went back goes by the number of the order it was paid for.
	const own = view.entity.id === 'order' ? sql`kind = 'sale'` : sql`TRUE`;
	const repeated: QualityCheck[] = key
		? [
				{
					kind: 'key-repeated',
					dimension: 'uniqueness',
					field: key,
					applies: sql`${own} AND ${id(key)} IS NOT NULL`,
					fails: sql`(source_file || chr(31) || ${id(key)}) IN (
						SELECT source_file || chr(31) || ${id(key)} FROM ${view.table}
						WHERE ${own} AND ${id(key)} IS NOT NULL
						GROUP BY source_file, ${id(key)} HAVING count(*) > 1)`
				}
			]
		: [];
	const entity = comparedEntities.find((compared) => compared === view.entity.id);
	if (!entity) return repeated;
	const keys = sameRecordKeys[entity];
	const isShared = (kind: SameRecordReason): Sql => sql`${keys[kind]!} IN (
		SELECT ${keys[kind]!} FROM ${id(view.entity.table)} GROUP BY 1
		HAVING count(DISTINCT ${id(view.entity.key!)}) > 1 AND ${keys[kind]!} IS NOT NULL)`;
	return [
		...repeated,
		...reasonsOf(entity).map((kind): QualityCheck => ({
			kind,
			dimension: 'uniqueness',
			field: null,
			applies: sql`${keys[kind]!} IS NOT NULL`,
			// Those of the very same name are counted as such.
			fails:
				kind === 'same-name-but-suffix'
					? sql`${isShared(kind)} AND NOT coalesce(${isShared('same-name')}, FALSE)`
					: isShared(kind)
		}))
	];
}
