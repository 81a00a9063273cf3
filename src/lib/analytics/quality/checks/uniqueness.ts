import { id, sql, type Sql } from '../../../sql/sql';
import { sameCustomerKeys } from '../same-customers-sql';
import type { QualityCheck } from './check';
import { sameCustomerReasons, type SameCustomerReason } from './check-kind';
import type { TableView } from './table-view';

/** Whether records stand once: no key twice in a file, no customer who may be another. */
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
	if (view.entity.id !== 'customer') return repeated;
	const isShared = (kind: SameCustomerReason): Sql => {
		const shared = sameCustomerKeys[kind];
		return sql`${shared} IN (SELECT ${shared} FROM customers GROUP BY 1
			HAVING count(DISTINCT customer_id) > 1 AND ${shared} IS NOT NULL)`;
	};
	return [
		...repeated,
		...sameCustomerReasons.map((kind): QualityCheck => ({
			kind,
			dimension: 'uniqueness',
			field: null,
			applies: sql`${sameCustomerKeys[kind]} IS NOT NULL`,
			// Those of the very same name are counted as such.
			fails:
				kind === 'same-name-but-suffix'
					? sql`${isShared(kind)} AND NOT coalesce(${isShared('same-name')}, FALSE)`
					: isShared(kind)
		}))
	];
}
