import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { findTables } from '../../src/cli/find-tables';
import { loadTable } from '../../src/cli/load-table';
import { PassingFiles } from '../../src/cli/passing-files';
import { serve } from '../../src/cli/serve';
import { rfm } from '../../src/lib/analytics/rfm/rfm';
import { runAnalysis } from '../../src/lib/analytics/run-analysis';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import { demoOptions } from '../../src/lib/demo/demo-data';
import { printRecognition } from '../headers/print';
import { benchAnalyses } from './analyses';
import {
	cancelTime,
	filterTimes,
	firstInteractions,
	loadInBrowser,
	openBrowser,
	pageWeight,
	reportTimes
} from './browser';
import { benchIntake } from './intake';
import { benchLarge } from './large';
import { kilobytes, machine, median, printTable, time, timed, type BenchRow } from './measure';
import { benchModels } from './models';
import { writeOrderFile } from './order-file';

/*
 * Prints what the app costs, each figure a median with its n, the browser beside native DuckDB in one
 * run. Analyses and filters are asked of 1 and of 10 million orders; `--rows 10000000` states one size, `--times` says how often, `--only intake` (or
 * `models`, `analyses`, `filters`, `pages`) leaves out the rest; needs a build. `--only large` alone asks
 * it: 36 million orders, 3 GB, for which the device must have room twice over.
 */

const { values } = parseArgs({
	options: {
		rows: { type: 'string' },
		times: { type: 'string', default: '3' },
		only: { type: 'string' }
	}
});
/** Orders of the file that is loaded; analyses and filters are asked of ten times as many too. */
const rows = Number(values.rows ?? 1_000_000);
const sizes = values.rows ? [rows] : [rows, 10 * rows];
const times = Number(values.times);
/** Filters chosen one after another. */
const CHOICES = 60;
const count = (n: number) => n.toLocaleString('en');
const table: BenchRow[] = [];

const folder = await mkdtemp(join(tmpdir(), 'tidemark-bench-'));
const server = await serve(resolve('build'), 0);
const bound = server.address();
const address = `http://localhost:${typeof bound === 'object' && bound ? bound.port : 0}/`;
const browser = await openBrowser();
try {
	const isAsked = (what: string) => values.only === undefined || values.only === what;
	if (isAsked('intake')) table.push(...(await benchIntake(folder, address, rows, times)));
	if (values.only === 'large') {
		table.push(...(await benchLarge(folder, address, Number(values.rows ?? 36_000_000))));
	}
	if (isAsked('models')) table.push(...(await benchModels(browser, times)));
	for (const size of sizes) {
		if (isAsked('analyses')) table.push(...(await benchAnalyses(size, times)));
		if (isAsked('filters')) await benchFilters(size);
	}
	if (isAsked('pages')) {
		await benchLoad();
		await benchPages();
		await benchReports();
	}
	console.log(`\n${machine(browser.version())}; median of ${times}\n`);
	printTable(table);
	if (values.only === undefined) printRecognition();
} finally {
	await browser.close();
	server.close();
	server.closeAllConnections();
	await rm(folder, { recursive: true, force: true });
}

async function benchLoad(): Promise<void> {
	const file = join(folder, 'orders.csv');
	await writeOrderFile(file, rows);
	const { size } = await stat(file);
	let read = 0;
	const native = await timed(times, async () => {
		const engine = await openDuckDbNode();
		const passing = new PassingFiles();
		const { tables } = await findTables([file], passing);
		const options = { mappingFor: () => null, zone: null, id: 'orders', passing };
		const loaded = await loadTable(engine, tables[0]!, options);
		await runAnalysis(engine, rfm, { asOf: demoOptions.lastDay, currency: 'CNY' });
		await engine.close();
		await passing.remove();
		read = loaded.account.read;
	});
	const inBrowser = [];
	for (let i = 0; i < times; i++) inBrowser.push(await loadInBrowser(address, file));
	const n = `${count(read)} rows, ${(size / 1e6).toFixed(0)} MB`;
	table.push({
		what: 'CSV to first RFM figure',
		n,
		native: time(native),
		chromium: time(median(inBrowser.map(({ toRfm }) => toRfm)))
	});
	const cancelled = [];
	for (let i = 0; i < times; i++) cancelled.push(await cancelTime(address, file));
	table.push({
		what: 'Cancel of a load, until it has stopped',
		n,
		native: '',
		chromium: `longest ${time(Math.max(...cancelled))}`
	});
	const longest = Math.max(...inBrowser.map(({ longestBlock }) => longestBlock));
	table.push({
		what: 'Longest block of the page meanwhile',
		n,
		native: '',
		chromium: longest === 0 ? 'under 50 ms' : time(longest)
	});
}

async function benchFilters(size: number): Promise<void> {
	const file = join(folder, `orders-filters-${size}.csv`);
	await writeOrderFile(file, size);
	const { taken, customers } = await filterTimes(address, file, CHOICES);
	const sorted = taken.toSorted((a, b) => a - b);
	table.push({
		what: 'A filter chosen, until counts and list are shown',
		n: `${count(size)} orders, ${customers}, ${CHOICES} choices`,
		native: '',
		chromium: `median ${time(median(taken))}, 95th percentile ${time(sorted[Math.ceil(0.95 * CHOICES) - 1]!)}`
	});
}

async function benchReports(): Promise<void> {
	for (const { format, taken } of await reportTimes(address, times)) {
		table.push({
			what: 'Full report, from the choice of a format to its file',
			n: `${format}, the demo`,
			native: '',
			chromium: time(median(taken))
		});
	}
}

async function benchPages(): Promise<void> {
	const { without, withEngine } = await firstInteractions(address, times);
	table.push(
		{ what: 'First interaction, no engine', n: '/', native: '', chromium: time(without) },
		{
			what: 'First interaction, with the engine',
			n: '/segments, 5,000 customers',
			native: '',
			chromium: time(withEngine)
		}
	);
	for (const path of ['', 'assess']) {
		const weight = await pageWeight(address, path);
		table.push({
			what: 'Page weight, gzip',
			n: `/${path}`,
			native: '',
			chromium: Object.entries(weight)
				.filter(([, bytes]) => bytes > 0)
				.map(([kind, bytes]) => `${kind} ${kilobytes(bytes)}`)
				.join(', ')
		});
	}
	const engine = ['duckdb-eh.wasm', 'duckdb-browser-eh.worker.js'].reduce(
		(sum, name) =>
			sum + gzipSync(readFileSync(`node_modules/@duckdb/duckdb-wasm/dist/${name}`)).length,
		0
	);
	table.push({ what: 'Engine, gzip', n: 'once', native: '', chromium: kilobytes(engine) });
}
