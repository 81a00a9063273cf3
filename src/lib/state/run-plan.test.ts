import '../locale/all-texts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { engineThrough } from '../../../tests/support/engine-through';
import { textSource } from '../../../tests/support/load';
import { simulatedOrders } from '../../../tests/support/simulate-purchases';
import { takeIn } from '../../../tests/support/take-in';
import { openDuckDbNode } from '../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../engine/engine';
import { EngineError, type EngineErrorCode } from '../engine/engine-error';
import { createFormatter } from '../locale/formatter';
import type { Language } from '../locale/language';
import { messageText } from '../locale/message';
import { crmMaturity } from '../maturity/crm-maturity';
import { newWorkspace, type Workspace } from '../workspace/workspace';
import { literal } from '../sql/literal';
import { sqlText } from '../sql/sql';
import { reportOf } from './failure-report';
import { loadedFile } from './loaded-file';
import { runPlan } from './run-plan';
import { UnansweredError } from './unanswered-error';

let engine: Engine;
let loaded: Workspace;
beforeAll(async () => {
	engine = await openDuckDbNode();
	const rows = simulatedOrders(200, '2024-12-31').map(
		({ customer, on, amount }, i) => `o${i},${customer},${on},${amount},CNY`
	);
	const text = `order id,customer id,order date,amount,currency\n${rows.join('\n')}\n`;
	const { mapping, inspection, ...result } = await takeIn(engine, [textSource(text)]);
	const at = '2025-01-01T00:00:00.000Z';
	const file = loadedFile(
		{
			id: 'file.csv',
			name: 'file.csv',
			size: text.length,
			addedAt: at,
			isKept: false,
			contentHash: null,
			originals: []
		},
		inspection,
		mapping,
		result
	);
	const bare = newWorkspace({ id: 'w', name: 'w', updatedAt: at, model: crmMaturity });
	loaded = { ...bare, files: [file] };
});
afterAll(() => engine.close());

/** Runs the plan of the loaded file; gives the statements and the analyses that were kept. */
async function planned(through: Engine): Promise<{ kept: string[]; error: unknown }> {
	let workspace = loaded;
	const kept: string[] = [];
	const error = await runPlan(through, {
		workspace: () => workspace,
		keepLinks: (links) => (workspace = { ...workspace, links }),
		keep: (id, run) => {
			kept.push(id);
			workspace = { ...workspace, runs: { ...workspace.runs, [id]: run } };
		},
		again: true
	}).catch((cause: unknown) => cause);
	return { kept, error };
}

const failingIn = (table: string, code: EngineErrorCode): Engine =>
	engineThrough(engine, (statement, options) =>
		sqlText(statement, literal).startsWith(`INSERT INTO "${table}"`)
			? Promise.reject(new EngineError(code, 'at an end'))
			: engine.query(statement, options)
	);

it('answers what it can where an analysis has too little room, and tells which gave no answer', async () => {
	const { kept: all, error: none } = await planned(engine);
	expect(none).toBeUndefined();
	for (const code of ['memory', 'storage'] as const) {
		const { kept, error } = await planned(failingIn('lifecycle_stages', code));
		// What rests on it gives none either: its table is gone, and not empty or of an earlier run.
		const missing = ['lifecycle', 'value-at-risk', 'customer-tiers', 'customer-list'];
		expect(kept).toEqual(all.filter((id) => !missing.includes(id)));
		expect(error).toBeInstanceOf(UnansweredError);
		expect(error).toMatchObject({ analyses: missing, cause: { code } });
	}
});

it('makes anew for the next what an analysis that failed had read of the rows', async () => {
	const { kept: all } = await planned(engine);
	const { kept, error } = await planned(failingIn('retention_periods', 'memory'));
	expect(kept).toEqual(all.filter((id) => id !== 'retention'));
	expect(error).toMatchObject({ analyses: ['retention'] });
});

it('ends with the engine, and where it is told to', async () => {
	for (const code of ['lost', 'cancelled'] as const) {
		const { kept, error } = await planned(failingIn('lifecycle_stages', code));
		expect(kept).not.toContain('concentration');
		expect(error).toMatchObject({ name: 'EngineError', code });
	}
});

it('reads the orders once for what several analyses count of them', async () => {
	const made: string[] = [];
	const watched = engineThrough(engine, (statement, options) => {
		const text = sqlText(statement, literal);
		if (/INSERT INTO .*\sFROM orders\b/s.test(text)) made.push(text.replace(/INSERT INTO \S+/, ''));
		return engine.query(statement, options);
	});
	expect((await planned(watched)).error).toBeUndefined();
	expect(made.length).toBeGreaterThan(5);
	expect(new Set(made).size).toBe(made.length);
});

it('says so in both languages, with the reason', () => {
	const told = (code: EngineErrorCode, language: Language) =>
		messageText(
			reportOf(
				new UnansweredError(['lifecycle', 'value-at-risk'], {
					cause: new EngineError(code, 'at an end')
				})
			),
			language,
			createFormatter({ language })
		);
	expect(told('memory', 'en')).toBe(
		'No answer from: lifecycle, value at risk. There is not enough memory for this. What was loaded is intact. Remove columns from the file, or use the command line for this file.'
	);
	expect(told('memory', 'zh-CN')).toBe(
		'未能得出：客户生命周期、风险价值。内存不足，无法完成。已载入的数据完好。请减少列，或用命令行处理这个文件。'
	);
	expect(told('storage', 'en')).toContain('storage does not suffice');
	expect(told('statement', 'en')).toContain('at an end');
});
