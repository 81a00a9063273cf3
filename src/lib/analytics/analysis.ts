import type { z } from 'zod';
import type { InsertColumn, ResultSet } from '../engine/engine';
import type { Message } from '../locale/message';
import type { Sql } from '../sql/sql';

/** Names a table of an analysis in SQL, by the name its builder gave it. */
export type TableNames = (name: string) => Sql;

/** Numeric columns of one answer, by name. */
export type ModelColumns = Readonly<Record<string, Float64Array>>;

/** What a model gives back: a value of its own, and columns to be loaded beside the tables. */
export interface ModelOutput<Model> {
	model: Model;
	/** Tables of scores by name; the SQL of `score` joins them. */
	tables?: Readonly<Record<string, readonly InsertColumn[]>>;
}

/** What stands behind a result: the sentence, how it was computed, what was left out, and why not. */
export interface Explanation {
	/** The finding in words. */
	finding: Message;
	/** How it is computed, in words a colleague could repeat. */
	method: readonly Message[];
	/** What was left out, with counts. */
	exclusions: readonly Message[];
	/** Set where the number would mislead: why there is none, or why to be careful with it. */
	caution?: Message;
	/** What else to be careful of, gravest first. */
	furtherCautions?: readonly Message[];
}

/** All that an explanation warns of, gravest first. */
export const cautionsOf = ({
	caution,
	furtherCautions = []
}: {
	caution?: Message | undefined;
	furtherCautions?: readonly Message[] | undefined;
}): Message[] => [...(caution ? [caution] : []), ...furtherCautions];

/** What it takes to know a result again: which analysis it is of, and how it is written. */
export type AnalysisShape<Params, Result> = Pick<
	Analysis<Params, unknown, Result>,
	'id' | 'version' | 'params' | 'result'
>;

/**
 * An analysis in two stages.
 *
 * Stage 1, `reduce`, runs where the rows live and turns them into one row a customer, or customer
 * and day, in a small subset of SQL that every engine reads alike (see `stage-one.ts`). Its
 * answers are mergeable: two halves reduced apart, and added, give the whole. Stage 2 runs on
 * DuckDB over the reduced tables and may use all that DuckDB has without an extension.
 *
 * @typeParam Params what the user may choose, with defaults and bounds
 * @typeParam Model what pure code made of the columns; null where there is none
 * @typeParam Result the answer, which is also its wire and file format
 */
export interface Analysis<Params, Model, Result> {
	/** Lowercase kebab; never reused. */
	readonly id: string;
	/** Raised when the same input may give another answer. */
	readonly version: number;
	readonly params: z.ZodType<Params>;
	readonly result: z.ZodType<Result>;
	/** Canonical tables it reads. */
	readonly inputs: readonly string[];
	/**
	 * Stage 1: SELECTs by the name of the table that keeps their answer. An analysis that was run before
	 * and asks the same has made it already, under its own name: pages
	 * read rows of `detail`, or of what no other analysis asks for.
	 */
	reduce(params: Params): Readonly<Record<string, Sql>>;
	/** Stage 2: tables with a row a customer, for lists and exports; made in the order given. */
	detail?(params: Params, table: TableNames): Readonly<Record<string, Sql>>;
	/** Stage 2: the columns a model takes, by the name it knows them. */
	columns?(params: Params, table: TableNames): Readonly<Record<string, Sql>>;
	/** Pure computation over those columns. Runs in a worker in the browser. */
	model?(columns: Readonly<Record<string, ModelColumns>>, params: Params): ModelOutput<Model>;
	/** Stage 2: tables made with what the model loaded back. */
	score?(params: Params, model: Model, table: TableNames): Readonly<Record<string, Sql>>;
	/** Stage 2: the small answers that the result is made of. */
	finish(params: Params, table: TableNames): Readonly<Record<string, Sql>>;
	/** Puts the answers and the model together. */
	conclude(
		answers: Readonly<Record<string, ResultSet>>,
		model: Model | null,
		params: Params
	): Result;
	explain(result: Result, params: Params): Explanation;
}
