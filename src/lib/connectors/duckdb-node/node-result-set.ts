import {
	DuckDBDateValue,
	DuckDBDecimalValue,
	DuckDBListValue,
	DuckDBTimestampValue,
	type DuckDBResult,
	type DuckDBValue
} from '@duckdb/node-api';
import type { Cell, ResultSet } from '../../engine/engine';
import { EngineError } from '../../engine/engine-error';
import { columnarResultSet } from '../../engine/result-set';
import type { Sql } from '../../sql/sql';

/** A result of DuckDB's Node driver in the shape of the port. */
export async function nodeResultSet(result: DuckDBResult, statement: Sql): Promise<ResultSet> {
	const names = result.deduplicatedColumnNames();
	const columns = await result.getColumns();
	const convert = names.map((name) => (value: DuckDBValue) => nodeCell(value, name, statement));
	return columnarResultSet(names, columns[0]?.length ?? 0, (i) =>
		(columns[i] ?? []).map((value) => convert[i]!(value))
	);
}

function nodeCell(value: DuckDBValue, name: string, statement: Sql): Cell {
	if (value === null || typeof value !== 'object') return value;
	if (value instanceof DuckDBDecimalValue) {
		return value.width === 38 && value.scale === 0 ? value.value : value.toString();
	}
	if (value instanceof DuckDBDateValue) return value.toString();
	if (value instanceof DuckDBTimestampValue) {
		return value.toString().replace(' ', 'T').replace(/\.0+$/, '');
	}
	if (value instanceof DuckDBListValue) {
		return value.items.map((item) => nodeCell(item, name, statement));
	}
	throw new EngineError('type', `column "${name}" is of a type not carried: cast it to VARCHAR`, {
		statement
	});
}
