import { z } from 'zod';

/** Lowest and highest score, both included. */
const Span = z
	.tuple([z.int().min(1).max(5), z.int().min(1).max(5)])
	.refine(([low, high]) => low <= high, 'a span of scores must not end before it begins');

export type ScoreSpan = z.infer<typeof Span>;

/** A segment, and the scores that customers of it have. */
export const SegmentRule = z.strictObject({
	/** Stable; ids of {@link tenSegments} and {@link eightSegments} have names in the catalogue. */
	id: z.string().min(1).max(40),
	/** A name of the user's own, in place of the catalogue's. */
	name: z.string().trim().min(1).max(40).nullable(),
	r: Span,
	f: Span,
	m: Span,
	/** Whether its customers no longer buy as they used to: where value is slipping away. */
	isSlipping: z.boolean()
});

export type SegmentRule = z.infer<typeof SegmentRule>;

/** Segments, best first. Sound if {@link faultsOf} finds nothing. */
export type SegmentMap = readonly SegmentRule[];

const ALL: ScoreSpan = [1, 5];

const ten = (id: string, r: ScoreSpan, f: ScoreSpan, isSlipping = false): SegmentRule => ({
	id,
	name: null,
	r,
	f,
	m: ALL,
	isSlipping
});

/**
 * The ten names in wide use, as a partition of recency and frequency: the lists of ranges that are
 * usually given overlap in 20 of 25 cells and leave four of their names unreachable.
 */
export const tenSegments: SegmentMap = [
	ten('champions', [5, 5], [4, 5]),
	ten('loyal', [3, 4], [4, 5]),
	ten('potential-loyalist', [4, 5], [2, 3]),
	ten('new', [5, 5], [1, 1]),
	ten('promising', [4, 4], [1, 1]),
	ten('need-attention', [3, 3], [3, 3]),
	ten('about-to-sleep', [3, 3], [1, 2], true),
	ten('at-risk', [1, 2], [3, 4], true),
	ten('cannot-lose', [1, 2], [5, 5], true),
	ten('hibernating', [1, 2], [1, 2])
];

const HIGH: ScoreSpan = [4, 5];
const LOW: ScoreSpan = [1, 3];

/**
 * The eight of Chinese practice: important or general by money, and value, development, keeping or
 * winning back by recency and frequency. High is what scores above the middle, 4 or 5.
 */
export const eightSegments: SegmentMap = (
	[
		['important', HIGH],
		['general', LOW]
	] as const
).flatMap(([weight, m]) =>
	(
		[
			['value', HIGH, HIGH],
			['development', HIGH, LOW],
			['keep', LOW, HIGH],
			['win-back', LOW, LOW]
		] as const
	).map(([play, r, f]) => ({
		id: `${weight}-${play}`,
		name: null,
		r,
		f,
		m,
		isSlipping: play === 'keep' || (play === 'win-back' && weight === 'important')
	}))
);

/** What keeps a map from giving each combination of scores one name. */
export type MapFault =
	| { kind: 'overlap'; cells: readonly string[]; segments: readonly [string, string] }
	| { kind: 'gap'; cells: readonly string[] }
	/** Each of its scores has another name already. */
	| { kind: 'unreachable'; segment: string }
	/** Two segments share an id or a name. */
	| { kind: 'twice'; name: string };

const SCORES = [1, 2, 3, 4, 5] as const;

const isWithin = (score: number, [low, high]: ScoreSpan) => score >= low && score <= high;

/** Segments of a combination of scores, in the order of the map: exactly one where the map is sound. */
export const segmentsOf = (map: SegmentMap, r: number, f: number, m: number): SegmentRule[] =>
	map.filter((rule) => isWithin(r, rule.r) && isWithin(f, rule.f) && isWithin(m, rule.m));

/**
 * Faults of a map over its 125 combinations, each cell written as `R3 F2 M1`. Empty: a partition.
 *
 * @param names of the segments as they are shown, those of the catalogue among them; else their own alone
 */
export function faultsOf(
	map: SegmentMap,
	names: readonly string[] = map.flatMap(({ name }) => name ?? [])
): MapFault[] {
	const overlaps = new Map<string, { segments: [string, string]; cells: string[] }>();
	const gaps: string[] = [];
	const reached = new Set<string>();
	for (const r of SCORES)
		for (const f of SCORES)
			for (const m of SCORES) {
				const cell = `R${r} F${f} M${m}`;
				const [first, ...others] = segmentsOf(map, r, f, m).map(({ id }) => id);
				if (first === undefined) {
					gaps.push(cell);
					continue;
				}
				reached.add(first);
				for (const other of others) {
					const key = JSON.stringify([first, other]);
					const known = overlaps.get(key) ?? { segments: [first, other], cells: [] };
					known.cells.push(cell);
					overlaps.set(key, known);
				}
			}
	const twice = (texts: readonly string[]) =>
		texts.filter((text, at) => texts.indexOf(text) !== at);
	return [
		...twice(map.map(({ id }) => id)).map((name) => ({ kind: 'twice', name }) as const),
		...twice(names).map((name) => ({ kind: 'twice', name }) as const),
		...[...overlaps.values()].map((overlap) => ({ kind: 'overlap', ...overlap }) as const),
		...(gaps.length > 0 ? [{ kind: 'gap', cells: gaps } as const] : []),
		...map
			.filter(({ id }) => !reached.has(id))
			.map(({ id }) => ({ kind: 'unreachable', segment: id }) as const)
	];
}

/** A map that is sound, as it is stored and asked for. */
export const SegmentMap = z
	.array(SegmentRule)
	.min(1)
	.max(40)
	.refine(
		(map) => faultsOf(map).length === 0,
		'each combination of scores needs exactly one segment'
	);
