import {
	ExportChanges,
	comparedFields,
	exportChangesSql
} from '../analytics/quality/export-changes-sql';
import { checkCountsSql } from '../analytics/quality/data-quality';
import { dataQualityShape, type DataQualityParams } from '../analytics/quality/data-quality-result';
import { sameCustomers } from '../analytics/quality/same-customers';
import type { SameCustomers } from '../analytics/quality/same-customers-sql';
import { entityOf, type EntityId } from '../canonical/entities';
import type { Engine } from '../engine/engine';
import { parseRows } from '../engine/parse-rows';
import type { Message } from '../locale/message';
import type { LoadedFile } from '../workspace/workspace';
import type { AnalysisState } from './analysis-state.svelte';
import { Newest } from './newest.svelte';

/** Two exports of the same table, and what changed between them. */
export interface ComparedExports {
	earlier: LoadedFile;
	later: LoadedFile;
	changes: ExportChanges;
	/** Fields that changed somewhere, most rows first. */
	fields: readonly { field: string; rows: number }[];
}

/** What the quality page asks of rows beside the checks: likely duplicates, exports loaded again. */
export class QualityComparison {
	groups = $state.raw<readonly SameCustomers[] | null>(null);
	exports = $state.raw<readonly ComparedExports[]>([]);
	readonly #newest = new Newest();

	constructor(private readonly analyses: AnalysisState) {}

	get failure(): Message | null {
		return this.#newest.failure;
	}

	/** Looks at the rows anew. */
	async refresh(files: readonly LoadedFile[]): Promise<void> {
		await this.#newest.ask(
			async (signal) => {
				const engine = await this.analyses.engineWithTables();
				const hasCustomers = files.some(({ entity }) => entity === 'customer');
				return {
					groups: hasCustomers ? await sameCustomers(engine) : null,
					exports: await this.#compared(engine, files, signal)
				};
			},
			({ groups, exports }) => {
				this.groups = groups;
				this.exports = exports;
			}
		);
	}

	async #compared(
		engine: Engine,
		files: readonly LoadedFile[],
		signal: AbortSignal
	): Promise<ComparedExports[]> {
		const { tables } = this.#params();
		const found: ComparedExports[] = [];
		for (const [earlier, later] of pairsOf(files)) {
			const entity = earlier.entity;
			const fields = comparedFields(entity, tables, [earlier.id, later.id]);
			const statement = exportChangesSql(entity, fields, [earlier.id, later.id]);
			const [changes] = parseRows(ExportChanges, await engine.query(statement, { signal }));
			if (!changes || changes.both === 0) continue;
			const changed = fields
				.map((field) => ({ field, rows: changes[`changed_${field}`] ?? 0 }))
				.filter(({ rows }) => rows > 0)
				.toSorted((x, y) => y.rows - x.rows);
			found.push({ earlier, later, changes, fields: changed });
		}
		return found;
	}

	#params(): DataQualityParams {
		return dataQualityShape.params.parse(this.analyses.runOf(dataQualityShape.id)?.params);
	}

	/** How one owner's rows of a table fare: of each check how many fail, by the check's place. */
	async ofOwner(
		entity: EntityId,
		owner: string | null
	): Promise<{ applied: number; failed: number }[]> {
		const engine = await this.analyses.engineWithTables();
		const params = this.#params();
		const rows = (await engine.query(checkCountsSql(entity, params))).rows();
		const row = rows.find((candidate) => candidate.owner === owner) ?? {};
		const counts = [];
		for (let i = 0; `applied${i}` in row; i++) {
			counts.push({ applied: Number(row[`applied${i}`]), failed: Number(row[`failed${i}`]) });
		}
		return counts;
	}
}

/** Files of the same table with the same headers, each with the next one that was loaded. */
function pairsOf(files: readonly LoadedFile[]): [earlier: LoadedFile, later: LoadedFile][] {
	const inOrder = files
		.filter(({ entity }) => entityOf(entity).key !== null)
		.toSorted((a, b) => a.addedAt.localeCompare(b.addedAt));
	return inOrder.flatMap((later, at) => {
		const earlier = inOrder
			.slice(0, at)
			.findLast(
				({ entity, headers }) =>
					entity === later.entity && JSON.stringify(headers) === JSON.stringify(later.headers)
			);
		return earlier ? [[earlier, later] as [LoadedFile, LoadedFile]] : [];
	});
}
