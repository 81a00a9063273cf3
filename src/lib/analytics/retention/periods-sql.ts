import { sql, type Sql } from '../../sql/sql';
import { monthsIn, type Period } from './periods';

/** {@link periodOf} in SQL, of a year and a month. */
export const periodSql = (period: Period, year: Sql, month: Sql): Sql =>
	sql`((${year} * 12 + ${month} - 1) // ${monthsIn[period]})::INTEGER`;

/** First day of a period, in SQL. */
export const periodStartSql = (period: Period, of: Sql): Sql =>
	sql`make_date(${of} * ${monthsIn[period]} // 12, ${of} * ${monthsIn[period]} % 12 + 1, 1)`;
