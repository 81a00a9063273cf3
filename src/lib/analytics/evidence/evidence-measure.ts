import type { CivilDate } from '../../canonical/civil-date';
import type { EntityId } from '../../canonical/entities';
import { constantSql } from '../../sql/literal';
import { sql, type Sql } from '../../sql/sql';
import { TableView } from '../quality/checks/table-view';
import type { TableNeed } from '../unlocks';
import type { CapabilityEvidenceParams } from './capability-evidence-result';
import type { ShareMetric, ValueMetric } from './evidence-findings';
import type { Lacking } from './missing-message';

/** What is loaded, as measures ask for it. */
export interface EvidenceContext {
	asOf: CivilDate;
	currency: string | null;
	view(entity: EntityId): TableView;
}

/** What every measure says of itself. */
interface Asked {
	/** What it needs, in the ways that would do: the first that is there is taken. */
	needs: readonly (readonly TableNeed[])[];
	/** Fewest rows, people or periods it may rest on; the same as in the pack. */
	least: number;
	select(context: EvidenceContext): Sql;
}

/**
 * How one metric of the pack is measured. Its SELECT answers in one row: a `share` with `part` and
 * `n`; a `value` with `value`, `n`, and where there is an interval `low` and `high`. `trends` are
 * answered by a row for each `series` and `period`, with a `value` of which more is better.
 */
export type EvidenceMeasure = Asked &
	(
		| { form: 'share'; metric: ShareMetric }
		| {
				form: 'value';
				metric: ValueMetric;
				/** Why there is no value though there are rows enough. */
				refusal?: 'overwritten' | 'does-not-vary';
		  }
		| {
				form: 'trends';
				metric: ValueMetric;
				/** How many there are, where all is loaded. */ series: number;
		  }
	);

/** A table with fields it must have; of a group one is enough. */
export const need = (entity: EntityId, ...fields: readonly (string | readonly string[])[]) => ({
	entity,
	fields: fields.map((field) => (typeof field === 'string' ? [field] : field))
});

export const contextOf = ({
	asOf,
	currency,
	tables
}: CapabilityEvidenceParams): EvidenceContext => ({
	asOf,
	currency,
	view: (entity) => new TableView(entity, { tables, asOf })
});

/** The first way of what a measure needs that is loaded; else what the first way lacks. */
export function missingFor(
	{ needs }: Pick<EvidenceMeasure, 'needs'>,
	{ view }: EvidenceContext
): Lacking[] {
	const lacks = needs.map((way) =>
		way.flatMap(({ entity, fields }) => {
			const table = view(entity);
			if (table.fileCount === 0) return [{ entity, fields: [] }];
			const lacking = fields
				.filter((group) => !group.some((field) => table.isFilled(field)))
				.map((group) => [...group]);
			return lacking.length > 0 ? [{ entity, fields: lacking }] : [];
		})
	);
	// Of the ways that will not do, the one that lacks least is the shortest to go.
	return lacks.toSorted((a, b) => a.length - b.length)[0]!;
}

/** A year, in days: what was done longer ago says nothing of how things are done. */
export const YEAR = 365;

/** Whether a moment lies in the days that end with `asOf`. */
export const withinDays = (moment: Sql, { asOf }: EvidenceContext, days: number): Sql =>
	sql`(CAST(${moment} AS DATE) <= CAST(${asOf} AS DATE)
		AND CAST(${moment} AS DATE) > CAST(${asOf} AS DATE) - ${constantSql(days)})`;

/** Rows of a SELECT that answer to a condition, of all its rows. */
export const shareSql = (rows: Sql, condition: Sql): Sql => sql`
	SELECT count(*) FILTER (WHERE ${condition})::INTEGER AS part, count(*)::INTEGER AS n FROM (${rows})`;

/**
 * The median of a SELECT's column `x`, with the order statistics that enclose it with 95 %: the ranks
 * n/2 ± 0.98 √n, taken outwards.
 *
 * Source: Conover (1999), Practical Nonparametric Statistics, 3.2 (normal approximation).
 */
export const medianSql = (rows: Sql): Sql => sql`
	WITH placed AS (
		SELECT CAST(x AS DOUBLE) AS x, row_number() OVER (ORDER BY x) AS place, count(*) OVER () AS n
		FROM (${rows}) WHERE x IS NOT NULL
	)
	SELECT count(*)::INTEGER AS n, median(x) AS value,
		min(x) FILTER (WHERE place >= floor(n / 2 - 0.98 * sqrt(n))) AS low,
		max(x) FILTER (WHERE place <= ceil(n / 2 + 0.98 * sqrt(n)) + 1) AS high
	FROM placed`;

/** Hours from one moment to another, with fractions. */
export const hoursBetween = (from: Sql, to: Sql): Sql =>
	sql`(epoch(${to}) - epoch(${from})) / 3600`;

/** The end of the day that everything is counted back from. */
export const endOf = ({ asOf }: EvidenceContext): Sql =>
	sql`(CAST(CAST(${asOf} AS DATE) + 1 AS TIMESTAMP))`;

/** Quarters as whole numbers that follow one another. */
export const quarterOf = (day: Sql): Sql =>
	sql`(EXTRACT(year FROM ${day}) * 4 + EXTRACT(quarter FROM ${day}) - 1)`;

/** Whether a quarter is one of the last that were over by `asOf`. */
export const lastQuarters = (quarter: Sql, { asOf }: EvidenceContext, count: number): Sql => {
	const current = quarterOf(sql`(CAST(${asOf} AS DATE) + 1)`);
	return sql`(${quarter} < ${current} AND ${quarter} >= ${current} - ${constantSql(count)})`;
};

/** What customers brought in the year to `asOf`, the best tenth of them: `customer_id`. */
export const bestCustomersSql = (context: EvidenceContext): Sql => sql`
	SELECT customer_id FROM (
		SELECT customer_id, row_number() OVER (ORDER BY sum(amount) DESC, customer_id) AS place,
			count(*) OVER () AS customers
		FROM orders
		WHERE currency = ${context.currency} AND ${withinDays(sql`ordered_at`, context, YEAR)}
		GROUP BY customer_id HAVING sum(amount) > 0
	) WHERE place <= ceil(customers / 10)`;
