import { z } from 'zod';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { id, joinSql, sql } from '../../sql/sql';
import type { Analysis } from '../analysis';
import { analysisTable } from '../run-analysis';
import { customerHabitsSql, mainProductSql, mainWaySql, quarterSql } from './customer-habits-sql';
import {
	customerFacets,
	customerListShape,
	type CustomerListParams,
	type CustomerListResult
} from './customer-list-result';

const scores = analysisTable('rfm', 'scores');
const stages = analysisTable('lifecycle', 'stages');
const risks = analysisTable('value-at-risk', 'customers');
const tiers = analysisTable('customer-tiers', 'tiers');
const values = analysisTable('customer-value', 'values');

/**
 * Everything known of each customer in one row, for lists; and how many customers share each
 * combination of what they are told apart by, so that filters answer without reading the rows. Run
 * after the analyses it joins.
 *
 * Source: Heer & Moritz (2024), Mosaic, for answering filters from a table that is grouped beforehand.
 */
export const customerList: Analysis<CustomerListParams, null, CustomerListResult> = {
	...customerListShape,
	inputs: ['customers', 'orders', 'order_lines', scores, stages, risks, tiers, values],
	reduce: ({ scoring }) => customerHabitsSql(scoring),
	detail: (_, table) => ({
		rows: sql`
			SELECT s.customer_id, c.name, s.segment, s.last_order_on, s.recency_days, s.order_count,
				s.revenue, r_score, f_score, m_score, probability_alive, expected_purchases, v.value, l.stage,
				l.rhythm_days, l.overdue, l.year_sales, k.at_risk, k.net, t.tier, c.stored_tier, t.activities, t.tickets,
				c.industry, coalesce(c.region, g.region) AS region, coalesce(c.owner, o.owner) AS owner, c.source, h.channel, p.product,
				row_number() OVER (ORDER BY v.value DESC NULLS LAST, s.customer_id)::INTEGER AS place,
				${quarterSql(sql`l.first_on`)} AS joined, ${quarterSql(sql`s.last_order_on`)} AS last_quarter
			FROM ${id(scores)} s
			LEFT JOIN ${id(values)} v ON v.customer_id = s.customer_id
			JOIN ${id(stages)} l ON l.customer_id = s.customer_id
			JOIN ${id(tiers)} t ON t.customer_id = s.customer_id
			LEFT JOIN ${id(risks)} k ON k.customer_id = s.customer_id
			LEFT JOIN (
				SELECT customer_id, max(name) AS name, max(tier) AS stored_tier, max(industry) AS industry,
					max(region) AS region, max(owner) AS owner, max(source) AS source
				FROM customers GROUP BY customer_id
			) c ON c.customer_id = s.customer_id
			LEFT JOIN (${mainWaySql(table, 'channel')}) h ON h.customer_id = s.customer_id
			LEFT JOIN (${mainWaySql(table, 'region')}) g ON g.customer_id = s.customer_id
			LEFT JOIN (${mainWaySql(table, 'owner')}) o ON o.customer_id = s.customer_id
			LEFT JOIN (${mainProductSql(table)}) p ON p.customer_id = s.customer_id
			-- As lists are sorted at first: what is asked for then lies together.
			ORDER BY v.value DESC NULLS LAST, s.customer_id`,
		facets: sql`
			SELECT ${joinSql(customerFacets.map((facet) => id(facet)))}, count(*)::INTEGER AS customers,
				sum(year_sales) AS year_sales, sum(CAST(value AS DECIMAL(38, 6))) AS value,
				sum(CAST(at_risk AS DECIMAL(38, 6))) AS at_risk
			FROM ${table('rows')} GROUP BY ALL`
	}),
	finish: (_, table) => ({
		count: sql`SELECT count(*)::INTEGER AS customers FROM ${table('rows')}`
	}),
	conclude: (answers) => parseRows(z.object({ customers: z.number() }), answers.count!)[0]!,
	explain: ({ customers }) => ({
		finding: message('explore.finding', { customers }),
		method: [message('explore.method'), message('explore.method.habits')],
		exclusions: []
	})
};
