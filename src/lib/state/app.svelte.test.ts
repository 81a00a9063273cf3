import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MemoryStore } from '../../../tests/support/memory-store';
import { simulatedOrders } from '../../../tests/support/simulate-purchases';
import { openDuckDbWasm } from '../connectors/duckdb-wasm/browser-host';
import { customerValue } from '../analytics/btyd/customer-value';
import { segmentValue } from '../analytics/segment-value';
import { rfmShape } from '../analytics/rfm/rfm-result';
import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/engine-error';
import { literal } from '../sql/literal';
import { sql, sqlText } from '../sql/sql';
import type { Workspace } from '../workspace/workspace';
import { freshResult } from './analysis-plan';
import { App } from './app.svelte';
import { Background } from './background';
import { Preferences } from './preferences.svelte';

/* The app's state whole, on a real engine and real workers; only the store is a stand-in. */

let engine: Engine | null = null;
const background = new Background({
	intake: () => new Worker(new URL('./intake-worker.ts', import.meta.url), { type: 'module' }),
	model: () => new Worker(new URL('./model-worker.ts', import.meta.url), { type: 'module' })
});
let store: MemoryStore;
let app: App;
let serial = 0;

function openApp(): App {
	return new App({
		preferences: new Preferences(null, ['en']),
		store,
		openEngine: async () => (engine ??= await openDuckDbWasm()),
		clock: {
			now: () => new Date(Date.UTC(2025, 0, 1, 0, 0, serial)).toISOString(),
			newId: () => `id${++serial}`
		},
		background
	});
}

beforeEach(() => {
	store = new MemoryStore();
	app = openApp();
});
afterAll(() => engine?.close());

/** Orders of so many customers, whose ids begin with a letter; every third buys again. */
function orders(letter: string, customers = 60): string {
	const rows = Array.from({ length: customers }, (_, i) => [
		`${letter}${i},2023-0${1 + (i % 9)}-05,${20 + ((i * 37) % 400)}`,
		...Array.from(
			{ length: i % 3 },
			(_, n) => `${letter}${i},2024-${10 + n}-1${n},${15 + ((i * 53 + n * 71) % 300)}`
		)
	]).flat();
	return `customer id,order date,amount\n${rows.join('\n')}\n`;
}

async function load(name: string, text: string): Promise<boolean> {
	await app.imports.add([new File([text], name)]);
	return app.loadFiles();
}

const current = () => app.workspace.current;
const names = () => current().files.map(({ name }) => name);
const answer = (level: 1 | 2 | 3 | 4 | 5) =>
	app.assessment.give(app.assessment.questions[0]!.id, { state: 'level', level });
const scored = async () => {
	const answered = await (
		await app.analyses.engineWithTables()
	).query(sql`SELECT DISTINCT customer_id[1] AS letter FROM rfm_scores ORDER BY letter`);
	return answered.cells('letter');
};

describe('loading', () => {
	it('keeps the file, accounts for its rows and computes what it allows', async () => {
		expect(await load('a.csv', orders('a'))).toBe(true);
		expect(current().files).toMatchObject([
			{ name: 'a.csv', account: { read: 120, kept: 120 }, firstOn: '2023-01-05' }
		]);
		expect([...store.files.keys()]).toEqual([current().files[0]!.id]);
		expect(app.analyses.findings.rfm?.result.totals.customers).toBe(60);
		expect(app.analyses.isStale).toBe(false);
	});

	it('lets a list that is asked for meanwhile wait for the whole of it', async () => {
		await load('a.csv', orders('a'));
		await app.imports.add([new File([orders('b', 4000)], 'b.csv')]);
		const [isLoaded] = await Promise.all([app.loadFiles(), scored()]);
		expect(isLoaded).toBe(true);
		expect(await scored()).toEqual(['a', 'b']);
		const kept = await engine!.query(sql`SELECT count(*)::INTEGER AS n FROM orders`);
		expect(kept.cells('n')).toEqual([current().files.reduce((n, f) => n + f.account.kept, 0)]);
	});

	it('cancelled leaves nothing of the file', async () => {
		await load('a.csv', orders('a'));
		await app.imports.add([new File([orders('b', 30_000)], 'b.csv')]);
		const loading = app.loadFiles();
		app.imports.cancel();
		expect(await loading).toBe(false);
		expect(names()).toEqual(['a.csv']);
		expect(await scored()).toEqual(['a']);
		expect(store.files.size).toBe(1);
		expect(app.imports.pending).toHaveLength(1);
	});

	it('is not begun twice', async () => {
		await app.imports.add([new File([orders('a')], 'a.csv')]);
		expect(await Promise.all([app.imports.load(), app.imports.load()])).toEqual([true, false]);
		expect(names()).toEqual(['a.csv']);
	});
});

describe('storage', () => {
	it('is asked for once there is something of the user to keep, and not again', async () => {
		expect(store.persistAsked).toBe(0);
		await load('a.csv', orders('a'));
		await vi.waitFor(() => expect(app.storage.use?.isPersistent).toBe(true));
		await load('b.csv', orders('b'));
		expect(store.persistAsked).toBe(1);
	});

	it('is not asked for the sake of an example', async () => {
		// A small one: the real one is opened in the end-to-end tests.
		const example = [new File([orders('a')], 'orders.csv')];
		const files = vi.spyOn(background, 'demoFiles').mockResolvedValue(example);
		await app.openDemo();
		files.mockRestore();
		expect(current().isDemo).toBe(true);
		expect(names()).toEqual(['orders.csv']);
		expect(store.persistAsked).toBe(0);
	});

	it('may hold the tables alone: they are there at the next visit, their file is not', async () => {
		await app.imports.add([new File([orders('a')], 'a.csv')]);
		app.imports.pending[0]!.keepsOriginal = false;
		expect(await app.loadFiles()).toBe(true);
		expect(store.files.size).toBe(0);
		expect(current().files).toMatchObject([{ name: 'a.csv', isKept: false }]);
		await vi.waitFor(() => expect(store.workspace).toMatchObject({ files: [{ name: 'a.csv' }] }));
		app = openApp();
		await app.workspace.load();
		expect(await scored()).toEqual(['a']);
	});

	it('is known to be short before a file is read', async () => {
		store.storageUse = { used: 900, quota: 1000, isPersistent: false };
		await app.storage.refresh();
		expect(app.storage.free).toBe(100);
		const file = { size: 60, keepsOriginal: true };
		expect(app.storage.needed([file])).toBeGreaterThan(100);
		expect(app.storage.needed([{ ...file, keepsOriginal: false }])).toBeLessThan(100);
		store.storageUse = null;
		await app.storage.refresh();
		expect(app.storage.free).toBeNull();
	});
});

it('a reset takes nothing in that was on its way into the workspace before', async () => {
	await app.imports.add([new File([orders('a', 30_000)], 'a.csv')]);
	const loading = app.loadFiles();
	app.reset();
	expect(await loading).toBe(false);
	expect(names()).toEqual([]);
	expect(store.files.size).toBe(0);
});

describe('undo', () => {
	it('takes back an answer and leaves what was loaded since', async () => {
		answer(4);
		await load('a.csv', orders('a'));
		app.undo();
		expect(current().assessment.answers).toEqual({});
		expect(names()).toEqual(['a.csv']);
		expect(app.analyses.findings.rfm).not.toBeNull();
	});

	it('puts a removed file back among those that were loaded since', async () => {
		await load('a.csv', orders('a'));
		await app.removeFile(current().files[0]!.id);
		await load('b.csv', orders('b'));
		app.toasts.items.find(({ action }) => action?.undoes !== undefined)!.action!.act();
		expect(names()).toEqual(['a.csv', 'b.csv']);
		expect(await scored()).toEqual(['a', 'b']);
	});

	it('of an answer leaves a mapping alone that is not on view', async () => {
		await app.imports.add([new File([orders('a')], 'a.csv')]);
		const [file] = app.imports.pending;
		file!.setColumn(file!.mapping!.fields.amount!.column, null);
		answer(4);
		app.undo();
		expect(current().assessment.answers).toEqual({});
		expect(app.imports.pending[0]!.mapping!.fields).not.toHaveProperty('amount');
		app.undo({ onMappings: true });
		expect(app.imports.pending[0]!.mapping!.fields).toHaveProperty('amount');
	});

	it('of a reset brings all back; after it, later changes go first', async () => {
		await load('a.csv', orders('a'));
		app.reset();
		expect(names()).toEqual([]);
		answer(2);
		app.undo();
		expect(current().assessment.answers).toEqual({});
		expect(names()).toEqual([]);
		app.toasts.items.find(({ action }) => action?.undoes !== undefined)!.action!.act();
		expect(names()).toEqual(['a.csv']);
	});
});

describe('the tables', () => {
	it('are of the workspace that is open, never of the one before', async () => {
		await load('a.csv', orders('a'));
		const first: Workspace = structuredClone(current());
		app.reset();
		await load('b.csv', orders('b'));
		expect(await scored()).toEqual(['b']);
		await app.takeWorkspace(first);
		expect(app.analyses.isStale).toBe(false);
		expect(await scored()).toEqual(['a']);
	});

	it('are not computed from a part of the files: results stay, and lists say what is missing', async () => {
		await load('a.csv', orders('a'));
		await load('b.csv', orders('b'));
		const before = structuredClone(current().runs);
		store.files.delete(current().files[0]!.id);
		app.analyses.forgetTables();
		await engine!.query(sql`DELETE FROM loaded_files`);
		await expect(app.analyses.engineWithTables()).rejects.toMatchObject({
			report: { key: 'analysis.filesLost', values: { files: { items: ['a.csv'] } } }
		});
		expect(current().runs).toEqual(before);
	});

	it('of customers alone are not computed anew by being asked for', async () => {
		await load('c.csv', `customer id,name,phone\n${'c1,Harbour Ltd,1\n'.repeat(40)}`);
		expect(current().files).toMatchObject([{ entity: 'customer' }]);
		const before = engine!.query.bind(engine);
		const asked = vi.spyOn(engine!, 'query').mockImplementation(before);
		await app.analyses.engineWithTables();
		const made = asked.mock.calls.filter(([{ parts }]) =>
			parts[0]?.startsWith('CREATE OR REPLACE')
		);
		asked.mockRestore();
		expect(made).toEqual([]);
	});

	it('are listed though an analysis that lists none ran out of memory, which is said by name', async () => {
		await load('a.csv', orders('a'));
		app.analyses.forgetTables();
		await engine!.query(sql`DELETE FROM analysis_runs`);
		const before = engine!.query.bind(engine);
		const failing = vi
			.spyOn(engine!, 'query')
			.mockImplementation((statement, options) =>
				/INSERT INTO "?order_patterns_/.test(sqlText(statement, literal))
					? Promise.reject(new EngineError('memory', 'out of memory'))
					: before(statement, options)
			);
		expect(await scored()).toEqual(['a']);
		expect(app.analyses.failure).toBeNull();
		app.workspace.change((workspace) => ({ ...workspace, runs: {} }));
		await app.analyses.refresh();
		failing.mockRestore();
		expect(app.analyses.failure).toMatchObject({
			key: 'analysis.unanswered',
			values: {
				analyses: { items: [{ message: { key: 'analysis.name.order-patterns' } }] },
				reason: { message: { key: 'engine.error.memory' } }
			}
		});
		expect(freshResult(current(), rfmShape)).not.toBeNull();
		await app.analyses.refresh();
		expect(app.analyses.failure).toBeNull();
		expect(app.analyses.isStale).toBe(false);
	});

	it('are at hand though nothing is computed of them: rows left out wait for no analysis', async () => {
		await load('a.csv', orders('a'));
		app.analyses.forgetTables();
		await engine!.query(sql`DELETE FROM analysis_runs`);
		const before = engine!.query.bind(engine);
		const asked = vi.spyOn(engine!, 'query').mockImplementation(before);
		const files = await app.analyses.engineWithFiles();
		expect(asked.mock.calls.some(([{ parts }]) => /rfm_/.test(parts.join()))).toBe(false);
		asked.mockRestore();
		const answer = await files.query(sql`SELECT count(*)::INTEGER AS n FROM orders`);
		expect(answer.cells('n')[0]).toBeGreaterThan(0);
	});

	it('are made again from kept files by an engine that has lost them', async () => {
		await load('a.csv', orders('a'));
		await engine!.query(sql`DROP TABLE orders`);
		await engine!.query(sql`DROP TABLE loaded_files`);
		await engine!.query(sql`DROP TABLE analysis_runs`);
		app.analyses.forgetTables();
		expect(await scored()).toEqual(['a']);
	});
});

it('settings change every result that rests on them', async () => {
	const simulated = simulatedOrders(400, '2024-12-31');
	const rows = simulated.map(({ customer, on, amount }) => `${customer},${on},${amount}\n`);
	await load('a.csv', `customer id,order date,amount\n${rows.join('')}`);
	const sums = () => {
		const total = freshResult(current(), customerValue)?.totals?.value ?? NaN;
		const bySegment = freshResult(current(), segmentValue)!.segments;
		return [total, bySegment.reduce((sum, { value }) => sum + (value ?? 0), 0)] as const;
	};
	const [before] = sums();
	app.workspace.change((workspace) => ({
		...workspace,
		settings: { ...workspace.settings, margin: 0.5 }
	}));
	await app.analyses.refresh();
	const [total, added] = sums();
	expect(total).toBeCloseTo(before / 2, 4);
	expect(added).toBeCloseTo(total, 4);
});

describe('a stored workspace', () => {
	it('is opened as it was left', async () => {
		answer(3);
		await app.workspace.flush();
		app = openApp();
		await app.workspace.load();
		expect(app.assessment.answered).toBe(1);
	});

	it('that can not be read is set aside, with the files it may name', async () => {
		store.workspace = { format: 'tidemark-workspace', version: 99 };
		store.files.set('of the unreadable', new Blob(['x']));
		await app.workspace.load();
		await app.sweep();
		answer(3);
		await app.workspace.flush();
		expect(app.workspace.problem?.key).toBe('workspace.error.newer');
		expect(store.setAside).toEqual([{ format: 'tidemark-workspace', version: 99 }]);
		expect(store.files.size).toBe(1);
	});

	it('loses no more than a result that can not be read, which is computed anew', async () => {
		await load('a.csv', orders('a'));
		await app.workspace.flush();
		const stored = store.workspace as Workspace;
		stored.runs.rfm!.explanation.finding = { key: 'no.such.message' } as never;
		app = openApp();
		await app.workspace.load();
		expect(app.workspace.problem).toBeNull();
		expect(app.analyses.isStale).toBe(true);
		await app.analyses.refresh();
		expect(app.analyses.findings.rfm?.result.totals.customers).toBe(60);
	});

	it('becomes what another tab makes of it', async () => {
		store.saveElsewhere({ ...current(), name: 'renamed in another tab' });
		await expect.poll(() => current().name).toBe('renamed in another tab');
		expect(app.workspace.canUndo).toBe(false);
	});
});

describe('several workspaces', () => {
	const rename = (name: string) => app.workspace.change((before) => ({ ...before, name }));
	const named = () => app.library.others.map(({ name, isArchived }) => [name, isArchived]);

	it('keep the one that was open, and each its own files, answers and customers', async () => {
		await load('a.csv', orders('a'));
		rename('A');
		answer(4);
		const first = current().id;
		await app.begin();
		expect([current().name, current().files, named()]).toEqual(['', [], [['A', false]]]);
		await load('b.csv', orders('b'));
		rename('B');
		const second = current().id;
		expect(await scored()).toEqual(['b']);

		await app.openKept(first);
		expect([current().name, names(), named()]).toEqual(['A', ['a.csv'], [['B', false]]]);
		expect(Object.keys(current().assessment.answers)).toHaveLength(1);
		expect(await scored()).toEqual(['a']);
		await app.openKept(second);
		expect(await scored()).toEqual(['b']);
		expect(Object.keys(current().assessment.answers)).toHaveLength(0);

		// At the next visit both are there, with their files.
		await app.workspace.flush();
		app = openApp();
		await app.workspace.load();
		await app.library.load();
		await app.sweep();
		expect([current().name, named()]).toEqual(['B', [['A', false]]]);
		expect(store.files.size).toBe(2);
		await app.openKept(first);
		expect(await scored()).toEqual(['a']);
	}, 60_000);

	it('are duplicated, archived, deleted and brought back', async () => {
		rename('A');
		answer(2);
		await app.duplicate('A (copy)');
		expect(named()).toEqual([['A (copy)', false]]);
		const { id } = app.library.others[0]!;
		expect(id).not.toBe(current().id);
		await app.library.archive(id, true);
		expect(named()).toEqual([['A (copy)', true]]);
		await app.removeKept(id, 'A (copy)');
		expect(named()).toEqual([]);
		app.undo();
		await vi.waitFor(() => expect(named()).toEqual([['A (copy)', true]]));
		await app.openKept(id);
		expect(current()).toMatchObject({ id, name: 'A (copy)' });
		expect(named()).toEqual([['A', false]]);
	});

	it('that can not be read are said to be so, are not opened, and keep every file', async () => {
		await load('a.csv', orders('a', 12));
		store.others.set('x', { isArchived: false, workspace: { format: 'other' } });
		await app.library.load();
		expect(app.library.others).toMatchObject([{ id: 'x', name: null }]);
		const open = current().id;
		await app.openKept('x');
		expect(current().id).toBe(open);
		expect(app.toasts.items.at(-1)).toMatchObject({ tone: 'error' });
		store.files.set('orphan', new Blob(['x']));
		await app.sweep();
		expect(store.files.has('orphan')).toBe(true);
		store.others.delete('x');
		await app.sweep();
		expect(store.files.has('orphan')).toBe(false);
	}, 60_000);

	it('opened from a file leave the one that was open among the others', async () => {
		rename('A');
		answer(3);
		const file: Workspace = { ...current(), id: 'from-file', name: 'F' };
		await app.takeWorkspace(file);
		await vi.waitFor(() => expect(store.others.size).toBe(1));
		await app.library.load();
		expect([current().name, named()]).toEqual(['F', [['A', false]]]);
	});

	it('that are copies of one are merged, and taken apart again', async () => {
		rename('A');
		answer(3);
		const copy: Workspace = structuredClone(current());
		const [question] = app.assessment.questions;
		app.assessment.give(question!.id, { state: 'level', level: 5 });
		const other = app.assessment.questions[1]!.id;
		copy.assessment.answers[other] = structuredClone(copy.assessment.answers[question!.id]);
		await app.takeWorkspace(copy);
		const level = (id: string) => (current().assessment.answers[id] as { level: number }).level;
		expect([level(question!.id), level(other)]).toEqual([5, 3]);
		expect(app.toasts.items.at(-1)?.text).toMatchObject({
			key: 'workspace.merge.done',
			values: { answers: 1 }
		});
		app.undo();
		expect(current().assessment.answers[other]).toBeUndefined();
	});

	it('kept under the id that a file has are left as they are', async () => {
		rename('A');
		answer(2);
		const file: Workspace = { ...structuredClone(current()), name: 'A of last week' };
		await app.begin();
		await app.takeWorkspace(file);
		expect(current().name).toBe('A of last week');
		expect(current().id).not.toBe(file.id);
		expect(named()).toEqual([['A', false]]);
	});
});
