import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTables, type FoundTable } from '../../src/cli/find-tables';
import { MappingError, loadTable } from '../../src/cli/load-table';
import { PassingFiles } from '../../src/cli/passing-files';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import type { RowAccount } from '../../src/lib/intake/accounting';
import { ensureTables } from '../../src/lib/intake/load/ensure-tables';
import { IntakeError } from '../../src/lib/intake/intake-error';
import { linkFiles, type LinkedFile } from '../../src/lib/intake/linking/link-files';
import { sameRecords } from '../../src/lib/analytics/quality/same-records';
import { mappingProblems, type Mapping } from '../../src/lib/intake/mapping';
import { proposeMapping } from '../../src/lib/intake/propose-mapping';
import { settleQuestions } from '../../src/lib/intake/settle-questions';
import { allReadingNotes } from '../../src/lib/intake/reading-notes';
import type { NastyCase, NastyTable } from './nasty-case';

/** Takes a case's files as the command line does, and checks what came of it. */
export async function checkOnCommandLine({ files, answer, check }: NastyCase): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'tidemark-nasty-'));
	const passing = new PassingFiles();
	const engine = await openDuckDbNode();
	try {
		await ensureTables(engine);
		const found: FoundTable[] = [];
		const refused: string[] = [];
		for (const { name, bytes } of files()) {
			await writeFile(join(folder, name), bytes);
			try {
				const { tables, skipped } = await findTables([join(folder, name)], passing);
				found.push(...tables);
				refused.push(...skipped.map(({ report }) => report.key));
			} catch (error) {
				if (!(error instanceof IntakeError)) throw error;
				refused.push(error.report.key);
			}
		}
		const tables: NastyTable[] = [];
		const linked: LinkedFile[] = [];
		for (const [i, table] of found.entries()) {
			const { inspection } = table;
			const proposal = proposeMapping(inspection);
			const { mapping: proposed } = await settleQuestions(
				table.parts[0]!.source,
				inspection,
				proposal
			);
			const problems = mappingProblems(proposed, inspection.headers);
			const mapping: Mapping = answer ? answer(proposed) : proposed;
			let [account, refusal]: [RowAccount | null, string | null] = [null, null];
			try {
				const options = { mappingFor: () => mapping, zone: null, id: `t${i}`, passing };
				const loaded = await loadTable(engine, table, options);
				account = loaded.account as RowAccount;
				linked.push({ id: loaded.id, entity: mapping.entity, chosen: null });
			} catch (error) {
				if (error instanceof MappingError) refusal = error.problems[0]!.text.key;
				else if (error instanceof IntakeError) refusal = error.report.key;
				else throw error;
			}
			tables.push({
				name: table.name,
				encoding: inspection.encoding.encoding,
				runnerUp: inspection.encoding.runnerUp ?? null,
				dialect: inspection.dialect,
				headers: inspection.headers,
				notices: inspection.notices.map(({ kind }) => kind),
				mapping,
				problems: problems.map(({ text }) => text.key),
				readings: allReadingNotes(mapping, inspection).map(({ note }) => note.key),
				account,
				refusal
			});
		}
		const rows = async (statement: string) =>
			(await engine.query({ parts: [statement], values: [] })).rows();
		const links = () => linkFiles(engine, linked);
		await check({ tables, refused, rows, links, same: (entity) => sameRecords(engine, entity) });
	} finally {
		await engine.close();
		await passing.remove();
		await rm(folder, { recursive: true, force: true });
	}
}
