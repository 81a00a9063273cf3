import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { orderOutline } from '../lib/analytics/order-outline';
import { eightSegments, tenSegments } from '../lib/analytics/rfm/segment-map';
import { openDuckDbNode } from '../lib/connectors/duckdb-node/duckdb-node-engine';
import { IntakeError } from '../lib/intake/intake-error';
import type { Language } from '../lib/locale/language';
import { message } from '../lib/locale/message';
import { crmMaturity } from '../lib/maturity/crm-maturity';
import { freshResult } from '../lib/state/analysis-plan';
import { newWorkspace, type Workspace } from '../lib/workspace/workspace';
import type { AnalyseArguments } from './arguments';
import { assertFolder } from './assert-folder';
import { keptMapping } from './kept-mapping';
import { customerOutlooks } from './customer-outlooks';
import { loadFiles } from './load-files';
import { PassingFiles } from './passing-files';
import { sayFindings, sayLinks } from './say-analysis';
import { messageWriter, type Terminal } from './terminal';
import { workspaceIn } from './workspace-in';
import { writeJson, writeTables } from './write-analysis';

/**
 * `tidemark analyse`: loads files, runs what they allow, says and writes what came of it.
 *
 * @throws {IntakeError} for a file that can not be used, a folder that is not there, a currency that
 * no order has
 * @throws {EngineError} of code `cancelled` when aborted
 */
export async function analyse(
	asked: AnalyseArguments,
	language: Language,
	terminal: Terminal,
	signal?: AbortSignal
): Promise<void> {
	const write = messageWriter(language);
	if (asked.json !== null && asked.json !== '-') await assertFolder(asked.json);
	if (asked.csv !== null) await mkdir(asked.csv, { recursive: true });
	const kept = asked.map === null ? null : await keptMapping(asked.map);
	const engine = await openDuckDbNode();
	const passing = new PassingFiles();
	const say = asked.json === '-' ? terminal.err : terminal.out;
	try {
		let workspace = await startingWorkspace(asked);
		workspace = await loadFiles(engine, workspace, {
			asked,
			kept,
			passing,
			write,
			terminal,
			say,
			signal
		});
		assertCurrency(workspace, asked.currency);
		sayLinks(workspace, write, say);
		sayFindings(workspace, write, say);
		const outlooks = await customerOutlooks(engine, workspace, asked.customers);
		if (asked.json !== null) {
			await writeJson(engine, { workspace, outlooks }, asked.json, write, terminal);
		} else if (outlooks.length > 0) say(JSON.stringify(outlooks, null, '\t'));
		if (asked.csv !== null) await writeTables(engine, workspace, asked.csv, write, terminal);
	} finally {
		await engine.close();
		await passing.remove();
	}
}

/** Settings of a workspace file where one is named, with what the command line asks for on top. */
async function startingWorkspace(asked: AnalyseArguments): Promise<Workspace> {
	const updatedAt = new Date().toISOString();
	const fresh = newWorkspace({ id: 'cli', name: '', updatedAt, model: crmMaturity });
	const kept = asked.settings === null ? null : await workspaceIn(asked.settings);
	if (asked.settings !== null && !kept) {
		throw new IntakeError(message('cli.settings.none', { file: basename(asked.settings) }));
	}
	const settings = { ...(kept ?? fresh).settings };
	const maps = { ten: [...tenSegments], eight: [...eightSegments] };
	return {
		...fresh,
		settings: {
			...settings,
			asOf: asked.asOf ?? settings.asOf,
			currency: asked.currency ?? settings.currency,
			monetaryBy: asked.money ?? settings.monetaryBy,
			frequencyBy: asked.frequency ?? settings.frequencyBy,
			frequencyOf: asked.frequencyOf ?? settings.frequencyOf,
			segmentMap: asked.segments ? maps[asked.segments] : (settings.segmentMap ?? maps.ten),
			model: asked.model ?? settings.model,
			...asked.set
		}
	};
}

/** The web app falls back on the commonest currency; a script that names one means it. */
function assertCurrency(workspace: Workspace, asked: string | null): void {
	const found = freshResult(workspace, orderOutline)?.currencies.map(({ currency }) => currency);
	if (asked === null || !found || found.includes(asked)) return;
	throw new IntakeError(
		message('cli.currency.none', { currency: asked, found: { kind: 'list', items: found } })
	);
}
