import { writeFile } from 'node:fs/promises';
import { openDuckDbNode } from '../lib/connectors/duckdb-node/duckdb-node-engine';
import { createFormatter } from '../lib/locale/formatter';
import type { Language } from '../lib/locale/language';
import { message } from '../lib/locale/message';
import { crmMaturity } from '../lib/maturity/crm-maturity';
import { reportFile } from '../lib/report/report-file';
import { reportHtml } from '../lib/report/report-html';
import { reportOfKind } from '../lib/report/report-kind';
import { baselineOf, type Baseline } from '../lib/report/baseline';
import { outdatedBlocks } from '../lib/report/report-edits';
import { dressedReport, reportSettingsOf } from '../lib/report/report-settings';
import { sourceOf } from '../lib/report/report-source';
import { scoredHashes } from '../lib/state/dated-results';
import { reportInputOf } from '../lib/state/workspace-report';
import { newWorkspace, type Workspace } from '../lib/workspace/workspace';
import type { ReportArguments } from './arguments';
import { assertFolder } from './assert-folder';
import { assessed, modelOf } from '../lib/state/assessed-workspace';
import { rememberedMappings } from './kept-mapping';
import { pdfOf } from './browser-output';
import { gaugePicture, gaugePictures, gaugesIn } from './gauge-picture';
import { loadFiles } from './load-files';
import { PassingFiles } from './passing-files';
import { messageWriter, type Terminal } from './terminal';
import { workspaceIn } from './workspace-in';

/**
 * `tidemark report`: the report of a workspace file, of export files, or of a workspace whose data the
 * files replace.
 *
 * @throws {IntakeError} for a file that can not be used
 * @throws {EngineError} of code `cancelled` when aborted
 */
export async function report(
	{ files, format, isBrief, zone, out }: ReportArguments,
	language: Language,
	terminal: Terminal,
	environment: Readonly<Record<string, string | undefined>>,
	signal?: AbortSignal
): Promise<void> {
	const write = messageWriter(language);
	if (out !== null) await assertFolder(out);
	const updatedAt = new Date().toISOString();
	let workspace: Workspace = newWorkspace({ id: 'cli', name: '', updatedAt, model: crmMaturity });
	const data: string[] = [];
	for (const file of files) {
		const found = await workspaceIn(file);
		if (found) workspace = found;
		else data.push(file);
	}
	// Over new exports: what changed since the workspace was as its file has it.
	let baseline: Baseline | null = null;
	if (data.length > 0 && workspace.files.length > 0) {
		const { findings } = assessed(workspace, modelOf(workspace), updatedAt.slice(0, 10));
		baseline = baselineOf(findings, workspace.updatedAt);
	}
	if (data.length > 0) {
		const engine = await openDuckDbNode();
		const passing = new PassingFiles();
		try {
			const bare = { ...workspace, files: [], runs: {}, links: null };
			const asked = { files: data, zone };
			const say = terminal.err;
			const kept = rememberedMappings(workspace);
			const earlier = workspace;
			const options = { asked, kept, earlier, passing, write, terminal, say, signal };
			workspace = await loadFiles(engine, bare, options);
		} finally {
			await engine.close();
			await passing.remove();
		}
	}
	const scored = assessed(workspace, modelOf(workspace), updatedAt.slice(0, 10));
	const told = reportInputOf(workspace, { ...scored, now: updatedAt });
	const input = {
		...told,
		baseline: baseline ?? told.baseline,
		hashes: await scoredHashes(scored)
	};
	const settings = reportSettingsOf(workspace.report);
	const kind = isBrief ? 'brief' : 'full';
	const computed = reportOfKind(kind, input, settings);
	const outdated = outdatedBlocks(computed, settings.edits).length;
	if (outdated > 0) terminal.err(write(message('edit.outdated.count', { n: outdated })));
	const document = dressedReport(computed, settings, language);
	const writing = { language, formatter: createFormatter({ language }) };
	const pictureOf = gaugePicture(modelOf(workspace), writing);
	const pictures =
		format === 'docx' ? await gaugePictures(document, pictureOf, environment, signal) : null;
	const isDrawn = pictures === null || pictures.size === gaugesIn(document).length;
	if (!isDrawn) terminal.err(write(message('cli.docx.noBrowser')));
	const content =
		format === 'pdf'
			? await pdfOf(
					reportHtml(document, { ...writing, gaugePicture: (gauge) => pictureOf(gauge).svg }),
					environment,
					signal
				)
			: await reportFile(format, document, {
					...writing,
					sourceOf: sourceOf(input),
					...(signal && { signal }),
					...(pictures && { pictures })
				});
	if (out === null) terminal.out(new TextDecoder().decode(content).trimEnd());
	else {
		await writeFile(out, content);
		terminal.err(write(message('cli.written', { file: out })));
	}
}
