import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulatedOrders } from '../../tests/support/simulate-purchases';
import { openDuckDbNode } from '../lib/connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../lib/engine/engine';
import { crmMaturity } from '../lib/maturity/crm-maturity';
import { chosenModel, freshResult, scopeOf } from '../lib/state/analysis-plan';
import { assessed } from '../lib/state/assessed-workspace';
import { runPlan } from '../lib/state/run-plan';
import { scopeNotes } from '../lib/state/scope-notes';
import { orderOutlineShape } from '../lib/analytics/order-outline-result';
import { modelComparisonShape } from '../lib/analytics/btyd/comparison/model-comparison-result';
import { newWorkspace, type Workspace } from '../lib/workspace/workspace';
import { loadFiles } from './load-files';
import { PassingFiles } from './passing-files';

let engine: Engine;
let folder: string;
beforeAll(async () => {
	engine = await openDuckDbNode();
	folder = await mkdtemp(join(tmpdir(), 'tidemark-earlier-'));
});
afterAll(async () => {
	await engine.close();
	await rm(folder, { recursive: true });
});

async function loaded(name: string, rows: readonly string[]): Promise<Workspace> {
	const file = join(folder, name);
	await writeFile(file, `order id,customer id,order date,amount,currency\n${rows.join('\n')}\n`);
	const passing = new PassingFiles();
	try {
		return await loadFiles(
			engine,
			newWorkspace({ id: name, name, updatedAt: '2026-01-01T00:00:00.000Z', model: crmMaturity }),
			{
				asked: { files: [file], zone: null },
				kept: null,
				passing,
				write: ({ key }) => key,
				terminal: { out: () => {}, err: () => {} },
				say: () => {},
				signal: undefined
			}
		);
	} finally {
		await passing.remove();
	}
}

const rowOf = (
	id: string,
	customer: string,
	on: string,
	amount: number | string,
	currency = 'CNY'
) => `${id},${customer},${on},${amount},${currency}`;

const findings = (workspace: Workspace) => assessed(workspace, crmMaturity, '2026-01-01').findings;

describe('an earlier day than the one that was analysed', () => {
	it('leaves nothing standing that saw the days after it', async () => {
		const orders = simulatedOrders(400, '2024-12-31');
		let workspace = await loaded(
			'orders.csv',
			orders.map(({ customer, on, amount }, i) => rowOf(`o${i}`, customer, on, amount))
		);
		expect(findings(workspace).comparison).not.toBeNull();
		expect(findings(workspace).movement).not.toBeNull();
		const recommended = freshResult(workspace, modelComparisonShape)!.recommended;
		expect(chosenModel(workspace)).toBe(recommended);

		const first = orders.map(({ on }) => on).toSorted()[0]!;
		const asOf = `${first.slice(0, 8)}28`;
		workspace = { ...workspace, settings: { ...workspace.settings, asOf } };
		expect(findings(workspace).comparison).toBeNull();
		await runPlan(engine, {
			workspace: () => workspace,
			keepLinks: (links) => (workspace = { ...workspace, links }),
			keep: (id, run) => (workspace = { ...workspace, runs: { ...workspace.runs, [id]: run } })
		});
		const { comparison, movement, value } = findings(workspace);
		expect([comparison, movement]).toEqual([null, null]);
		expect(value).not.toBeNull();
		expect(chosenModel(workspace)).toBe('bg-nbd');
	});
});

describe('orders that are in no figure', () => {
	it('are told: of other currencies, and of days to come, which are no last day', async () => {
		const workspace = await loaded('two.csv', [
			rowOf('1', 'a', '2024-01-05', 10),
			rowOf('2', 'a', '2024-03-05', 10),
			rowOf('3', 'b', '2199-01-05', 10),
			rowOf('4', 'b', '2024-02-05', 10, 'USD')
		]);
		const outline = freshResult(workspace, orderOutlineShape)!;
		const scope = scopeOf(workspace, outline)!;
		expect(scope).toEqual({ asOf: '2024-03-05', currency: 'CNY' });
		expect(scopeNotes(outline, scope, false)).toMatchObject([
			{ key: 'scope.otherCurrencies', values: { currency: 'CNY', orders: 3, rest: 1 } },
			{ key: 'scope.laterOrders', values: { later: 1, last: { iso: '2199-01-05' } } }
		]);
		// Whoever chose the day knows that there are later ones.
		expect(scopeNotes(outline, scope, true)).toHaveLength(1);
	});
});
