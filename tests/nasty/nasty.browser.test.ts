import { afterAll, afterEach, describe, it } from 'vitest';
import { openDuckDbWasm } from '../../src/lib/connectors/duckdb-wasm/browser-host';
import type { Engine } from '../../src/lib/engine/engine';
import type { EntityId } from '../../src/lib/canonical/entities';
import { canonicalTableNames } from '../../src/lib/canonical/tables-sql';
import type { RowAccount } from '../../src/lib/intake/accounting';
import { linkFiles } from '../../src/lib/intake/linking/link-files';
import { sameRecords } from '../../src/lib/analytics/quality/same-records';
import { ensureTables } from '../../src/lib/intake/load/ensure-tables';
import { App } from '../../src/lib/state/app.svelte';
import { Background } from '../../src/lib/state/background';
import { Preferences } from '../../src/lib/state/preferences.svelte';
import { id, sql } from '../../src/lib/sql/sql';
import { MemoryStore } from '../support/memory-store';
import { nastyCases } from './cases';
import { allReadingNotes } from '../../src/lib/intake/reading-notes';
import type { NastyCase, NastyTable } from './nasty-case';

/* The app whole, with its workers and its engine; only the store is a stand-in. */

let engine: Engine | null = null;
const background = new Background({
	intake: () =>
		new Worker(new URL('../../src/lib/state/intake-worker.ts', import.meta.url), {
			type: 'module'
		}),
	model: () =>
		new Worker(new URL('../../src/lib/state/model-worker.ts', import.meta.url), {
			type: 'module'
		})
});
let serial = 0;
afterAll(() => engine?.close());
afterEach(async () => {
	for (const table of [...canonicalTableNames, 'excluded_rows', 'loaded_files', 'applied_links']) {
		await engine?.query(sql`DROP TABLE IF EXISTS ${id(table)}`);
	}
	await engine?.query(sql`DROP TABLE IF EXISTS tables_version`);
});

async function checkInChromium({ files, answer, check }: NastyCase): Promise<void> {
	engine ??= await openDuckDbWasm();
	await ensureTables(engine);
	const opened = engine;
	const app = new App({
		preferences: new Preferences(null, ['en']),
		store: new MemoryStore(),
		openEngine: () => Promise.resolve(opened),
		clock: {
			now: () => new Date(Date.UTC(2025, 0, 1, 0, 0, serial)).toISOString(),
			newId: () => `nasty${++serial}`
		},
		background
	});
	for (const { name, bytes } of files()) await app.imports.add([new File([bytes], name)]);
	const pending = [...app.imports.pending];
	const problems = pending.map((file) => file.problems.map(({ text }) => text.key));
	for (const file of pending) if (answer) file.change(answer);
	const mappings = pending.map(({ mapping }) => mapping);
	await app.imports.load();
	const refused = app.imports.refused.map(({ report }) => report.key);
	const tables = pending.flatMap((file, i): NastyTable[] => {
		const { inspection, refusal } = file;
		if (!inspection) {
			refused.push(refusal!.key as (typeof refused)[number]);
			return [];
		}
		const loaded = app.workspace.current.files.find(({ id }) => id === file.id);
		return [
			{
				name: file.name,
				encoding: inspection.encoding.encoding,
				runnerUp: inspection.encoding.runnerUp ?? null,
				dialect: inspection.dialect,
				headers: inspection.headers,
				notices: inspection.notices.map(({ kind }) => kind),
				mapping: mappings[i]!,
				problems: problems[i]!,
				readings: allReadingNotes(mappings[i]!, inspection).map(({ note }) => note.key),
				account: (loaded?.account as RowAccount | undefined) ?? null,
				refusal: refusal?.key ?? null
			}
		];
	});
	const rows = async (statement: string) =>
		(await opened.query({ parts: [statement], values: [] })).rows();
	const links = () => {
		const files = app.workspace.current.files.map(({ id: file, entity }) => ({
			id: file,
			entity: entity as EntityId,
			chosen: null
		}));
		return linkFiles(opened, files);
	};
	await check({ tables, refused, rows, links, same: (entity) => sameRecords(opened, entity) });
}

describe('nasty files in Chromium', () => {
	it.each(nastyCases.map((nasty) => [nasty.id, nasty.name, nasty] as const))(
		'%s %s',
		(_, __, nasty) => checkInChromium(nasty),
		60_000
	);
});
