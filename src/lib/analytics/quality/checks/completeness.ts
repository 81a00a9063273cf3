import { sql } from '../../../sql/sql';
import type { QualityCheck } from './check';
import { expectedFields } from './expected-fields';
import { noted, saidSql, type TableView } from './table-view';

/** Whether rows have what makes them of use; what is written and could not be read is not missing. */
export const completenessChecks = (view: TableView): QualityCheck[] =>
	expectedFields[view.entity.id].flatMap(({ field: name, when }) => {
		const field = view.field(name);
		if (!field) return [];
		const isThere = view.inFilesWith(name);
		return {
			kind: 'missing',
			dimension: 'completeness',
			field: name,
			applies: when ? sql`${isThere} AND ${when}` : isThere,
			fails: sql`${saidSql(field)} IS NULL AND NOT coalesce(${noted(name, 'unreadable')}, FALSE)`
		};
	});
