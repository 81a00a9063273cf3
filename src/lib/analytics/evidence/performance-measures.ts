import { constantSql } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import {
	lastQuarters,
	need,
	quarterOf,
	shareSql,
	type EvidenceContext,
	type EvidenceMeasure
} from './evidence-measure';
import { leadWaitsSql } from './lead-waits-sql';
import { targetQuartersSql } from './target-quarters-sql';

/** Fewest rows of which a function's measure can be computed. */
const LEAST_ROWS = 30;

/** Fewest rows of a quarter that say how it went. */
const LEAST_PER_QUARTER = 10;

/** Quarters of which trends are told. */
const TREND_QUARTERS = 8;

const forecastNeeds = [need('target', 'period', 'metric', 'value'), need('order', 'ordered_at')];

/** Forecasts with what came, by quarter. */
const forecastsSql = ({ currency }: EvidenceContext): Sql => sql`
	SELECT quarter, forecast.amount AS forecast, actual.amount AS actual
	FROM (${targetQuartersSql('forecast')}) forecast JOIN (
		SELECT ${quarterOf(sql`ordered_at`)} AS quarter, sum(amount)::DOUBLE AS amount FROM orders
		WHERE currency = ${currency} GROUP BY ${quarterOf(sql`ordered_at`)}
	) actual USING (quarter)
	WHERE forecast.is_whole AND actual.amount > 0`;

/** Of sales, marketing and service those of which no file is loaded. */
const unseenFunctions = (view: EvidenceContext['view']): number =>
	(['deal', 'lead', 'ticket'] as const).filter((entity) => view(entity).fileCount === 0).length;

/** Performance: whether what is forecast, measured and improved can be seen in the records. */
export const performanceMeasures: readonly EvidenceMeasure[] = [
	{
		metric: 'forecast-error',
		needs: [forecastNeeds],
		least: 4,
		form: 'value',
		select: (context) => sql`
			SELECT count(*)::INTEGER AS n, sum(abs(forecast - actual)) / sum(actual) AS value,
				sum(forecast - actual) / sum(actual) AS bias
			FROM (${forecastsSql(context)}) WHERE ${lastQuarters(sql`quarter`, context, TREND_QUARTERS)}`
	},
	{
		metric: 'won-with-source',
		needs: [[need('deal', 'status', ['source', 'campaign'])]],
		least: 30,
		form: 'share',
		select: () =>
			shareSql(
				sql`SELECT source, campaign FROM deals WHERE status = 'won'`,
				sql`coalesce(source, campaign) IS NOT NULL`
			)
	},
	{
		metric: 'computable-functions',
		needs: (['deal', 'lead', 'ticket', 'campaign'] as const).map((entity) => [need(entity)]),
		least: 1,
		form: 'value',
		// A function whose file is not loaded may be measured well: what it could add leaves the value open.
		select: ({ view }) => sql`
			WITH counts AS (
				SELECT (SELECT count(*) FROM deals WHERE status IN ('won', 'lost') AND closed_at IS NOT NULL) AS sales,
					(SELECT count(*) FROM leads WHERE source IS NOT NULL AND (status IS NOT NULL OR converted IS NOT NULL)) AS marketing,
					(SELECT count(*) FROM tickets WHERE opened_at IS NOT NULL AND coalesce(resolved_at, closed_at) IS NOT NULL) AS service,
					(SELECT count(*) FROM campaigns WHERE actual_cost > 0 AND (responses > 0 OR campaign_id IN
						(SELECT campaign_id FROM campaign_members WHERE responded_at IS NOT NULL))) AS costed
			), functions AS (
				SELECT sales + marketing + service AS n, costed > 0 AS has_cost,
					(sales >= ${constantSql(LEAST_ROWS)})::INTEGER + (marketing >= ${constantSql(LEAST_ROWS)})::INTEGER
						+ (service >= ${constantSql(LEAST_ROWS)})::INTEGER AS computable
				FROM counts
			)
			SELECT n::INTEGER AS n,
				(CASE WHEN computable = 3 AND has_cost THEN 4 ELSE computable END)::DOUBLE AS value,
				(CASE WHEN computable = 3 AND has_cost THEN 4 ELSE computable END)::DOUBLE AS low,
				(CASE WHEN computable + unseen = 3 AND (has_cost OR ${constantSql(view('campaign').fileCount === 0 ? 1 : 0)} = 1)
					THEN 4 ELSE computable + unseen END)::DOUBLE AS high
			FROM functions, (SELECT ${constantSql(unseenFunctions(view))} AS unseen)`
	},
	{
		metric: 'improving-measures',
		needs: [
			[need('deal', 'status', 'closed_at')],
			[need('lead', 'created_at', 'first_response_at')],
			forecastNeeds,
			[need('customer', 'created_at', ['name', 'email', 'phone'])]
		],
		least: 1,
		form: 'trends',
		series: 5,
		select: (context) => {
			const { view } = context;
			const winRate = sql`
				SELECT 'win-rate' AS series, ${quarterOf(sql`closed_at`)} AS quarter,
					count(*) FILTER (WHERE status = 'won') / count(*) AS value
				FROM deals WHERE status IN ('won', 'lost') AND closed_at IS NOT NULL
				GROUP BY ${quarterOf(sql`closed_at`)} HAVING count(*) >= ${constantSql(LEAST_PER_QUARTER)}`;
			const response = sql`
				SELECT 'lead-response' AS series, ${quarterOf(sql`created_at`)} AS quarter, -median(x) AS value
				FROM (${leadWaitsSql(context, TREND_QUARTERS * 92 + 92)})
				GROUP BY ${quarterOf(sql`created_at`)} HAVING count(*) >= ${constantSql(LEAST_PER_QUARTER)}`;
			const forecast = sql`
				SELECT 'forecast-error' AS series, quarter, -abs(forecast - actual) / actual AS value
				FROM (${forecastsSql(context)})`;
			const kept = ['name', 'email', 'phone'].filter((field) => view('customer').isFilled(field));
			const ofQuarter = (series: string, value: Sql, rows: Sql) => sql`
				SELECT ${series}::VARCHAR AS series, ${quarterOf(sql`created_at`)} AS quarter, ${value} AS value
				FROM ${rows} WHERE created_at IS NOT NULL
				GROUP BY ${quarterOf(sql`created_at`)} HAVING count(*) >= ${constantSql(LEAST_PER_QUARTER)}`;
			const filled = joinSql(
				kept.map((field) => sql`(${id(field)} IS NOT NULL)::INTEGER`),
				' + '
			);
			// Of one name the first record is the customer; those made later are it again.
			const again = sql`(
				SELECT created_at, row_number() OVER (
					PARTITION BY lower(regexp_replace(name, '[\\s()（）]', '', 'g')) ORDER BY created_at, customer_id
				) > 1 AS is_again
				FROM customers WHERE name IS NOT NULL)`;
			const has = (entity: 'deal' | 'lead' | 'target' | 'customer', ...fields: string[]) =>
				fields.every((field) => view(entity).isFilled(field));
			const series = [
				...(has('deal', 'status', 'closed_at') ? [winRate] : []),
				...(has('lead', 'created_at', 'first_response_at') ? [response] : []),
				...(has('target', 'period', 'metric', 'value') && view('order').isFilled('ordered_at')
					? [forecast]
					: []),
				...(has('customer', 'created_at') && kept.length > 0
					? [
							ofQuarter(
								'completeness',
								sql`avg((${filled}) / ${constantSql(kept.length)})`,
								sql`customers`
							)
						]
					: []),
				...(has('customer', 'created_at', 'name')
					? [ofQuarter('uniqueness', sql`-avg(is_again::INTEGER)`, again)]
					: [])
			];
			return sql`
				SELECT series, quarter::INTEGER AS period, value::DOUBLE AS value
				FROM (${joinSql(series, ' UNION ALL ')})
				WHERE ${lastQuarters(sql`quarter`, context, TREND_QUARTERS)}
				ORDER BY series, period`;
		}
	}
];
