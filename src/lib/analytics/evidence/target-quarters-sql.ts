import { constantSql } from '../../sql/literal';
import { sql, type Sql } from '../../sql/sql';

/** A forecast stands among the targets, named so. */
const FORECAST = '(?i)forecast|commit|best case|预测|预计';

const YEAR_IN = '((?:19|20)\\d{2})';
const QUARTER_IN = '(?i)(?:q\\s*([1-4])|([1-4一二三四])\\s*季|([1-4])\\s*q(?:$|\\W))';
const MONTH_IN = '(?:19|20)\\d{2}\\s*[-/.年]?\\s*(0?[1-9]|1[0-2])(?:\\D|$)';

/**
 * Targets, or forecasts, added up by quarter: `quarter` as a whole number, `amount`, and `is_whole`
 * where it stands as one or for each of its months. A year's target is of no quarter.
 */
export const targetQuartersSql = (of: 'target' | 'forecast'): Sql => {
	const isForecast = sql`regexp_matches(coalesce(metric, ''), ${constantSql(FORECAST)})`;
	return sql`
		SELECT year * 4 + quarter - 1 AS quarter, sum(value)::DOUBLE AS amount,
			bool_or(month IS NULL) OR count(DISTINCT month) = 3 AS is_whole
		FROM (
			SELECT year, value, CASE WHEN named IS NULL THEN month END AS month,
				coalesce(named, (month + 2) // 3) AS quarter
			FROM (
				SELECT value,
					TRY_CAST(regexp_extract(period, ${constantSql(YEAR_IN)}, 1) AS INTEGER) AS year,
					TRY_CAST(translate(
						regexp_extract(period, ${constantSql(QUARTER_IN)}, 1)
						|| regexp_extract(period, ${constantSql(QUARTER_IN)}, 2)
						|| regexp_extract(period, ${constantSql(QUARTER_IN)}, 3),
						'一二三四', '1234') AS INTEGER) AS named,
					TRY_CAST(regexp_extract(period, ${constantSql(MONTH_IN)}, 1) AS INTEGER) AS month
				FROM targets
				WHERE value IS NOT NULL AND ${of === 'forecast' ? isForecast : sql`NOT ${isForecast}`}
			)
		)
		WHERE year IS NOT NULL AND quarter IS NOT NULL
		GROUP BY year * 4 + quarter - 1`;
};
