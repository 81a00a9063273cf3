import {
	ExportChanges,
	comparedFields,
	exportChangesSql
} from '../analytics/quality/export-changes-sql';
import { checkCounts, checkCountsSql } from '../analytics/quality/check-counts-sql';
import { checksOf } from '../analytics/quality/checks/checks';
import { dataQualityShape, type DataQualityParams } from '../analytics/quality/data-quality-result';
import type { CheckCount } from '../analytics/quality/quality-scores';
import { comparedEntities } from '../analytics/quality/checks/check-kind';
import { sameRecords } from '../analytics/quality/same-records';
import type { SameRecords } from '../analytics/quality/same-records-sql';
import { entityOf, type EntityId } from '../canonical/entities';
import type { Engine } from '../engine/engine';
import { parseRows } from '../engine/parse-rows';
import { haveSameHeaders, type LoadedFile } from '../workspace/workspace';
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
export class QualityComparison extends Newest {
	/** Of each table, records that may be the same; only tables that are loaded. */
	duplicates = $state.raw<readonly (readonly SameRecords[])[]>([]);
	exports = $state.raw<readonly ComparedExports[]>([]);

	constructor(private readonly analyses: AnalysisState) {
		super();
	}

	/** Looks at the rows anew. */
	async refresh(files: readonly LoadedFile[]): Promise<void> {
		await this.ask(
			async (signal) => {
				const engine = await this.analyses.engineWithTables();
				const duplicates: SameRecords[][] = [];
				for (const entity of comparedEntities) {
					if (!files.some((file) => file.entity === entity)) continue;
					duplicates.push(await sameRecords(engine, entity));
				}
				return {
					duplicates,
					exports: await this.#compared(engine, files, signal)
				};
			},
			({ duplicates, exports }) => {
				this.duplicates = duplicates;
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

	/** How one owner's rows of a table fare, check by check; nothing where they have none. */
	async ofOwner(entity: EntityId, owner: string | null): Promise<CheckCount[]> {
		const engine = await this.analyses.engineWithTables();
		const params = this.#params();
		const rows = (await engine.query(checkCountsSql(entity, params))).rows();
		const row = rows.find((candidate) => candidate.owner === owner);
		return row ? checkCounts(row, checksOf(entity, params).length) : [];
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
			.findLast((file) => file.entity === later.entity && haveSameHeaders(file, later));
		return earlier ? [[earlier, later] as [LoadedFile, LoadedFile]] : [];
	});
}
