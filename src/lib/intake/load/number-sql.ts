import { constantSql } from '../../sql/literal';
import { sql, type Sql } from '../../sql/sql';
import {
	NUMBER_PATTERN,
	PARENTHESES_PATTERN,
	currencySigns,
	digitsPattern,
	units
} from '../typing/number';
import type { DecimalMark } from '../typing/marks';
import { narrowSql } from './date-sql';

/** How a column's numbers are read. */
export interface NumberColumnReading {
	decimalMark?: DecimalMark | null | undefined;
	/** Factor on every number of the column: 10,000 for 万元. */
	scale?: number | undefined;
}

/** A factor as DECIMAL; as a constant, a share would be a DOUBLE. */
const factor = (n: number): Sql => ({ parts: [`${n}`], values: [] });

/** Stage 1: what is a plain number as it stands; nothing in a column with a decimal comma. */
export const quickNumberSql = (cell: Sql, { decimalMark }: NumberColumnReading): Sql =>
	decimalMark === ','
		? sql`CASE WHEN NOT contains(${cell}, '.') THEN TRY_CAST(${cell} AS DECIMAL(18, 4)) END`
		: sql`TRY_CAST(${cell} AS DECIMAL(18, 4))`;

/** Stage 2: the text as `bareNumber` leaves it. */
export const bareNumberSql = (cell: Sql): Sql =>
	sql`regexp_replace(${narrowSql(cell)}, '[ ''’]', '', 'g')`;

/** Stage 3: `sign|digits|unit|currency`; text without a bar where it is written like no number. */
export const numberPartsSql = (text: Sql): Sql => {
	const plain = sql`regexp_replace(${text}, ${constantSql(NUMBER_PATTERN)}, '\\1\\3\\7|\\4|\\5|\\2\\6')`;
	return sql`regexp_replace(${plain}, ${constantSql(PARENTHESES_PATTERN)}, '-|\\3|\\4|\\1\\2\\5')`;
};

/** Stage 4: the number of stage 3, with four decimals. NULL where its digits are grouped oddly. */
export function slowNumberSql(parts: Sql, { decimalMark }: NumberColumnReading): Sql {
	const mark = decimalMark ?? '.';
	const digits = sql`split_part(${parts}, '|', 2)`;
	const plain =
		mark === '.'
			? sql`replace(${digits}, ',', '')`
			: sql`replace(replace(${digits}, '.', ''), ',', '.')`;
	const unit = sql`split_part(${parts}, '|', 3)`;
	const multiplied = units.reduce(
		(all, [word, n]) =>
			sql`${all} WHEN ${constantSql(word)} THEN TRY_CAST(TRY_CAST(TRY_CAST(${plain} AS DECIMAL(18, 8)) AS DECIMAL(38, 8)) * CAST(${factor(n)} AS DECIMAL(15, 2)) AS DECIMAL(18, 4))`,
		sql``
	);
	const size = sql`CASE ${unit} WHEN '' THEN TRY_CAST(${plain} AS DECIMAL(18, 4)) ${multiplied} END`;
	const sign = sql`split_part(${parts}, '|', 1)`;
	return sql`CASE WHEN length(${sign}) < 2 AND regexp_matches(${digits}, ${constantSql(digitsPattern(mark))})
		THEN CASE WHEN ${sign} = '-' THEN -(${size}) ELSE ${size} END END`;
}

/** A number on a column's scale. NULL past what an amount can hold. */
export const scaledSql = (value: Sql, scale = 1): Sql =>
	scale === 1
		? value
		: sql`TRY_CAST(${value}::DECIMAL(38, 4) * ${factor(scale)} AS DECIMAL(18, 4))`;

/** ISO 4217 code of the sign that stands in the text of stage 3; NULL where none does. */
export function currencyOfPartsSql(parts: Sql): Sql {
	const branches = currencySigns.reduce(
		(all, [sign, code]) => sql`${all} WHEN ${constantSql(sign)} THEN ${constantSql(code)}`,
		sql``
	);
	return sql`CASE split_part(${parts}, '|', 4) ${branches} END`;
}
