import { resolve } from 'node:path';
import { createServer } from 'vite';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import { withVisitor } from './browser';
import { median, time, type BenchRow } from './measure';
import { timeAnalyses } from './time-analyses';

interface BenchWindow {
	timeInBrowser: (rows: number, times: number) => Promise<Record<string, number[]>>;
}

/** RFM, summary and cohort SQL over the same rows, native on one thread and on all, and in Chromium. */
export async function benchAnalyses(rows: number, times: number): Promise<BenchRow[]> {
	const native = async (threads?: number) => {
		const engine = await openDuckDbNode({ ...(threads && { threads }) });
		try {
			return await timeAnalyses(engine, rows, times);
		} finally {
			await engine.close();
		}
	};
	const one = await native(1);
	const all = await native();
	const inBrowser = await timesInBrowser(rows, times);
	return Object.keys(one).map((what) => ({
		what: `SQL of ${what}`,
		n: `${rows.toLocaleString('en')} orders`,
		native: `${time(median(one[what]!))} one thread, ${time(median(all[what]!))} all`,
		chromium: `${time(median(inBrowser[what]!))} (${(median(inBrowser[what]!) / median(one[what]!)).toFixed(1)}x)`
	}));
}

async function timesInBrowser(rows: number, times: number): Promise<Record<string, number[]>> {
	const server = await createServer({
		configFile: false,
		root: resolve('.'),
		logLevel: 'error',
		server: { port: 0, hmr: false, watch: null }
	});
	await server.listen();
	try {
		return await withVisitor(async (context) => {
			const page = await context.newPage();
			page.setDefaultTimeout(0);
			await page.goto(`${server.resolvedUrls!.local[0]}tests/bench/analyses.html`);
			await page.waitForFunction(() => 'timeInBrowser' in window);
			return page.evaluate(
				([n, often]) => (window as unknown as BenchWindow).timeInBrowser(n, often),
				[rows, times] as const
			);
		});
	} finally {
		await server.close();
	}
}
