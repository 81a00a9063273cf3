import { z } from 'zod';
import { entities } from '../canonical/entities';
import { Bilingual } from '../locale/language';
import { StoredMessage } from '../locale/message';
import { lowerMedian } from './level-rule';
import type { Level } from './model';

/** Where levels 2, 3, 4 and 5 begin. */
export const Cuts = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export type Cuts = z.infer<typeof Cuts>;

const Metric = z.strictObject({
	id: z.string().regex(/^[a-z][a-z0-9-]*$/),
	code: z.string().min(1),
	capability: z.string(),
	title: Bilingual,
	/** What is measured, in a sentence. */
	measures: Bilingual,
	/** Canonical columns it is computed from, as `table.column`; none where it looks at all there are. */
	columns: z.array(z.string().regex(/^[a-z_]+\.[a-z_]+$/)),
	direction: z.enum(['higher', 'lower']),
	unit: z.enum(['share', 'ratio', 'correlation', 'index', 'hours', 'weeks', 'count']),
	/** Fewest rows, customers, people or periods that it may rest on. */
	minimumRows: z.int().positive(),
	/** Why it may rest on fewer than 30 of them, the number that is asked elsewhere. */
	minimumNote: Bilingual.optional(),
	/**
	 * Where levels 2, 3, 4 and 5 begin, the boundary included; null for a diagnosis that has no levels.
	 */
	cuts: Cuts.nullable(),
	/** Whether it counts periods or kinds of records, of which there are few, and not rows. */
	isOfPeriods: z.boolean().optional(),
	/** Why it may orient and never cap a claim by itself, however many rows it rests on. */
	indicativeNote: Bilingual.optional(),
	/**
	 * Whether somebody has published the cut points, the pack's author has set them, some are theirs and
	 * some the author's, or the reader has set them.
	 */
	basis: z.strictObject({ kind: z.enum(['sourced', 'mixed', 'assumed', 'own']), note: Bilingual })
});

/** Something measured in data, with the cut points that turn it into a level. */
export type Metric = z.infer<typeof Metric>;

/** Whether cut points run the way that better values do. */
export const runsWith = (cuts: Cuts, direction: Metric['direction']): boolean =>
	cuts.every(
		(cut, i) => i === 0 || (direction === 'higher' ? cut > cuts[i - 1]! : cut < cuts[i - 1]!)
	);

/** Every column of a canonical table, as `table.column`. */
const canonicalColumns: ReadonlySet<string> = new Set(
	entities.flatMap(({ table, fields }) => [
		...fields.map(({ name }) => `${table}.${name}`),
		...(table === 'orders' ? fields.map(({ name }) => `order_lines.${name}`) : [])
	])
);

/** A pack of metrics for a model, versioned apart from it. */
export const MetricPack = z
	.strictObject({
		id: z.string(),
		version: z.string(),
		model: z.string(),
		metrics: z.array(Metric)
	})
	.superRefine(({ metrics }, context) => {
		const seen = new Set<string>();
		metrics.forEach(({ id, cuts, direction, columns }, m) => {
			const fail = (field: string, problem: string, name: string) =>
				context.addIssue({
					code: 'custom',
					path: ['metrics', m, field],
					message: `${problem}: "${name}"`,
					params: { problem, name }
				});
			if (seen.has(id)) fail('id', 'repeated', id);
			seen.add(id);
			columns
				.filter((column) => !canonicalColumns.has(column))
				.forEach((column) => fail('columns', 'no-column', column));
			if (cuts === null || runsWith(cuts, direction)) return;
			fail('cuts', 'cuts-against-direction', id);
		});
	});

export type MetricPack = z.infer<typeof MetricPack>;

/** What the data say of a metric, as analytics found it. */
export const MetricReading = z.discriminatedUnion('state', [
	z.strictObject({
		state: z.literal('measured'),
		metric: z.string(),
		value: z.number(),
		n: z.number(),
		interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
		finding: StoredMessage
	}),
	z.strictObject({ state: z.literal('not-evaluated'), metric: z.string(), reason: StoredMessage })
]);

export type MetricReading = z.infer<typeof MetricReading>;

type Measured = Omit<Extract<MetricReading, { state: 'measured' }>, 'state'>;

/**
 * A metric judged: the level its value reaches, and the levels its interval leaves open. One without
 * cut points is a diagnosis; one that is as it is by intent is shown and does not count.
 */
export type JudgedMetric =
	| (Measured & { state: 'measured'; level: Level; lowest: Level; highest: Level })
	| (Measured & { state: 'diagnosis' })
	| (Measured & { state: 'intended'; reason: string })
	| Extract<MetricReading, { state: 'not-evaluated' }>;

/** The level a value reaches by a metric's cut points. */
export function metricLevel(
	{ cuts, direction }: Pick<Metric, 'direction'> & { cuts: Cuts },
	value: number
): Level {
	const reached = cuts.filter((cut) => (direction === 'higher' ? value >= cut : value <= cut));
	return (1 + reached.length) as Level;
}

/** Rows from which a value counts as firm though no interval of it is known. */
const ROWS_WITHOUT_INTERVAL = 30;

/**
 * Judges a reading. An interval whose ends differ in level leaves the level open; so does a value of
 * fewer than {@link ROWS_WITHOUT_INTERVAL} rows whose interval nobody knows, and one that only orients.
 *
 * @param intended why the value is as it is meant to be; it then counts for nothing
 */
export function judgeMetric(
	{
		cuts,
		direction,
		isOfPeriods = false,
		indicativeNote
	}: Pick<Metric, 'cuts' | 'direction' | 'isOfPeriods' | 'indicativeNote'>,
	reading: MetricReading,
	intended?: string
): JudgedMetric {
	if (reading.state === 'not-evaluated') return reading;
	if (intended !== undefined) return { ...reading, state: 'intended', reason: intended };
	if (cuts === null) return { ...reading, state: 'diagnosis' };
	const levelOf = (value: number) => metricLevel({ cuts, direction }, value);
	const level = levelOf(reading.value);
	const { interval, n } = reading;
	const isThin = !interval && !isOfPeriods && n < ROWS_WITHOUT_INTERVAL;
	const known: Level[] = interval ? [levelOf(interval.low), levelOf(interval.high)] : [level];
	const ends: Level[] = isThin || indicativeNote ? [1, 5] : known;
	return {
		...reading,
		level,
		lowest: Math.min(level, ...ends) as Level,
		highest: Math.max(level, ...ends) as Level
	};
}

/** What measured evidence says of a capability. */
export interface CapabilityEvidence {
	/** Lower median of its metrics' levels; null where none was evaluated. */
	level: Level | null;
	/**
	 * Whether it may cap a claim: at least two metrics evaluated, and the same median at both ends of
	 * their intervals.
	 */
	isFirm: boolean;
	metrics: readonly JudgedMetric[];
}

/** Puts a capability's judged metrics together. */
export function capabilityEvidence(metrics: readonly JudgedMetric[]): CapabilityEvidence {
	const evaluated = metrics.filter((metric) => metric.state === 'measured');
	const median = (of: (metric: (typeof evaluated)[number]) => Level) =>
		lowerMedian(evaluated.map((metric) => ({ level: of(metric), weight: 1 })));
	return {
		level: median(({ level }) => level),
		isFirm:
			evaluated.length >= 2 && median(({ lowest }) => lowest) === median(({ highest }) => highest),
		metrics
	};
}
