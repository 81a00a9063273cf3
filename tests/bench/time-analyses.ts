import { customerValue } from '../../src/lib/analytics/btyd/customer-value';
import { retention } from '../../src/lib/analytics/retention/retention';
import { rfm } from '../../src/lib/analytics/rfm/rfm';
import type { Analysis, TableNames } from '../../src/lib/analytics/analysis';
import { analysisTable } from '../../src/lib/analytics/run-analysis';
import type { Engine } from '../../src/lib/engine/engine';
import { materialise } from '../../src/lib/engine/materialise';
import { ensureTables } from '../../src/lib/intake/load/ensure-tables';
import { id, sql } from '../../src/lib/sql/sql';

/** Orders a customer, about: as of the shops that the reference figures are of. */
const ORDERS_PER_CUSTOMER = 5.7;

/** Fills the table of orders, inside the engine, alike in every engine. */
export async function makeOrders(engine: Engine, rows: number): Promise<void> {
	await ensureTables(engine);
	const customers = Math.round(rows / ORDERS_PER_CUSTOMER);
	await engine.query(sql`
		INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind, line_count)
		SELECT CAST(i AS VARCHAR), 'c' || c, TIMESTAMP '2023-01-01' + to_days(CAST(hash(i, 3) % 730 AS INTEGER)),
			CAST(100 + hash(i, 7) % 50000 AS DECIMAL(18, 2)) / 100, 'CNY', 'sale', 1
		FROM (SELECT range AS i, CAST(${customers} * pow((hash(range, 1) % 1000000) / 1000000, 2) AS INTEGER) AS c
			FROM range(${rows}))`);
}

const params = { asOf: '2024-12-31', currency: 'CNY' };

/** The SQL of an analysis, both stages of it, without a model. */
async function runSql<Params>(
	engine: Engine,
	analysis: Pick<Analysis<Params, never, never>, 'id' | 'params' | 'reduce' | 'detail' | 'finish'>,
	input: object,
	withFinish: boolean
): Promise<void> {
	const asked = analysis.params.parse(input);
	const table: TableNames = (name) => id(analysisTable(analysis.id, name));
	for (const selects of [analysis.reduce(asked), analysis.detail?.(asked, table) ?? {}]) {
		for (const [name, select] of Object.entries(selects)) {
			await materialise(engine, analysisTable(analysis.id, name), select, {});
		}
	}
	if (!withFinish) return;
	for (const select of Object.values(analysis.finish(asked, table))) await engine.query(select);
}

/** What is timed: the tables and answers of RFM, the summary that models take, monthly cohorts. */
export const timedAnalyses = {
	RFM: (engine: Engine) => runSql(engine, rfm as never, params, true),
	'summary of each customer': (engine: Engine) =>
		runSql(engine, customerValue as never, params, false),
	'monthly cohorts': (engine: Engine) =>
		runSql(engine, retention as never, { ...params, period: 'month', hasCost: false }, true)
};

/** Milliseconds of each repetition, by what was run. */
export async function timeAnalyses(
	engine: Engine,
	rows: number,
	times: number
): Promise<Record<string, number[]>> {
	await makeOrders(engine, rows);
	const taken: Record<string, number[]> = {};
	for (const [name, run] of Object.entries(timedAnalyses)) {
		taken[name] = [];
		for (let i = 0; i < times; i++) {
			const began = performance.now();
			await run(engine);
			taken[name].push(performance.now() - began);
		}
	}
	return taken;
}
