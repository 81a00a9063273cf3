import { describe, expect, it } from 'vitest';
import { sql } from '../sql/sql';
import { analyses, analysisOf } from './registry';
import { tenSegments } from './rfm/segment-map';
import { stageOneViolations } from './stage-one';

const scope = { asOf: '2024-01-01', currency: 'CNY' };
const none = [null, null, null, null];
const params: Record<string, unknown> = {
	'order-outline': { notAfter: '2024-12-31' },
	rfm: { ...scope, frequencyOf: 'days' },
	'segment-movement': {
		asOf: '2024-01-01',
		currency: 'CNY',
		from: '2023-10-01',
		frequencyOf: 'days',
		breaks: { r: [...none], f: [...none], m: [...none] },
		map: [...tenSegments]
	},
	'customer-summary': scope,
	'model-comparison': { ...scope, holdoutWeeks: 26 },
	'customer-value': scope,
	'segment-value': { ...scope, scoring: scope },
	lifecycle: scope,
	'value-at-risk': { ...scope, lifecycle: scope },
	products: scope,
	'order-patterns': scope,
	'price-spread': { ...scope, scoring: scope },
	'customer-tiers': { ...scope, lifecycle: scope },
	'customer-list': {
		scoring: scope,
		risk: { ...scope, lifecycle: scope },
		tiers: { ...scope, lifecycle: scope }
	},
	retention: { ...scope, hasCost: true },
	concentration: scope,
	'customer-profit': scope,
	renewals: scope,
	'customer-records': { fields: ['name', 'email'], hasTier: true },
	'tier-agreement': { ...scope, ranks: { A: 1 } },
	'capability-evidence': { asOf: '2024-01-01', currency: 'CNY', tables: [] },
	'data-quality': { asOf: null, tables: [], excluded: [] }
};

describe('stage 1 of every analysis keeps to its subset', () => {
	it.each(Object.keys(analyses))('%s', (id) => {
		const analysis = analysisOf(id);
		for (const select of Object.values(analysis.reduce(analysis.params.parse(params[id])))) {
			expect(stageOneViolations(select)).toEqual([]);
		}
	});
});

describe('the subset', () => {
	it.each([
		['a window', sql`SELECT sum(a) OVER () FROM t`],
		['a common table expression', sql`WITH x AS (SELECT 1) SELECT * FROM x`],
		['an order of rows', sql`SELECT a FROM t ORDER BY a`],
		['a limit', sql`SELECT a FROM t LIMIT 3`],
		['a distinct count', sql`SELECT count(DISTINCT a) FROM t`],
		['rounding', sql`SELECT round(a) FROM t`],
		['a date difference', sql`SELECT date_diff('day', a, b) FROM t`],
		['a cast by colons', sql`SELECT a::DATE FROM t`],
		['a join on two conditions', sql`SELECT a FROM t JOIN u ON t.a = u.a AND t.b = u.b`],
		['a full join', sql`SELECT a FROM t FULL JOIN u ON t.a = u.a`],
		['UNION without ALL', sql`SELECT a FROM t UNION SELECT b FROM u`],
		['grouping by position', sql`SELECT a, count(*) FROM t GROUP BY 1`]
	])('has no room for %s', (_, statement) => {
		expect(stageOneViolations(statement)).not.toEqual([]);
	});

	it('holds what portable reductions need', () => {
		const statement = sql`
			SELECT k, CAST(d AS DATE) AS day, sum(CASE WHEN kind IN ('a', 'over (x)') THEN n * 2 ELSE 0 END) AS s,
				EXTRACT(year FROM d) AS y
			FROM (SELECT * FROM t LEFT JOIN u ON t.k = u.k WHERE d <= CAST(${'2024-01-01'} AS DATE))
			GROUP BY k, CAST(d AS DATE), EXTRACT(year FROM d)
			UNION ALL SELECT k, d, 0, 0 FROM v`;
		expect(stageOneViolations(statement)).toEqual([]);
	});
});
