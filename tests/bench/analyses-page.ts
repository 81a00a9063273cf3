import { openDuckDbWasm } from '../../src/lib/connectors/duckdb-wasm/browser-host';
import { timeAnalyses } from './time-analyses';

/** What the bench calls on the page that it opens: the engine as the app opens it, kept in OPFS. */
Object.assign(window, {
	timeInBrowser: async (rows: number, times: number) => {
		const engine = await openDuckDbWasm({ database: 'bench' });
		try {
			return await timeAnalyses(engine, rows, times);
		} finally {
			await engine.close();
		}
	}
});
