import { resolve } from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { median, time, type BenchRow } from './measure';
import { timeModel, type TimedModel } from './time-models';

const rows: readonly [TimedModel, string, readonly number[]][] = [
	['bg-nbd', 'BG/NBD fit', [2357, 100_000, 1_000_000]],
	['mbg-nbd', 'MBG/NBD fit', [2357, 100_000, 1_000_000]],
	['pareto-nbd', 'Pareto/NBD fit', [2357, 100_000, 1_000_000]],
	['gamma-gamma', 'Gamma-Gamma fit', [2357, 100_000, 1_000_000]],
	['forecast', 'BG/NBD forecast of 12 months, each discounted', [1_000_000]],
	['pareto-forecast', 'Pareto/NBD forecast of 12 months, each discounted', [1_000_000]],
	['bootstrap', 'BG/NBD, 200 bases drawn anew and refitted', [2357, 100_000]]
];

/** Models fitted in Node and in a worker of the browser. */
export async function benchModels(browser: Browser, times: number): Promise<BenchRow[]> {
	const script = await modelScript();
	const page = await browser.newPage();
	const table: BenchRow[] = [];
	for (const [what, name, sizes] of rows) {
		for (const customers of sizes) {
			const native = timeModel(what, customers, times);
			const inWorker = await page.evaluate(
				([code, ...request]) =>
					new Promise<number[]>((resolve, reject) => {
						const text = `${code};onmessage=({data})=>postMessage(bench.timeModel(...data).ms)`;
						const worker = new Worker(URL.createObjectURL(new Blob([text])));
						worker.onmessage = ({ data }) => {
							worker.terminate();
							resolve(data);
						};
						worker.onerror = (event) => reject(new Error(event.message));
						worker.postMessage(request);
					}),
				[script, what, customers, times] as const
			);
			table.push({
				what: name,
				n: `${customers.toLocaleString('en')} customers, ${native.histories.toLocaleString('en')} histories`,
				native: time(median(native.ms)),
				chromium: time(median(inWorker))
			});
		}
	}
	await page.close();
	return table;
}

/** {@link timeModel} as a script of one piece: `bench.timeModel`. */
async function modelScript(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: { entry: resolve('tests/bench/time-models.ts'), formats: ['iife'], name: 'bench' }
		}
	});
	const [bundle] = [result].flat();
	const chunk =
		bundle && 'output' in bundle ? bundle.output.find(({ type }) => type === 'chunk') : undefined;
	if (chunk?.type !== 'chunk') throw new Error('the models were not bundled');
	return chunk.code;
}
