import { belongsToCustomer } from '../../../canonical/tables-sql';
import { sql } from '../../../sql/sql';
import type { QualityCheck } from './check';
import { expectedFields } from './expected-fields';
import { noted, saidSql, type TableView } from './table-view';

/** Whether rows have what makes them of use; what is written and could not be read is not missing. */
export const completenessChecks = (view: TableView): QualityCheck[] =>
	expectedFields[view.entity.id].flatMap(({ field: name, when }) => {
		const field = view.field(name);
		if (!field) return [];
		// What a state says is in its own column; where it comes from another one, that is what may be blank.
		const files = field.type === 'state' ? view.filesWithOwn(name) : view.filesWith(name);
		if (files.length === 0) return [];
		const isThere = view.inFilesWith(name, files);
		// A customer that a row has from what it names is not written in its file; see `linking`.
		const isInherited =
			name === 'customer_id' && belongsToCustomer(view.entity)
				? sql`coalesce(customer_key = '', FALSE)`
				: sql`FALSE`;
		return {
			kind: 'missing',
			dimension: 'completeness',
			field: name,
			applies: when ? sql`${isThere} AND ${when}` : isThere,
			fails: sql`(${saidSql(field)} IS NULL OR ${isInherited}) AND NOT coalesce(${noted(name, 'unreadable')}, FALSE)`
		};
	});
