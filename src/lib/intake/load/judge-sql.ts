import { entityOf, type Entity, type Field } from '../../canonical/entities';
import { fieldColumns, fieldSqlType } from '../../canonical/tables-sql';
import { PASSING } from '../../engine/engine';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { Dialect } from '../csv/dialect-shape';
import type { CellTraits } from '../csv/cell-traits';
import type { Mapping } from '../mapping';
import { derivedSql } from './derived-sql';
import {
	decodedSql,
	idSql,
	isLabelled,
	isRoundedSql,
	labelsSql,
	recordTextSql,
	trimmedSql,
	writtenSql
} from './field-sql';
import { anyRemarkSql, idChanges, issuesOf, readingsOf, remarksSql } from './issues-sql';
import { isRefundSql, isUnreadable, lineAmountSql, orderReasons } from './order-reasons-sql';
import { sliceTable } from './read-slice-sql';
import { stagedSql, writtenCurrency, type StagedColumn } from './staged-sql';
import { isBareSql, isTotalSql } from './total-sql';

/** Table of rows of a slice that are not plain, typed and judged. */
export const judgedTable = id(PASSING, 'judged');

/** Table of rows with more or fewer cells than the header, where a slice has some. */
export const RAGGED_TABLE = 'import_ragged';

/** What the labels of each field stand for; see {@link labelsSql}. */
export type LabelMeanings = ReadonlyMap<string, ReadonlyMap<string, string | boolean | null>>;

/** How the rows of a file are read: what each column means, how cells are cut, what labels say. */
export interface JudgePlan {
	mapping: Mapping;
	dialect: Dialect;
	columns: number;
	meanings: LabelMeanings;
}

/** What a slice's rows are like, beside what its cells hold. */
export interface SliceTraits extends CellTraits {
	/** Cells of its longest record. */
	width: number;
	/** Whether {@link RAGGED_TABLE} names rows of it. */
	hasRagged: boolean;
	/** Whether NUL characters were taken out of some rows. */
	hasNul: boolean;
	/** Whether ids stand as they are kept: none is rounded, none has marks about it. */
	hasPlainIds: boolean;
}

/** Of plain rows, which were looked at cell by cell before they were written. */
const plainTraits: SliceTraits = {
	nullWords: new Set(),
	blankEdges: new Set(),
	wideBlanks: new Set(),
	hasDamage: false,
	hasAmpersand: false,
	hasBreak: false,
	width: 0,
	hasRagged: false,
	hasNul: false,
	hasPlainIds: true
};

/**
 * Types and judges rows of a slice: a value for each field, a reason to leave the row out, or none;
 * what was changed in reading and what is wrong; for rows left out the record as it was written.
 */
export function judgeSql(plan: JudgePlan, traits: SliceTraits): Sql {
	const { mapping, dialect, columns } = plan;
	const entity = entityOf(mapping.entity);
	const staged = stagedFields(plan);
	const isLine = entity.id === 'order' && mapping.grain === 'order-and-lines';
	const readings = stagedSql(
		cellsSql(plan, traits),
		staged.map((field) => stagedColumn(field, mapping))
	);
	return sql`
		SELECT source_row, reason, ${valueColumns(mapping)},
			CASE WHEN ${isLine ? sql`TRUE` : sql`reason IS NOT NULL`}
				THEN ${recordTextSql(columns, traits.width, dialect)} END AS record,
			${remarksSql([...readingsOf(staged), ...idChanges(mapping, entity)])} AS raw,
			${remarksSql(issuesOf(plan, entity, staged, traits))} AS issues
		FROM (${withReasonSql(plan, typedSql(plan, traits, readings), isTotalSql(columns, mapping))})`;
}

/**
 * What {@link judgeSql} gives of plain rows, of each of which nothing needs to be said: those whose
 * dates, numbers, labels or lacks say otherwise are left out, which whoever counts will notice.
 *
 * @param readings their cells and values, named as {@link stagedSql} does
 */
export function plainRowsSql(plan: JudgePlan, readings: Sql): Sql {
	const { mapping } = plan;
	const entity = entityOf(mapping.entity);
	const staged = stagedFields(plan);
	const odd = [
		...staged.map(({ name }) => isUnreadable(mapping, name)),
		anyRemarkSql(issuesOf(plan, entity, staged, plainTraits)),
		...(entity.id === 'order' ? [isRefundSql(mapping)] : []),
		...(mapping.fields.refund_amount ? [sql`refund_amount <> 0`] : [])
	].map((when) => sql`coalesce(${when}, FALSE)`);
	// A bare row may be a total.
	const rows = withReasonSql(plan, typedSql(plan, plainTraits, readings), isBareSql(mapping));
	// The condition would be pushed through the selects and each value computed again for every time it
	// is named in it: half as much time again. Nothing is pushed through a limit.
	return sql`
		SELECT source_row, ${valueColumns(mapping)},
			CAST(NULL AS VARCHAR[]) AS raw, CAST(NULL AS VARCHAR[]) AS issues
		FROM (${rows} LIMIT 9000000000000000000) WHERE reason IS NULL AND NOT (${joinSql(odd, ' OR ')})`;
}

const stagedFields = ({ mapping }: JudgePlan): Field[] =>
	entityOf(mapping.entity).fields.filter((field) => isStaged(mapping, field));

/** What is kept of a row. */
const valueColumns = (mapping: Mapping): Sql => {
	const names = entityOf(mapping.entity).fields.flatMap(fieldColumns);
	return sql`${joinSql(names.map((name) => id(name)))} ${moneyColumns(mapping)}`;
};

/** A value for each field, of rows whose dates and numbers are read. */
function typedSql(plan: JudgePlan, traits: SliceTraits, readings: Sql): Sql {
	const { mapping, meanings } = plan;
	const entity = entityOf(mapping.entity);
	const values = entity.fields.flatMap((field) =>
		isStaged(mapping, field) ? [castSql(field)] : plainSql(field, plan, traits)
	);
	const rounded = entity.fields
		.filter(({ name, type }) => type === 'id' && mapping.fields[name])
		.map(
			({ name }) =>
				sql`${traits.hasPlainIds ? sql`FALSE` : isRoundedSql(writtenCell(name), mapping.fields[name]!)} AS ${id(`${name}$rounded`)}`
		);
	const stage = entity.id === 'deal' && !mapping.fields.status && mapping.fields.stage;
	const stageState = stage
		? [
				sql`CAST(${labelsSql(writtenCell('stage'), meanings.get('stage') ?? new Map())} AS VARCHAR) AS "stage$state"`
			]
		: [];
	return derivedSql(
		entity,
		mapping,
		sql`SELECT *, ${joinSql([...values, ...rounded, ...stageState])} FROM (${readings})`
	);
}

/** Adds why a row is left out, NULL where it is not. */
function withReasonSql({ mapping }: JudgePlan, typed: Sql, isTotal: Sql): Sql {
	const entity = entityOf(mapping.entity);
	const reasons = entity.id === 'order' ? orderReasons(mapping) : requiredReasons(mapping, entity);
	const reason = sql`CASE WHEN ${isTotal} THEN 'total' ${joinSql(reasons, ' ')} END`;
	return sql`SELECT *, CAST(${reason} AS VARCHAR) AS reason FROM (${typed})`;
}

/** A mapped cell's text without the blanks around it; NULL where it is a word for nothing. */
export const writtenCell = (field: string): Sql => id(`${field}$written`);

/** The raw rows with what is odd about each; then the mapped cells. */
function cellsSql({ mapping }: JudgePlan, traits: SliceTraits): Sql {
	const fields = Object.entries(mapping.fields);
	const trimmed = fields.map(
		([name, { column }]) => sql`, ${trimmedSql(column, traits)} AS ${id(`${name}$cell`)}`
	);
	const written = fields.map(
		([name, { column }]) =>
			sql`, ${writtenSql(id(`${name}$cell`), column, traits)} AS ${writtenCell(name)}`
	);
	const rows = traits.hasRagged
		? sql`(SELECT s.*, r.issue AS "row$issue" FROM ${sliceTable} s
			LEFT JOIN ${id(RAGGED_TABLE)} r ON s.source_row = r.source_row)`
		: sliceTable;
	return sql`(SELECT * ${joinSql(written, ' ')} FROM (SELECT * ${joinSql(trimmed, ' ')} FROM ${rows}))`;
}

/** Dates and numbers are read in stages. */
const isStaged = ({ fields }: Mapping, { name, type }: Field): boolean =>
	fields[name] !== undefined &&
	(type === 'timestamp' || type === 'decimal' || type === 'integer' || type === 'share');

function stagedColumn({ name, type }: Field, { fields, zone }: Mapping): StagedColumn {
	const { dateOrder, serial, patterns, decimalMark, scale } = fields[name]!;
	const [value, cell] = [`${name}$value`, writtenCell(name)];
	return type === 'timestamp'
		? { kind: 'date', name: value, cell, order: dateOrder, serial, patterns, zone }
		: { kind: 'number', name: value, cell, decimalMark, scale };
}

/** Quantities and prices keep four decimals until they are multiplied. */
const parsedType = ({ name, type }: Field): Sql =>
	name === 'quantity' || name === 'unit_price' ? sql`DECIMAL(18, 4)` : fieldSqlType(type);

/** The value of a field that was read in stages; NULL for a half of a count, for more than all. */
function castSql(field: Field): Sql {
	const value = id(`${field.name}$value`);
	const fit =
		field.type === 'integer'
			? sql`CASE WHEN ${value} = round(${value}) THEN TRY_CAST(${value} AS INTEGER) END`
			: field.type === 'share'
				? sql`CASE WHEN ${value} BETWEEN 0 AND 1 THEN CAST(${value} AS DOUBLE) END`
				: sql`TRY_CAST(${value} AS ${parsedType(field)})`;
	return sql`${fit} AS ${id(field.name)}`;
}

/** The columns of a field that is no date and no number. */
function plainSql(field: Field, { mapping, meanings }: JudgePlan, traits: SliceTraits): Sql[] {
	const { name, type } = field;
	const from = mapping.fields[name];
	const as = (value: Sql, column: string) =>
		sql`CAST(${value} AS ${parsedType(field)}) AS ${id(column)}`;
	const label = `${name}_label`;
	if (!from) return [as(sql`NULL`, name), ...(type === 'state' ? [as(sql`NULL`, label)] : [])];
	const text = writtenCell(name);
	if (isLabelled(field)) {
		const value = labelsSql(text, meanings.get(name) ?? new Map());
		return [as(value, name), ...(type === 'state' ? [as(text, label)] : [])];
	}
	const isId = type === 'id' && !traits.hasPlainIds;
	return [as(isId ? idSql(text, from) : decodedSql(text, traits.hasAmpersand), name)];
}

/** What a row of orders amounts to as a line, and the currency that stands in its money's cell. */
function moneyColumns(mapping: Mapping): Sql {
	const hasAmount = entityOf(mapping.entity).fields.some(({ name }) => name === 'amount');
	if (!hasAmount) return sql``;
	const signed = ['amount', 'line_amount', 'unit_price'].filter((name) => mapping.fields[name]);
	const written = signed.map((name) => writtenCurrency(`${name}$value`));
	const currency = sql`CAST(coalesce(${joinSql([...written, sql`NULL`])}) AS VARCHAR)`;
	return mapping.entity === 'order'
		? sql`, CAST(CASE WHEN reason IS NULL THEN ${lineAmountSql(mapping)} END AS DECIMAL(18, 2)) AS "line$amount", ${currency} AS "money$currency"`
		: sql`, ${currency} AS "money$currency"`;
}

function requiredReasons(mapping: Mapping, { fields, key }: Entity): Sql[] {
	const missing = fields.flatMap(({ name, type, required }) => {
		if (!required) return [];
		const isRounded =
			type === 'id' && mapping.fields[name]
				? [sql`WHEN ${id(`${name}$rounded`)} THEN 'id-rounded'`]
				: [];
		if (name === 'customer_id' && name === key) {
			return [...isRounded, sql`WHEN customer_id IS NULL THEN 'no-customer'`];
		}
		if (type !== 'timestamp') {
			return [...isRounded, sql`WHEN ${id(name)} IS NULL THEN 'required-missing'`];
		}
		return [
			sql`WHEN ${isUnreadable(mapping, name)} THEN 'date-unreadable'`,
			sql`WHEN ${id(name)} IS NULL THEN 'no-date'`
		];
	});
	return mapping.fields.record_state
		? [...missing, sql`WHEN record_state = 'void' THEN 'void-record'`]
		: missing;
}
