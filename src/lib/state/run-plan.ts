import type { Analysis } from '../analytics/analysis';
import { runAnalysis, type ModelRunner } from '../analytics/run-analysis';
import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/engine-error';
import { dataKey, type StoredRun, type Workspace } from '../workspace/workspace';
import { isFresh, plan } from './analysis-plan';

/** Which analysis is being run, and how many of the plan are done. */
export interface PlanProgress {
	analysis: string;
	done: number;
	of: number;
}

export interface PlanOptions {
	/** The workspace as it is now; results kept in it shape the steps after. */
	workspace: () => Workspace;
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
 * @throws {EngineError} of code `cancelled` when aborted
 */
export async function runPlan(engine: Engine, options: PlanOptions): Promise<void> {
	const { workspace, keep, onProgress, signal, again = false } = options;
	const done: string[] = [];
	for (;;) {
		const steps = plan(workspace());
		const next = steps.find(
			({ analysis, params }) =>
				!done.includes(analysis.id) && (again || !isFresh(workspace(), analysis, params as never))
		);
		if (!next) break;
		onProgress?.({ analysis: next.analysis.id, done: done.length, of: steps.length });
		const run = await storedRun(engine, next.analysis, next.params, options);
		if (signal?.aborted) throw new EngineError('cancelled', 'cancelled between analyses');
		keep(next.analysis.id, run);
		done.push(next.analysis.id);
	}
	if (done.length > 0) await engine.checkpoint();
}

async function storedRun<Params, Model, Result>(
	engine: Engine,
	analysis: Analysis<Params, Model, Result>,
	params: unknown,
	{ workspace, runModel, signal }: PlanOptions
): Promise<StoredRun> {
	const key = dataKey(workspace());
	const run = await runAnalysis(engine, analysis, params, { signal, runModel });
	return {
		version: analysis.version,
		params: analysis.params.parse(params),
		dataKey: key,
		result: run.result,
		explanation: {
			...run.explanation,
			method: [...run.explanation.method],
			exclusions: [...run.explanation.exclusions]
		},
		statements: [...run.statements]
	};
}
