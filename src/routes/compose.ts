import { openBrowserStore } from '$lib/connectors/browser-store/browser-store';
import { removeDatabase } from '$lib/connectors/duckdb-wasm/remove-database';
import { App } from '$lib/state/app.svelte';
import { Background } from '$lib/state/background';
import type { Preferences } from '$lib/state/preferences.svelte';

/** Database of this origin that holds the tables. */
const DATABASE = 'tidemark';

/**
 * Builds the app for a browser: the one place that picks an engine, a store and a clock. The engine's
 * code is fetched when it is first opened, so that pages without data never load it.
 *
 * @throws {DOMException} where the browser keeps nothing for this site
 */
export async function composeApp(preferences: Preferences): Promise<App> {
	const store = await openBrowserStore();
	const app = new App({
		preferences,
		store,
		clock: { now: () => new Date().toISOString(), newId: () => crypto.randomUUID() },
		openEngine: async ({ inMemory, onDownload }) => {
			const { openDuckDbWasm } = await import('$lib/connectors/duckdb-wasm/browser-host');
			const keeps = store.keepsFiles && !inMemory;
			return openDuckDbWasm({ ...(keeps && { database: DATABASE }), onDownload });
		},
		background: new Background({
			intake: () =>
				new Worker(new URL('../lib/state/intake-worker.ts', import.meta.url), { type: 'module' }),
			model: () =>
				new Worker(new URL('../lib/state/model-worker.ts', import.meta.url), { type: 'module' })
		})
	});
	if (preferences.hasTexts('analysis')) await app.analyses.takePacks();
	await app.workspace.load();
	await app.analyses.takeQuestions();
	await app.sweep();
	const { problem, current } = app.workspace;
	if (!problem && current.files.length === 0) await removeDatabase(DATABASE);
	return app;
}
