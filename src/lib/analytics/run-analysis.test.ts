import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { engineThrough } from '../../../tests/support/engine-through';
import { loadOrders } from '../../../tests/support/orders';
import { openDuckDbNode } from '../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/engine-error';
import { message } from '../locale/message';
import { literal } from '../sql/literal';
import { sql, sqlText } from '../sql/sql';
import type { Analysis } from './analysis';
import { runAnalysis, type Reductions, type RunProgress } from './run-analysis';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbNode();
	await loadOrders(engine, [
		{ customer: 'a', on: '2024-01-01', amount: 10 },
		{ customer: 'a', on: '2024-01-02', amount: 20 },
		{ customer: 'b', on: '2024-01-02', amount: 5 }
	]);
});
afterAll(() => engine.close());

const Params = z.strictObject({ least: z.number().default(0) });
type Params = z.infer<typeof Params>;

/** Doubles every customer's money in code: one of each kind of step. */
const doubled: Analysis<Params, number, { total: number }> = {
	id: 'doubled-money',
	version: 1,
	params: Params,
	result: z.strictObject({ total: z.number() }),
	inputs: ['orders'],
	reduce: ({ least }) => ({
		money: sql`SELECT customer_id, sum(amount) AS money FROM orders WHERE amount >= ${least} GROUP BY customer_id`
	}),
	columns: (_, table) => ({
		money: sql`SELECT money::DOUBLE AS money FROM ${table('money')} ORDER BY customer_id`
	}),
	model: ({ money }) => ({
		model: money!.money!.length,
		tables: {
			scores: [{ name: 'twice', type: 'double', values: money!.money!.map((m) => 2 * m) }]
		}
	}),
	score: (_, customers, table) => ({
		kept: sql`SELECT twice, ${customers}::INTEGER AS customers FROM ${table('scores')}`
	}),
	finish: (_, table) => ({
		total: sql`SELECT coalesce(sum(twice), 0)::DOUBLE AS total FROM ${table('kept')}`
	}),
	conclude: (answers) => ({ total: Number(answers.total!.cells('total')[0]) }),
	explain: () => ({ finding: message('value.finding.none'), method: [], exclusions: [] })
};

describe('running an analysis', () => {
	it('goes through both stages, the model between, and tells each step', async () => {
		const steps: RunProgress[] = [];
		const { result, statements } = await runAnalysis(
			engine,
			doubled,
			{},
			{ onProgress: (step) => steps.push(step) }
		);
		expect(result).toEqual({ total: 70 });
		expect(steps.map(({ step }) => step)).toEqual(['reduce', 'model', 'model', 'finish']);
		expect(statements[0]).toBe(
			'CREATE OR REPLACE TABLE "doubled_money_money" AS SELECT customer_id, sum(amount) AS money FROM orders WHERE amount >= 0 GROUP BY customer_id'
		);
	});

	it('can be run again, with other parameters, over what it left', async () => {
		expect((await runAnalysis(engine, doubled, { least: 10 })).result).toEqual({ total: 60 });
		expect((await runAnalysis(engine, doubled, {})).result).toEqual({ total: 70 });
	});

	it('shows statements that run as they are shown', async () => {
		const { statements } = await runAnalysis(engine, doubled, { least: 10 });
		for (const statement of statements) {
			await engine.query({ parts: [statement], values: [] });
		}
	});

	it('reduces once what several analyses ask for, and only that', async () => {
		const made: string[] = [];
		const watched = engineThrough(engine, (statement, options) => {
			const target = /INSERT INTO (\S+)/.exec(sqlText(statement, literal))?.[1];
			if (target) made.push(target);
			return engine.query(statement, options);
		});
		const reductions: Reductions = new Map();
		const again = { ...doubled, id: 'doubled-again' };
		await runAnalysis(watched, doubled, { least: 10 }, { reductions });
		const { result, statements } = await runAnalysis(watched, again, { least: 10 }, { reductions });
		expect(result).toEqual({ total: 60 });
		expect(made).toEqual(['"doubled_money_money"', '"doubled_money_kept"', '"doubled_again_kept"']);
		expect(statements[0]).toContain('TABLE "doubled_money_money" AS');
		const other = await runAnalysis(watched, again, { least: 0 }, { reductions });
		expect(other.result).toEqual({ total: 70 });
		expect(made.at(3)).toBe('"doubled_again_money"');
	});

	it('does not share what failed', async () => {
		const reductions: Reductions = new Map();
		const lost = engineThrough(engine, (statement, options) =>
			statement.parts[0]!.startsWith('INSERT')
				? Promise.reject(new EngineError('memory', 'out of memory'))
				: engine.query(statement, options)
		);
		await expect(runAnalysis(lost, doubled, {}, { reductions })).rejects.toThrow('out of memory');
		expect((await runAnalysis(engine, doubled, {}, { reductions })).result).toEqual({ total: 70 });
	});

	it('gives the model to whoever offers to run it', async () => {
		let asked = '';
		const { result } = await runAnalysis(
			engine,
			doubled,
			{},
			{
				runModel: async (analysis, columns, params) => {
					asked = analysis.id;
					return analysis.model!(columns, params);
				}
			}
		);
		expect([asked, result.total]).toEqual(['doubled-money', 70]);
	});

	it('stops when told to, between steps too', async () => {
		const controller = new AbortController();
		const run = runAnalysis(
			engine,
			doubled,
			{},
			{
				signal: controller.signal,
				runModel: async (analysis, columns, params) => {
					controller.abort();
					return analysis.model!(columns, params);
				}
			}
		);
		await expect(run).rejects.toMatchObject({ code: 'cancelled' });
	});

	it('refuses a first stage that only DuckDB understands, and names it', async () => {
		const clever = {
			...doubled,
			reduce: () => ({
				money: sql`SELECT customer_id, list(amount) AS money FROM orders QUALIFY true`
			})
		};
		await expect(runAnalysis(engine, clever, {})).rejects.toThrow(
			/stage 1 of doubled-money, money/
		);
	});

	it('refuses parameters out of bounds before it runs anything', async () => {
		await expect(runAnalysis(engine, doubled, { least: 'much' })).rejects.toThrow(z.ZodError);
		await expect(runAnalysis(engine, doubled, { most: 3 })).rejects.toThrow(z.ZodError);
	});

	it('keeps the statement with a fault of the engine', async () => {
		const broken = {
			...doubled,
			reduce: () => ({
				money: sql`SELECT customer_id, sum(no_such) AS money FROM orders GROUP BY customer_id`
			})
		};
		await expect(runAnalysis(engine, broken, {})).rejects.toMatchObject({
			statement: expect.stringContaining('sum(no_such)')
		});
	});
});
