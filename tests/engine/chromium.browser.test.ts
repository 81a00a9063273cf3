import { afterEach, describe, expect, it } from 'vitest';
import { openDuckDbWasm } from '../../src/lib/connectors/duckdb-wasm/browser-host';
import type { Engine } from '../../src/lib/engine/engine';
import { sql } from '../../src/lib/sql/sql';
import { engineContract } from './contract';

engineContract('DuckDB-wasm in Chromium, in memory', () => openDuckDbWasm());

let serial = 0;
engineContract('DuckDB-wasm in Chromium, on OPFS', () =>
	openDuckDbWasm({ database: `contract-${serial++}` })
);

describe('a database on OPFS', () => {
	const open: Engine[] = [];
	const opened = async (...args: Parameters<typeof openDuckDbWasm>) => {
		const engine = await openDuckDbWasm(...args);
		open.push(engine);
		return engine;
	};
	afterEach(async () => {
		for (const engine of open.splice(0)) await engine.close();
	});

	it('keeps its tables when it is closed and opened again', async () => {
		const first = await opened({ database: 'kept' });
		await first.query(sql`CREATE OR REPLACE TABLE t AS SELECT range AS i FROM range(1000)`);
		await first.checkpoint();
		await first.close();
		const second = await opened({ database: 'kept' });
		expect(second.storage).toBe('disk');
		expect((await second.query(sql`SELECT count(*)::INTEGER AS n FROM t`)).cells('n')).toEqual([
			1000
		]);
	});

	it('is refused to a second opener, who is told why', async () => {
		await opened({ database: 'single' });
		await expect(openDuckDbWasm({ database: 'single' })).rejects.toMatchObject({ code: 'busy' });
	});

	it('is free again once closed', async () => {
		await (await opened({ database: 'freed' })).close();
		await opened({ database: 'freed' });
	});

	// 3 million groups of 40 bytes and more do not fit in 120 MB beside the table itself.
	const heavy = sql`SELECT count(*)::INTEGER AS n, sum(c)::INTEGER AS rows FROM (
		SELECT k, count(*) AS c FROM (SELECT 'customer-' || (range * 7919 % 3000000) AS k FROM range(6000000)) GROUP BY k
	)`;

	it('spills to OPFS a query larger than its memory, with the right answer', async () => {
		const engine = await opened({ database: 'spilling', memoryLimit: '120MB' });
		expect((await engine.query(heavy)).rows()).toEqual([{ n: 3_000_000, rows: 6_000_000 }]);
		const folder = await (
			await navigator.storage.getDirectory()
		).getDirectoryHandle('spilling-spill');
		const names: string[] = [];
		for await (const name of folder.keys()) names.push(name);
		expect(names.filter((name) => name.startsWith('duckdb_temp_storage_')).length).toBeGreaterThan(
			0
		);
	}, 120_000);

	it('which without the disk fails cleanly, and goes on', async () => {
		const engine = await opened({ memoryLimit: '120MB' });
		await expect(engine.query(heavy)).rejects.toMatchObject({ code: 'memory' });
		expect((await engine.query(sql`SELECT 1 AS one`)).cells('one')).toEqual([1]);
	}, 120_000);
});

describe('an engine whose worker dies', () => {
	it('rejects what is pending and says that it is lost', async () => {
		const workers: Worker[] = [];
		const RealWorker = globalThis.Worker;
		globalThis.Worker = class extends RealWorker {
			constructor(...args: ConstructorParameters<typeof Worker>) {
				super(...args);
				workers.push(this);
			}
		};
		const engine = await openDuckDbWasm().finally(() => (globalThis.Worker = RealWorker));
		const pending = engine.query(sql`SELECT count(*) FROM range(100000000) a, range(100000) b`);
		const outcome = expect(pending).rejects.toMatchObject({ code: 'lost' });
		workers[0]!.terminate(); // no event tells of it
		await outcome;
		expect(await engine.lost).toMatchObject({ code: 'lost' });
		await expect(engine.query(sql`SELECT 1`)).rejects.toMatchObject({ code: 'lost' });
	});
});
