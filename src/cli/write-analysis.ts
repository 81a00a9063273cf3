import { createWriteStream } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { customerListShape } from '../lib/analytics/customer-list/customer-list-result';
import {
	CustomerListQuery,
	CustomerListRow,
	customerListSql,
	customersAfterSql
} from '../lib/analytics/customer-list/customer-list-sql';
import { productsShape } from '../lib/analytics/products/products-result';
import { rfm } from '../lib/analytics/rfm/rfm';
import type { Engine } from '../lib/engine/engine';
import { parseRows } from '../lib/engine/parse-rows';
import { excludedRows } from '../lib/intake/load/excluded-rows';
import { message } from '../lib/locale/message';
import { csvText, type CsvCell } from '../lib/report/csv';
import { freshResult } from '../lib/state/analysis-plan';
import { metricReadings } from '../lib/state/metric-readings';
import type { CustomerExpectation } from './customer-outlooks';
import { toldRuns } from '../lib/state/workspace-findings';
import { type Workspace } from '../lib/workspace/workspace';
import { type MessageWriter, type Terminal } from './terminal';
import {
	suggestionColumns,
	suggestionRows,
	whitespaceColumns,
	whitespaceRows
} from './write-products';

/** Version of the JSON that `--json` writes; raised when a reader of it would misread. */
const JSON_VERSION = 1;

/** Customers read from the engine at once. */
const CUSTOMERS_AT_ONCE = 20_000;

/**
 * Every customer with its scores, a line each, in order of id; nothing where there is no list. Read in
 * pieces: a million customers are more than one text can hold.
 */
async function* customerLines(engine: Engine, workspace: Workspace): AsyncGenerator<string> {
	if (!freshResult(workspace, customerListShape)) return;
	let after: string | null = null;
	for (;;) {
		const answer = await engine.query(customersAfterSql(after, CUSTOMERS_AT_ONCE));
		const rows = parseRows(CustomerListRow, answer);
		for (const row of rows) yield JSON.stringify(row);
		if (rows.length < CUSTOMERS_AT_ONCE) return;
		after = rows.at(-1)!.customer_id;
	}
}

/** A document of JSON with one more field, whose items are made one by one. */
async function* withItems(
	content: object,
	field: string,
	items: AsyncIterable<string>
): AsyncGenerator<string> {
	yield `${JSON.stringify(content, null, '\t').slice(0, -2)},\n\t${JSON.stringify(field)}: [`;
	let separator = '\n';
	let block = '';
	for await (const item of items) {
		block += `${separator}\t\t${item}`;
		separator = ',\n';
		if (block.length < 1 << 20) continue;
		yield block;
		block = '';
	}
	yield `${block}${separator === '\n' ? '' : '\n\t'}]\n}\n`;
}

/** Writes results with their parameters, and every customer's scores, as JSON; `-` is standard output. */
export async function writeJson(
	engine: Engine,
	{ workspace, outlooks }: { workspace: Workspace; outlooks: readonly CustomerExpectation[] },
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
		links: workspace.links?.files ?? [],
		references: workspace.links?.references ?? [],
		analyses: Object.fromEntries(
			Object.entries(toldRuns(workspace)).map(([id, { result, explanation }]) => {
				const { version, params } = workspace.runs[id]!;
				return [
					id,
					{
						version,
						params,
						result,
						finding: write(explanation.finding),
						method: explanation.method.map(write),
						exclusions: explanation.exclusions.map(write),
						caution: explanation.caution ? write(explanation.caution) : null,
						furtherCautions: (explanation.furtherCautions ?? []).map(write)
					}
				];
			})
		),
		...(outlooks.length > 0 && { outlooks }),
		evidence: metricReadings(workspace).map((reading) =>
			reading.state === 'measured'
				? { ...reading, finding: write(reading.finding) }
				: { ...reading, reason: write(reading.reason) }
		)
	};
	const pieces = withItems(content, 'customers', customerLines(engine, workspace));
	if (path === '-') {
		const written: string[] = [];
		for await (const piece of pieces) written.push(piece);
		terminal.out(written.join('').trimEnd());
		return;
	}
	await pipeline(Readable.from(pieces), createWriteStream(path));
	terminal.err(write(message('cli.written', { file: path })));
}

async function* excludedCells(engine: Engine, file: string): AsyncGenerator<CsvCell[][]> {
	for await (const rows of excludedRows(engine, file)) {
		yield rows.map(({ source_row, reason, raw }) => [source_row, reason, raw]);
	}
}

/** Writes lists of rows as CSV files into a folder. */
export async function writeTables(
	engine: Engine,
	workspace: Workspace,
	folder: string,
	write: MessageWriter,
	terminal: Terminal
): Promise<void> {
	const written = new Set<string>();
	const save = async (
		name: string,
		rows: readonly (readonly CsvCell[])[],
		more?: AsyncIterable<readonly (readonly CsvCell[])[]>
	) => {
		let path = join(folder, `${name}.csv`);
		for (let n = 2; written.has(path); n++) path = join(folder, `${name}-${n}.csv`);
		written.add(path);
		await writeFile(path, csvText(rows));
		if (more) for await (const piece of more) await appendFile(path, csvText(piece, false));
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
		const columns = answer.names.map((name) => ({ name, cells: answer.cells(name) }));
		await save('customers', [
			[...answer.names],
			...Array.from({ length: answer.rowCount }, (_, row) =>
				columns.map(({ cells }): CsvCell => {
					const cell = cells[row] ?? null;
					return typeof cell === 'number' || cell === null ? cell : String(cell);
				})
			)
		]);
	}
	const products = freshResult(workspace, productsShape);
	if (products) {
		const { groups } = products;
		if (groups.names.length > 0) {
			await save('whitespace', [whitespaceColumns(groups)], whitespaceRows(engine, groups));
		}
		await save('suggestions', [suggestionColumns], suggestionRows(engine, products));
	}
	for (const file of workspace.files) {
		if (file.account.excluded.length === 0) continue;
		const name = `${file.name.replace(/\.\w+$/, '')}-left-out`;
		await save(name, [['row', 'reason', 'text']], excludedCells(engine, file.id));
	}
}
