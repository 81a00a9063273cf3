import type { Engine } from '../lib/engine/engine';
import type { Inspection } from '../lib/intake/inspect';
import { IntakeError } from '../lib/intake/intake-error';
import { Mapping } from '../lib/intake/mapping';
import { message } from '../lib/locale/message';
import { withReplaced } from '../lib/state/replace-files';
import { runPlan } from '../lib/state/run-plan';
import { UnansweredError } from '../lib/state/unanswered-error';
import { type Workspace } from '../lib/workspace/workspace';
import type { AnalyseArguments } from './arguments';
import { findTables, type SkippedFile } from './find-tables';
import { sayFile, sayReadings } from './say-analysis';
import { MappingError, loadTable } from './load-table';
import type { KeptMapping } from './kept-mapping';
import type { PassingFiles } from './passing-files';
import { type MessageWriter, type Terminal } from './terminal';

export interface LoadOptions {
	asked: Pick<AnalyseArguments, 'files' | 'zone'>;
	kept: KeptMapping | null;
	/** What the files give way for: how its rows were linked goes on to files of the same columns. */
	earlier?: Pick<Workspace, 'files'>;
	passing: PassingFiles;
	write: MessageWriter;
	terminal: Terminal;
	/** Where the account of each file goes. */
	say: Terminal['out'];
	signal: AbortSignal | undefined;
}

/**
 * Loads the files a command names into an engine and runs what they allow: the workspace they make.
 *
 * @throws {IntakeError} for a file that can not be used, or where there is no table in any
 */
export async function loadFiles(
	engine: Engine,
	from: Workspace,
	options: LoadOptions
): Promise<Workspace> {
	const { asked, kept, passing, write, terminal, say, signal } = options;
	const mappingFor = (inspection: Inspection) => kept?.forFile(inspection) ?? null;
	let workspace = from;
	const { tables, skipped } = await findTables(asked.files, passing, signal);
	for (const file of skipped) saySkipped(file, write, terminal.err);
	for (const [i, table] of tables.entries()) {
		const options = { mappingFor, zone: asked.zone, id: `table-${i + 1}`, passing, signal };
		const file = await loadTable(engine, table, options).catch((error: unknown) => {
			const isMapping = error instanceof MappingError;
			if (isMapping) for (const { text } of error.problems) terminal.err(`  ${write(text)}`);
			const fault = isMapping
				? new IntakeError(message('cli.file.problems', { file: error.file }))
				: error;
			if (table.isNamed || !(fault instanceof IntakeError)) throw fault;
			saySkipped({ name: table.name, report: fault.report }, write, terminal.err);
			return null;
		});
		if (!file) continue;
		workspace = { ...workspace, files: [...workspace.files, file] };
		sayFile(file, write, say);
		sayReadings(Mapping.parse(file.mapping), table.inspection, write, say);
	}
	if (options.earlier) {
		const { files: before } = options.earlier;
		const { files } = withReplaced({ files: before }, { files: [...before, ...workspace.files] });
		const loaded = new Set(workspace.files.map(({ id }) => id));
		workspace = { ...workspace, files: files.filter(({ id }) => loaded.has(id)) };
	}
	if (workspace.files.length === 0) throw new IntakeError(message('cli.usage.noTables'));
	if (kept?.wasUsed() === false) {
		throw new IntakeError(message('cli.map.unused'));
	}
	await runPlan(engine, {
		workspace: () => workspace,
		keepLinks: (links) => (workspace = { ...workspace, links }),
		keep: (id, run) => (workspace = { ...workspace, runs: { ...workspace.runs, [id]: run } }),
		...(signal && { signal })
	}).catch((error: unknown) => {
		throw error instanceof UnansweredError ? error.cause : error;
	});
	return workspace;
}

function saySkipped(
	{ name, report }: SkippedFile,
	write: MessageWriter,
	say: Terminal['err']
): void {
	const reason = { kind: 'message', message: report } as const;
	say(write(message('cli.file.skipped', { file: name, reason })));
}
