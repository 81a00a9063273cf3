import type { Analysis } from '../analytics/analysis';
import { analysisOf, type AnalysisId } from '../analytics/registry';
import {
	analysisTable,
	runAnalysis,
	type ModelRunner,
	type Reductions
} from '../analytics/run-analysis';
import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/engine-error';
import { LinkWay } from '../intake/linking/link';
import { linkFiles } from '../intake/linking/link-files';
import { referenceRates } from '../intake/linking/reference-rate';
import { id, sql } from '../sql/sql';
import { dataKey, type StoredRun, type Workspace } from '../workspace/workspace';
import { isFresh, plan } from './analysis-plan';
import { UnansweredError } from './unanswered-error';

/** Which analysis is being run, null while rows are linked; and how many of the plan are done. */
export interface PlanProgress {
	analysis: AnalysisId | null;
	done: number;
	of: number;
}

export interface PlanOptions {
	/** The workspace as it is now; results kept in it shape the steps after. */
	workspace: () => Workspace;
	/** Keeps how rows were linked. */
	keepLinks: (links: NonNullable<Workspace['links']>) => void;
	/** Keeps a result in the workspace. */
	keep: (analysisId: string, run: StoredRun) => void;
	onProgress?: (progress: PlanProgress) => void;
	runModel?: ModelRunner;
	signal?: AbortSignal;
	/** Runs every step, also those whose results are fresh: their tables are gone. */
	again?: boolean;
}

/**
 * Runs what a workspace's files allow and what is not fresh yet, one analysis after another.
 *
 * @throws {EngineError} of code `cancelled` when aborted, or where the engine itself failed
 * @throws {UnansweredError} after the others have run, where an analysis failed
 */
export async function runPlan(engine: Engine, options: PlanOptions): Promise<void> {
	const { workspace, keep, onProgress, signal, again = false } = options;
	await applyLinks(engine, options);
	const reductions: Reductions = new Map();
	const done: string[] = [];
	const unanswered: AnalysisId[] = [];
	let cause: unknown;
	for (;;) {
		const steps = plan(workspace());
		const next = steps.find(
			({ analysis, params }) =>
				!done.includes(analysis.id) && (again || !isFresh(workspace(), analysis, params as never))
		);
		if (!next) break;
		const analysis = next.analysis.id as AnalysisId;
		onProgress?.({ analysis, done: done.length, of: steps.length });
		done.push(analysis);
		try {
			await forgetRun(engine, analysis, reductions);
			const run = await storedRun(engine, analysisOf(analysis), next.params, options, reductions);
			if (signal?.aborted) throw new EngineError('cancelled', 'cancelled between analyses');
			await rememberRun(engine, analysis, run);
			keep(analysis, run);
		} catch (error) {
			if (isOfEngine(error)) throw error;
			await forgetRun(engine, analysis, reductions);
			cause ??= error;
			unanswered.push(analysis);
		}
	}
	if (done.length > 0) await engine.checkpoint();
	const [first, ...others] = unanswered;
	if (first) throw new UnansweredError([first, ...others], { cause });
}

/** Whether what failed fails all: an analysis that asks for too much does not keep the others out. */
const isOfEngine = (error: unknown): boolean =>
	error instanceof EngineError && !['statement', 'memory', 'storage'].includes(error.code);

/** Links rows to customers anew where files have come or gone, or somebody chose another way. */
async function applyLinks(
	engine: Engine,
	{ workspace, keepLinks, onProgress, signal }: PlanOptions
): Promise<void> {
	const key = dataKey(workspace());
	const answer = await engine.query(sql`SELECT data_key FROM applied_links`);
	if (answer.cells('data_key')[0] === key && workspace().links?.dataKey === key) return;
	onProgress?.({ analysis: null, done: 0, of: plan(workspace()).length });
	const files = workspace().files.map(({ id, entity, linkBy }) => ({
		id,
		entity,
		chosen: LinkWay.nullable().parse(linkBy)
	}));
	const links = await linkFiles(engine, files, signal);
	await engine.query(sql`DELETE FROM applied_links`);
	await engine.query(sql`INSERT INTO applied_links VALUES (${key})`);
	keepLinks({
		dataKey: key,
		files: links,
		references: await referenceRates(engine, files, signal)
	});
}

/** Which run the tables of an analysis are of; a table of that name proves nothing. */
const runsTableSql = sql`CREATE TABLE IF NOT EXISTS analysis_runs (
	analysis VARCHAR NOT NULL, version INTEGER NOT NULL, data_key VARCHAR NOT NULL, params VARCHAR NOT NULL)`;

/** Whether an engine holds the tables of this very run, and not of one on other data or settings. */
export async function holdsRun(engine: Engine, analysis: string, run: StoredRun): Promise<boolean> {
	await engine.query(runsTableSql);
	const answer = await engine.query(sql`
		SELECT count(*)::INTEGER AS n FROM analysis_runs WHERE analysis = ${analysis}
			AND version = ${run.version} AND data_key = ${run.dataKey} AND params = ${JSON.stringify(run.params)}`);
	return answer.cells('n')[0] === 1;
}

/** Takes an analysis's tables away: whoever reads one is to miss it rather than find an old or empty one. */
async function forgetRun(engine: Engine, analysis: string, reductions: Reductions): Promise<void> {
	await engine.query(runsTableSql);
	await engine.query(sql`DELETE FROM analysis_runs WHERE analysis = ${analysis}`);
	const tables = await engine.query(sql`
		SELECT table_name FROM duckdb_tables()
		WHERE database_name = current_database() AND starts_with(table_name, ${analysisTable(analysis, '')})`);
	for (const table of tables.cells('table_name').map(String)) {
		await engine.query(sql`DROP TABLE ${id(table)}`);
		for (const [text, name] of reductions) if (name === table) reductions.delete(text);
	}
}

async function rememberRun(engine: Engine, analysis: string, run: StoredRun): Promise<void> {
	await engine.query(sql`
		INSERT INTO analysis_runs
		VALUES (${analysis}, ${run.version}, ${run.dataKey}, ${JSON.stringify(run.params)})`);
}

async function storedRun<Params, Model, Result>(
	engine: Engine,
	analysis: Analysis<Params, Model, Result>,
	params: unknown,
	{ workspace, runModel, signal }: PlanOptions,
	reductions: Reductions
): Promise<StoredRun> {
	const key = dataKey(workspace());
	const run = await runAnalysis(engine, analysis, params, { signal, runModel, reductions });
	const { furtherCautions, ...explanation } = run.explanation;
	return {
		version: analysis.version,
		params: analysis.params.parse(params),
		dataKey: key,
		result: run.result,
		explanation: {
			...explanation,
			method: [...explanation.method],
			exclusions: [...explanation.exclusions],
			...(furtherCautions && { furtherCautions: [...furtherCautions] })
		},
		statements: [...run.statements]
	};
}
