import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { findTables } from '../../src/cli/find-tables';
import { loadTable } from '../../src/cli/load-table';
import { PassingFiles } from '../../src/cli/passing-files';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import { legacy } from '../nasty/bytes';
import { loadTimes } from './browser';
import { median, time, timed, type BenchRow } from './measure';
import { orderBlocks, writeOrderFile } from './order-file';

/**
 * CSV to canonical tables: native on one thread and on all, Chromium into OPFS, UTF-8 and GB18030,
 * beside what DuckDB's own `read_csv` takes for the same rows natively on one thread.
 */
export async function benchIntake(
	folder: string,
	address: string,
	rows: number,
	times: number
): Promise<BenchRow[]> {
	const table: BenchRow[] = [];
	const utf8 = join(folder, `orders-${rows}.csv`);
	await writeOrderFile(utf8, rows);
	const bare = await timed(times, () => readCsv(utf8));
	const n = async (file: string, read: number) =>
		`${read.toLocaleString('en')} rows, ${((await stat(file)).size / 1e6).toFixed(0)} MB`;
	const first = await loadNative(utf8, 1);
	table.push({
		what: 'read_csv into a table, one thread',
		n: await n(utf8, first.rows),
		native: time(bare),
		chromium: ''
	});
	for (const encoding of ['UTF-8', 'GB18030'] as const) {
		const file = encoding === 'UTF-8' ? utf8 : join(folder, `orders-${rows}-gb18030.csv`);
		if (encoding === 'GB18030') await writeLegacyFile(file, rows);
		const one = median(await repeated(times, async () => (await loadNative(file, 1)).ms));
		const all = median(await repeated(times, async () => (await loadNative(file)).ms));
		const loads = await repeated(times, () => loadTimes(address, file));
		const chromium = median(loads.map(({ toTables }) => toTables));
		const peak = Math.max(...loads.map(({ peakBytes }) => peakBytes ?? 0));
		const rate = (ms: number) => `${Math.round(first.rows / ms)}k rows/s`;
		table.push({
			what: `CSV to canonical tables, ${encoding}`,
			n: await n(file, first.rows),
			native: `${time(one)} one thread (${rate(one)}, ${(one / bare).toFixed(1)}x); ${time(all)} all`,
			chromium: `${time(chromium)} (${rate(chromium)}, ${(chromium / bare).toFixed(1)}x), renderer ${peak === 0 ? 'unknown' : `${(peak / 2 ** 20).toFixed(0)} MiB`}`
		});
	}
	return table;
}

async function repeated<Answer>(times: number, act: () => Promise<Answer>): Promise<Answer[]> {
	const answers: Answer[] = [];
	for (let i = 0; i < times; i++) answers.push(await act());
	return answers;
}

/** DuckDB's own way, with all it finds out by itself. */
async function readCsv(file: string): Promise<void> {
	const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
	const connection = await instance.connect();
	await connection.run(
		`CREATE TABLE orders AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}')`
	);
	connection.closeSync();
	instance.closeSync();
}

async function loadNative(file: string, threads?: number): Promise<{ ms: number; rows: number }> {
	const engine = await openDuckDbNode({ ...(threads && { threads }) });
	const passing = new PassingFiles();
	const began = performance.now();
	const { tables } = await findTables([file], passing);
	const options = { mappingFor: () => null, zone: null, id: 'orders', passing };
	const { account } = await loadTable(engine, tables[0]!, options);
	const ms = performance.now() - began;
	await engine.close();
	await passing.remove();
	return { ms, rows: account.read };
}

async function writeLegacyFile(path: string, rows: number): Promise<void> {
	const stream = createWriteStream(path);
	for (const block of orderBlocks(rows)) {
		if (!stream.write(legacy('gb18030', block))) {
			await new Promise<void>((resolve) => stream.once('drain', () => resolve()));
		}
	}
	await new Promise<void>((resolve) => stream.end(() => resolve()));
}
