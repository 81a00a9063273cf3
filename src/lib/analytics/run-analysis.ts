import type { Engine, QueryOptions } from '../engine/engine';
import { EngineError } from '../engine/engine-error';
import { materialise } from '../engine/materialise';
import { literal } from '../sql/literal';
import { id, sqlText, type Sql } from '../sql/sql';
import type { Analysis, Explanation, ModelColumns, ModelOutput, TableNames } from './analysis';
import { stageOneViolations } from './stage-one';

/** Runs a model where there is room for it; inline unless a host gives a worker. */
export type ModelRunner = <Params, Model>(
	analysis: Analysis<Params, Model, never>,
	columns: Readonly<Record<string, ModelColumns>>,
	params: Params
) => Promise<ModelOutput<Model>>;

/** How far a run is: which step of how many. */
export interface RunProgress {
	step: 'reduce' | 'detail' | 'model' | 'finish';
	done: number;
	of: number;
}

/**
 * Tables of stage 1 that stand, by the statement that made each: what several analyses ask of the same
 * rows is computed once. Holds while no row changes and no analysis is run twice.
 */
export type Reductions = Map<string, string>;

export interface RunOptions {
	/** What earlier runs have reduced; this one takes from it and adds to it. */
	reductions?: Reductions | undefined;
	signal?: AbortSignal | undefined;
	onProgress?: ((progress: RunProgress) => void) | undefined;
	runModel?: ModelRunner | undefined;
}

/** A result with what stands behind it. */
export interface AnalysisRun<Result> {
	result: Result;
	explanation: Explanation;
	/** Every statement that was run, with its values written out, in order. */
	statements: readonly string[];
}

const inline: ModelRunner = async (analysis, columns, params) => {
	if (!analysis.model) throw new RangeError(`${analysis.id} has no model`);
	return analysis.model(columns, params);
};

/** Table that keeps a named answer of an analysis. */
export const analysisTable = (analysisId: string, name: string): string =>
	`${analysisId.replaceAll('-', '_')}_${name}`;

/**
 * Runs an analysis on an engine that holds its input tables, and parses the result.
 *
 * @throws {EngineError} of code `cancelled` when aborted
 * @throws {RangeError} where a stage-1 statement leaves its subset
 * @throws {z.ZodError} for parameters out of bounds
 */
export async function runAnalysis<Params, Model, Result>(
	engine: Engine,
	analysis: Analysis<Params, Model, Result>,
	input: unknown,
	{ signal, onProgress, runModel = inline, reductions = new Map() }: RunOptions = {}
): Promise<AnalysisRun<Result>> {
	const params = analysis.params.parse(input);
	const statements: string[] = [];
	const options: QueryOptions = { signal };
	const shared = new Map<string, string>();
	const table: TableNames = (name) => id(shared.get(name) ?? analysisTable(analysis.id, name));
	const keep = async (step: RunProgress['step'], selects: Readonly<Record<string, Sql>>) => {
		const entries = Object.entries(selects);
		for (const [i, [name, select]] of entries.entries()) {
			onProgress?.({ step, done: i, of: entries.length });
			const text = sqlText(select, literal);
			const known = step === 'reduce' ? reductions.get(text) : undefined;
			const target = known ?? analysisTable(analysis.id, name);
			statements.push(`CREATE OR REPLACE TABLE ${sqlText(id(target), literal)} AS ${text}`);
			if (known) {
				shared.set(name, known);
				continue;
			}
			await materialise(engine, target, select, options);
			if (step === 'reduce') reductions.set(text, target);
		}
	};
	const ask = async (step: RunProgress['step'], selects: Readonly<Record<string, Sql>>) => {
		const entries = Object.entries(selects);
		const answers = [];
		for (const [i, [name, select]] of entries.entries()) {
			onProgress?.({ step, done: i, of: entries.length });
			statements.push(sqlText(select, literal));
			answers.push([name, await engine.query(select, options)] as const);
		}
		return Object.fromEntries(answers);
	};

	const stageOne = analysis.reduce(params);
	for (const [name, select] of Object.entries(stageOne)) {
		const violations = stageOneViolations(select);
		if (violations.length > 0) {
			throw new RangeError(`stage 1 of ${analysis.id}, ${name}: ${violations.join('; ')}`);
		}
	}
	await keep('reduce', stageOne);
	if (analysis.detail) await keep('detail', analysis.detail(params, table));

	let model: Model | null = null;
	if (analysis.model && analysis.columns) {
		const answers = await ask('model', analysis.columns(params, table));
		const columns = Object.fromEntries(
			Object.entries(answers).map(([name, answer]) => [
				name,
				Object.fromEntries(answer.names.map((column) => [column, answer.numbers(column)]))
			])
		);
		const output = await runModel(analysis as Analysis<Params, Model, never>, columns, params);
		if (signal?.aborted) throw new EngineError('cancelled', 'cancelled while the model was fitted');
		model = output.model;
		for (const [name, tableColumns] of Object.entries(output.tables ?? {})) {
			await engine.insert(analysisTable(analysis.id, name), tableColumns);
		}
		if (analysis.score) await keep('model', analysis.score(params, model, table));
	}

	const answers = await ask('finish', analysis.finish(params, table));
	const result = analysis.result.parse(analysis.conclude(answers, model, params));
	return { result, explanation: analysis.explain(result, params), statements };
}
