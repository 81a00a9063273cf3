import { entityOf, type Entity, type Field } from '../../canonical/entities';
import { fieldColumns, fieldSqlType } from '../../canonical/tables-sql';
import { constantSql } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { Dialect } from '../csv/dialect-shape';
import { PLACEHOLDER } from '../csv/record-scanner';
import type { Mapping } from '../mapping';
import { derivedSql } from './derived-sql';
import {
	idSql,
	isLabelled,
	isRoundedSql,
	labelsSql,
	plainTextSql,
	rawCell,
	recordTextSql,
	textSql,
	trimmedSql,
	type BlankTraits
} from './field-sql';
import { issuesSql, changesSql } from './issues-sql';
import { lineAmountSql, orderReasons, isUnreadable } from './order-reasons-sql';
import { SLICE_TABLE } from './read-slice-sql';
import { stagedSql, writtenCurrency, type StagedColumn } from './staged-sql';
import { isTotalSql } from './total-sql';

/** Table of a slice's rows, typed and judged. */
export const JUDGED_TABLE = 'import_judged';

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
export interface SliceTraits extends BlankTraits {
	/** Cells of its longest record. */
	width: number;
	/** Whether {@link RAGGED_TABLE} names rows of it. */
	hasRagged: boolean;
	/** Whether some text has lost characters. */
	hasDamage: boolean;
	/** Whether NUL characters were taken out of some rows. */
	hasNul: boolean;
	/** Whether ampersands are to be expected, with which the entities of HTML begin. */
	hasAmpersand: boolean;
}

/**
 * Types and judges the rows of a slice: a value for each field, a reason to leave the row out, or
 * none; what was changed in reading and what is wrong; for rows left out the record as it was written.
 */
export function judgeSql(plan: JudgePlan, traits: SliceTraits): Sql {
	const { mapping, dialect, columns, meanings } = plan;
	const entity = entityOf(mapping.entity);
	const staged = entity.fields.filter((field) => isStaged(mapping, field));
	const typed = stagedSql(
		cellsSql(mapping, staged, traits),
		staged.map((field) => stagedColumn(field, mapping))
	);
	const values = entity.fields.flatMap((field) =>
		isStaged(mapping, field) ? [castSql(field)] : plainSql(field, plan, traits)
	);
	const rounded = entity.fields
		.filter(({ name, type }) => type === 'id' && mapping.fields[name]?.isRounded)
		.map(({ name }) => sql`${isRoundedSql(trimmedCell(name))} AS ${id(`${name}$rounded`)}`);
	const stage = entity.id === 'deal' && !mapping.fields.status && mapping.fields.stage;
	const stageState = stage
		? [
				sql`CAST(${labelsSql(trimmedCell('stage'), meanings.get('stage') ?? new Map())} AS VARCHAR) AS "stage$state"`
			]
		: [];
	const derived = derivedSql(
		entity,
		mapping,
		sql`SELECT *, ${joinSql([...values, ...rounded, ...stageState])} FROM (${typed})`
	);
	const reasons = entity.id === 'order' ? orderReasons(mapping) : requiredReasons(mapping, entity);
	const reason = sql`CASE WHEN ${isTotalSql(columns, mapping)} THEN 'total' ${joinSql(reasons, ' ')} END`;
	const record = recordTextSql(columns, traits.width, dialect);
	const isLine = entity.id === 'order' && mapping.grain === 'order-and-lines';
	return sql`
		SELECT source_row, reason, ${joinSql(entity.fields.flatMap(fieldColumns).map((name) => id(name)))} ${moneyColumns(mapping)},
			CASE WHEN ${isLine ? sql`TRUE` : sql`reason IS NOT NULL`} THEN ${record} END AS record,
			${changesSql(mapping, entity, staged)} AS raw,
			${issuesSql(plan, entity, staged, traits)} AS issues
		FROM (SELECT *, CAST(${reason} AS VARCHAR) AS reason FROM (${derived}))`;
}

/** A mapped cell's text without the blanks around it. */
export const trimmedCell = (field: string): Sql => id(`${field}$cell`);

/**
 * The raw rows with what is odd about each; then the mapped cells trimmed; then, of those that hold
 * dates and numbers, the text, NULL where it is a word for nothing.
 */
function cellsSql(
	mapping: Mapping,
	staged: readonly Field[],
	{ hasRagged, ...blanks }: SliceTraits
): Sql {
	const trimmed = Object.entries(mapping.fields).map(
		([name, { column }]) => sql`, ${trimmedSql(rawCell(column), blanks)} AS ${trimmedCell(name)}`
	);
	const written = staged.map(
		({ name }) => sql`, ${textSql(trimmedCell(name))} AS ${id(`${name}$written`)}`
	);
	const rows = hasRagged
		? sql`(SELECT s.*, r.issue AS "row$issue" FROM ${id(SLICE_TABLE)} s
			LEFT JOIN ${id(RAGGED_TABLE)} r ON s.source_row = r.source_row)`
		: id(SLICE_TABLE);
	return sql`(SELECT * ${joinSql(written, ' ')} FROM (SELECT * ${joinSql(trimmed, ' ')} FROM ${rows}
		WHERE c0 IS DISTINCT FROM ${constantSql(PLACEHOLDER)}))`;
}

/** Dates and numbers are read in stages. */
const isStaged = ({ fields }: Mapping, { name, type }: Field): boolean =>
	fields[name] !== undefined &&
	(type === 'timestamp' || type === 'decimal' || type === 'integer' || type === 'share');

function stagedColumn({ name, type }: Field, { fields, zone }: Mapping): StagedColumn {
	const { dateOrder, serial, patterns, decimalMark, scale } = fields[name]!;
	const [value, cell] = [`${name}$value`, id(`${name}$written`)];
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
function plainSql(
	field: Field,
	{ mapping, meanings }: JudgePlan,
	{ hasAmpersand }: SliceTraits
): Sql[] {
	const { name, type } = field;
	const from = mapping.fields[name];
	const as = (value: Sql, column: string) =>
		sql`CAST(${value} AS ${parsedType(field)}) AS ${id(column)}`;
	const label = `${name}_label`;
	if (!from) return [as(sql`NULL`, name), ...(type === 'state' ? [as(sql`NULL`, label)] : [])];
	const cell = trimmedCell(name);
	if (isLabelled(field)) {
		const value = labelsSql(cell, meanings.get(name) ?? new Map());
		return [as(value, name), ...(type === 'state' ? [as(textSql(cell), label)] : [])];
	}
	return [as(type === 'id' ? idSql(cell, from) : plainTextSql(cell, hasAmpersand), name)];
}

/** What a row of orders amounts to as a line, and the currency that stands in its money's cell. */
function moneyColumns(mapping: Mapping): Sql {
	const hasAmount = entityOf(mapping.entity).fields.some(({ name }) => name === 'amount');
	if (!hasAmount) return sql``;
	const signed = ['amount', 'line_amount', 'unit_price'].filter((name) => mapping.fields[name]);
	const written = signed.map((name) => writtenCurrency(`${name}$value`));
	const currency = sql`coalesce(${joinSql([...written, sql`NULL`])})`;
	return mapping.entity === 'order'
		? sql`, CAST(CASE WHEN reason IS NULL THEN ${lineAmountSql(mapping)} END AS DECIMAL(18, 2)) AS "line$amount", ${currency} AS "money$currency"`
		: sql`, ${currency} AS "money$currency"`;
}

function requiredReasons(mapping: Mapping, { fields, key }: Entity): Sql[] {
	const missing = fields.flatMap(({ name, type, required }) => {
		if (!required) return [];
		const isRounded = mapping.fields[name]?.isRounded
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
