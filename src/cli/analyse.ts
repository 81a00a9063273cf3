import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { tableMessage } from '../lib/canonical/entities';
import {
	CustomerListQuery,
	customerListSql
} from '../lib/analytics/customer-list/customer-list-sql';
import { modelComparison } from '../lib/analytics/btyd/comparison/model-comparison';
import { customerValue } from '../lib/analytics/btyd/customer-value';
import { concentration } from '../lib/analytics/concentration/concentration';
import { customerProfit } from '../lib/analytics/concentration/customer-profit';
import { customerSummary } from '../lib/analytics/customer-summary/customer-summary';
import { lifecycle } from '../lib/analytics/lifecycle/lifecycle';
import { valueAtRisk } from '../lib/analytics/lifecycle/value-at-risk';
import { orderOutline } from '../lib/analytics/order-outline';
import { orderPatterns } from '../lib/analytics/products/order-patterns';
import { products } from '../lib/analytics/products/products';
import { customerTiers } from '../lib/analytics/tiers/customer-tiers';
import { renewals } from '../lib/analytics/renewals/renewals';
import { retention } from '../lib/analytics/retention/retention';
import { rfm } from '../lib/analytics/rfm/rfm';
import { eightSegments, tenSegments } from '../lib/analytics/rfm/segment-map';
import { segmentMovement } from '../lib/analytics/rfm/segment-movement';
import { segmentName } from '../lib/analytics/rfm/segment-names';
import { openDuckDbNode } from '../lib/connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../lib/engine/engine';
import { ExclusionReason, RowIssue, issueMessage, reasonMessage } from '../lib/intake/accounting';
import type { Inspection } from '../lib/intake/inspect';
import { IntakeError } from '../lib/intake/intake-error';
import { excludedRowsSql } from '../lib/intake/load/keep-sql';
import type { Mapping } from '../lib/intake/mapping';
import { fitMapping, parseMappingFile } from '../lib/intake/mapping-file';
import type { Language } from '../lib/locale/language';
import { message } from '../lib/locale/message';
import { crmMaturity } from '../lib/maturity/crm-maturity';
import { csvText, type CsvCell } from '../lib/report/csv';
import { freshResult, metricReadings, scopeOf } from '../lib/state/analysis-plan';
import { segmentMapOf } from '../lib/state/rfm-settings';
import { runPlan } from '../lib/state/run-plan';
import { newWorkspace, type LoadedFile, type Workspace } from '../lib/workspace/workspace';
import type { AnalyseArguments } from './arguments';
import { findTables, type SkippedFile } from './find-tables';
import { MappingError, loadTable } from './load-table';
import { PassingFiles } from './passing-files';
import { messageWriter, type MessageWriter, type Terminal } from './terminal';

/** Version of the JSON that `--json` writes; raised when a reader of it would misread. */
const JSON_VERSION = 1;

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
	const mappingFor = (inspection: Inspection) => kept?.forFile(inspection) ?? null;
	const engine = await openDuckDbNode();
	const passing = new PassingFiles();
	const say = asked.json === '-' ? terminal.err : terminal.out;
	try {
		const now = new Date().toISOString();
		let workspace: Workspace = {
			...newWorkspace({ id: 'cli', name: '', updatedAt: now, model: crmMaturity }),
			settings: {
				...newWorkspace({ id: '', name: '', updatedAt: now, model: crmMaturity }).settings,
				asOf: asked.asOf,
				currency: asked.currency,
				monetaryBy: asked.money,
				frequencyBy: asked.frequency,
				frequencyOf: asked.frequencyOf,
				segmentMap: asked.segments === 'eight' ? [...eightSegments] : [...tenSegments],
				model: asked.model
			}
		};
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
		});
		assertCurrency(workspace, asked.currency);
		sayFindings(workspace, write, say);
		if (asked.json !== null) await writeJson(workspace, asked.json, write, terminal);
		if (asked.csv !== null) await writeTables(engine, workspace, asked.csv, write, terminal);
	} finally {
		await engine.close();
		await passing.remove();
	}
}

/** Finds out before the work, not after it, that a result could not be written. */
async function assertFolder(file: string): Promise<void> {
	const folder = dirname(file);
	const found = await stat(folder).catch(() => null); // missing, or not ours to see: the same here
	if (!found?.isDirectory()) {
		throw new IntakeError(message('cli.output.noFolder', { folder, file: basename(file) }));
	}
}

/** The web app falls back on the commonest currency; a script that names one means it. */
function assertCurrency(workspace: Workspace, asked: string | null): void {
	const found = freshResult(workspace, orderOutline)?.currencies.map(({ currency }) => currency);
	if (asked === null || !found || found.includes(asked)) return;
	throw new IntakeError(
		message('cli.currency.none', { currency: asked, found: { kind: 'list', items: found } })
	);
}

/** A kept mapping for the files that have its headers, and whether there were any. */
interface KeptMapping {
	forFile(inspection: Inspection): Mapping | null;
	wasUsed(): boolean;
}

async function keptMapping(path: string): Promise<KeptMapping> {
	const text = await readFile(path, 'utf8').catch((cause: unknown) => {
		throw new IntakeError(message('cli.file.missing', { file: path }), { cause });
	});
	const kept = parseMappingFile(text);
	if (!kept) throw new IntakeError(message('cli.map.foreign', { file: path }));
	let used = false;
	return {
		forFile({ headers }) {
			const { mapping, missing } = fitMapping(kept, headers);
			if (missing.length > 0) return null;
			used = true;
			return mapping;
		},
		wasUsed: () => used
	};
}

function saySkipped(
	{ name, report }: SkippedFile,
	write: MessageWriter,
	say: Terminal['err']
): void {
	const reason = { kind: 'message', message: report } as const;
	say(write(message('cli.file.skipped', { file: name, reason })));
}

function sayFile(
	{ name, entity, account }: LoadedFile,
	write: MessageWriter,
	say: Terminal['out']
): void {
	const { read, kept, refunds, excluded } = account;
	const table = { kind: 'message', message: tableMessage(entity) } as const;
	say(
		write(
			message('cli.file.loaded', { file: name, table, read, kept, refunds, excluded: read - kept })
		)
	);
	for (const { reason, rows } of excluded) {
		const why = { kind: 'message', message: reasonMessage(ExclusionReason.parse(reason)) } as const;
		say(write(message('cli.file.reason', { rows, reason: why })));
	}
	for (const { field, issue, rows } of account.issues) {
		const what = { kind: 'message', message: issueMessage(RowIssue.parse(issue)) } as const;
		say(write(message('cli.file.issue', { rows, field, issue: what })));
	}
}

function sayFindings(workspace: Workspace, write: MessageWriter, say: Terminal['out']): void {
	const outline = freshResult(workspace, orderOutline);
	const scope = outline && scopeOf(workspace, outline);
	const scored = freshResult(workspace, rfm);
	if (scope && scored) {
		const { currency, asOf } = scope;
		const map = segmentMapOf(workspace.settings);
		const { customers, orders, sales, refunds } = scored.totals;
		const money = (amount: string) => ({ kind: 'money', amount, currency }) as const;
		say('');
		say(
			write(
				message('cli.totals', {
					asOf: { kind: 'date', iso: asOf },
					customers,
					orders,
					sales: money(sales),
					refunds: money(refunds)
				})
			)
		);
		say(write(message('cli.segments')));
		for (const row of scored.segments) {
			const segment = { kind: 'message', message: segmentName(map, row.segment) } as const;
			const { customers, revenue, sales } = row;
			say(
				write(
					message('cli.segment', {
						segment,
						customers,
						revenue: money(revenue),
						sales: money(sales)
					})
				)
			);
		}
	}
	for (const id of [
		customerSummary.id,
		rfm.id,
		segmentMovement.id,
		modelComparison.id,
		customerValue.id,
		lifecycle.id,
		valueAtRisk.id,
		customerTiers.id,
		products.id,
		orderPatterns.id,
		retention.id,
		concentration.id,
		customerProfit.id,
		renewals.id
	]) {
		const explanation = workspace.runs[id]?.explanation;
		if (!explanation) continue;
		say('');
		say(write(explanation.finding));
		if (explanation.caution) say(`! ${write(explanation.caution)}`);
	}
	const readings = metricReadings(workspace);
	if (readings.some(({ state }) => state === 'measured')) {
		say('');
		say(write(message('cli.evidence')));
		for (const reading of readings) {
			say(`  ${write(reading.state === 'measured' ? reading.finding : reading.reason)}`);
		}
	}
}

async function writeJson(
	workspace: Workspace,
	path: string,
	write: MessageWriter,
	terminal: Terminal
): Promise<void> {
	const content = {
		format: 'tidemark-analysis',
		version: JSON_VERSION,
		files: workspace.files.map(
			({ name, size, encoding, dialect, headers, mapping, account, firstOn, lastOn }) => ({
				name,
				size,
				encoding,
				dialect,
				headers,
				mapping,
				account,
				firstOn,
				lastOn
			})
		),
		analyses: Object.fromEntries(
			Object.entries(workspace.runs).map(([id, { version, params, result, explanation }]) => [
				id,
				{
					version,
					params,
					result,
					finding: write(explanation.finding),
					method: explanation.method.map(write),
					exclusions: explanation.exclusions.map(write),
					caution: explanation.caution ? write(explanation.caution) : null
				}
			])
		),
		evidence: metricReadings(workspace).map((reading) =>
			reading.state === 'measured'
				? { ...reading, finding: write(reading.finding) }
				: { ...reading, reason: write(reading.reason) }
		)
	};
	const text = `${JSON.stringify(content, null, '\t')}\n`;
	if (path === '-') {
		terminal.out(text.trimEnd());
		return;
	}
	await writeFile(path, text);
	terminal.err(write(message('cli.written', { file: path })));
}

async function writeTables(
	engine: Engine,
	workspace: Workspace,
	folder: string,
	write: MessageWriter,
	terminal: Terminal
): Promise<void> {
	const written = new Set<string>();
	const save = async (name: string, rows: readonly (readonly CsvCell[])[]) => {
		let path = join(folder, `${name}.csv`);
		for (let n = 2; written.has(path); n++) path = join(folder, `${name}-${n}.csv`);
		written.add(path);
		await writeFile(path, csvText(rows));
		terminal.err(write(message('cli.written', { file: path })));
	};
	const scored = freshResult(workspace, rfm);
	if (scored) {
		await save('segments', [
			[
				'segment',
				'customers',
				'orders',
				'sales',
				'revenue',
				'mean_recency_days',
				'mean_order_count'
			],
			...scored.segments.map((row) => [
				row.segment,
				row.customers,
				row.orders,
				Number(row.sales),
				Number(row.revenue),
				row.meanRecencyDays,
				row.meanOrderCount
			])
		]);
		const answer = await engine.query(
			customerListSql(CustomerListQuery.parse({ sort: 'revenue' }), scored.totals.customers, 0)
		);
		const columns = answer.names.map((name) => answer.cells(name));
		await save('customers', [
			[...answer.names],
			...Array.from({ length: answer.rowCount }, (_, row) =>
				columns.map((cells): CsvCell => {
					const cell = cells[row] ?? null;
					return typeof cell === 'number' || cell === null ? cell : String(cell);
				})
			)
		]);
	}
	for (const file of workspace.files) {
		if (file.account.excluded.length === 0) continue;
		const rows = (await engine.query(excludedRowsSql(file.id))).rows();
		await save(`${file.name.replace(/\.\w+$/, '')}-left-out`, [
			['row', 'reason', 'text'],
			...rows.map(({ source_row, reason, raw }) => [
				Number(source_row),
				String(reason),
				raw === null ? null : String(raw)
			])
		]);
	}
}
