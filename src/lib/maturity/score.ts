import { bestTier, type Answer, type Answers, type EvidenceTier } from './answer';
import { message } from '../locale/message';
import { heldLevel, type HeldLevel } from './level-rule';
import {
	capabilityEvidence,
	judgeMetric,
	type CapabilityEvidence,
	type MetricPack,
	type MetricReading
} from './metrics';
import type { Capability, Level, MaturityModel, Question } from './model';

/** Where a claim stands against what was measured. */
export type Standing = 'hidden-strength' | 'consistent' | 'watch' | 'contradicted';

/** A capability whose answers carry a rating. */
export interface RatedCapability {
	state: 'rated';
	capability: string;
	/** Mean of answers, 1–5, for trend and ranking. */
	index: number;
	/** The index were every don't-know and blank a 1, and a 5. */
	interval: { low: number; high: number };
	/** Share of applicable weight that is answered. */
	completeness: number;
	/** Share of weight that is applicable. */
	applicableShare: number;
	/** Level the answers hold. */
	claimed: HeldLevel;
	tier: EvidenceTier;
	evidence: CapabilityEvidence;
	/** Measured level that may cap a claim, see {@link witnessedLevel}. */
	witnessed: Level | null;
	/** Claimed level less measured; null without measured evidence, or where it adds notes only. */
	difference: number | null;
	standing: Standing | null;
	/** Highest level the best evidence supports. */
	ceiling: Level;
	/** The lower of claim and ceiling. The claim itself is never changed. */
	supported: Level;
	target: Level;
	/** Target less supported, not below 0. */
	gap: number;
}

/** A capability that can not be rated: too little of it applies, or nothing is answered. */
export interface UnratedCapability {
	state: 'not-rated';
	capability: string;
	why: 'mostly-not-applicable' | 'nothing-answered';
	completeness: number;
	applicableShare: number;
	evidence: CapabilityEvidence;
	witnessed: Level | null;
}

export type CapabilityScore = RatedCapability | UnratedCapability;

/** A layer; numbers are null where none of its capabilities is rated. */
export interface LayerScore {
	layer: string;
	index: number | null;
	/** The index were every don't-know and blank of a rated capability a 1, and a 5. */
	interval: { low: number; high: number } | null;
	/** Lowest level of its capabilities. */
	level: Level | null;
	/** Mean of its capabilities' supported levels, by weight. */
	supported: number | null;
	/**
	 * The index with firmly measured levels in place of claims, so that it can be held against the index:
	 * a mean of measured levels alone would compare other capabilities. Null where none is.
	 */
	measured: number | null;
	/** Mean of its capabilities' targets. */
	target: number | null;
}

/** The whole organisation. */
export interface OverallScore {
	index: number | null;
	/** The index were every don't-know and blank a 1, and a 5; of what is rated. */
	interval: { low: number; high: number } | null;
	/** Level by the rule over capability levels, capped at one above the weakest layer. */
	level: Level | null;
	/** The level before the cap. */
	uncapped: Level | null;
	supported: number | null;
	/** Layer with the lowest level, then the lowest index; null where none is rated. */
	weakestLayer: string | null;
	/** False where fewer than five layers are rated. */
	isComplete: boolean;
	answered: number;
	asked: number;
}

/** A claim whose prerequisites are claimed lower. */
export interface Contradiction {
	capability: string;
	level: Level;
	needs: { capability: string; level: Level; claimed: Level };
}

export interface MaturityResult {
	capabilities: CapabilityScore[];
	layers: LayerScore[];
	overall: OverallScore;
	contradictions: Contradiction[];
}

export interface ScoreInput {
	model: MaturityModel;
	/** Questions that are asked; all of the model's unless given. */
	questions?: readonly Question[];
	answers: Answers;
	/** Evidence measured from data, and the pack that judges it. */
	pack?: MetricPack;
	readings?: readonly MetricReading[];
	/** By metric, why its value is as it is meant to be: it is shown and does not count. */
	intended?: Readonly<Record<string, string>>;
	/** Targets by capability; one level up unless given. */
	targets?: Readonly<Record<string, Level>>;
	/** Id of a weight preset; the model's first unless given. */
	weights?: string;
}

/** Below this share of applicable weight a capability is not rated. */
const APPLICABLE_LEAST = 0.5;

/** Layers that must be rated for the overall level to be more than partial. */
export const LAYERS_LEAST = 5;

/**
 * Scores an assessment: what is claimed, what was measured, what is supported. One pure function;
 * pages only read what it returns.
 *
 * Source: the states and intervals are ours; the level rule has the shape of ISO/IEC 33020; the cap
 * by the weakest layer follows the model's own source, for which value appears only when all six
 * layers are mature.
 */
export function scoreMaturity({
	model,
	questions = model.questions,
	answers,
	pack,
	readings = [],
	intended = {},
	targets = {},
	weights
}: ScoreInput): MaturityResult {
	const capabilities = model.capabilities.map((capability) =>
		scoreCapability(
			capability,
			questions.filter((question) => question.capability === capability.id),
			answers,
			measuredEvidence(capability, pack, readings, intended),
			targets[capability.id]
		)
	);
	const layers = model.layers.map(({ id }) => scoreLayer(id, model, capabilities));
	return {
		capabilities,
		layers,
		overall: {
			...scoreOverall(model, capabilities, layers, weights),
			answered: questions.filter(({ id }) => answers[id]).length,
			asked: questions.length
		},
		contradictions: contradictions(model, capabilities)
	};
}

function measuredEvidence(
	{ id }: Capability,
	pack: MetricPack | undefined,
	readings: readonly MetricReading[],
	intended: Readonly<Record<string, string>>
): CapabilityEvidence {
	const judged = (pack?.metrics ?? [])
		.filter(({ capability }) => capability === id)
		.map((metric) => {
			const reading = readings.find((candidate) => candidate.metric === metric.id) ?? {
				state: 'not-evaluated' as const,
				metric: metric.id,
				reason: message('evidence.reason.notMeasured')
			};
			return judgeMetric(metric, reading, intended[metric.id]);
		});
	return capabilityEvidence(judged);
}

/** Scores one capability from the answers to its questions. */
export function scoreCapability(
	capability: Capability,
	questions: readonly Question[],
	answers: Answers,
	evidence: CapabilityEvidence,
	target?: Level
): CapabilityScore {
	const weightOf = (include: (answer: Answer | undefined) => boolean) =>
		questions.reduce((sum, { id, weight }) => sum + (include(answers[id]) ? weight : 0), 0);
	const total = weightOf(() => true);
	const applicable = weightOf((answer) => answer?.state !== 'not-applicable');
	const answered = weightOf((answer) => answer?.state === 'level');
	const applicableShare = total === 0 ? 0 : applicable / total;
	const completeness = applicable === 0 ? 0 : answered / applicable;
	const shares = { completeness, applicableShare };
	const levels = questions.flatMap(({ id, weight }) => {
		const answer = answers[id];
		return answer?.state === 'level' ? [{ level: answer.level, weight }] : [];
	});
	const claimed = heldLevel(levels);
	const witnessed = witnessedLevel(capability, evidence);
	if (applicableShare < APPLICABLE_LEAST || !claimed) {
		const why = applicableShare < APPLICABLE_LEAST ? 'mostly-not-applicable' : 'nothing-answered';
		return { state: 'not-rated', capability: capability.id, why, ...shares, evidence, witnessed };
	}
	const points = levels.reduce((sum, { level, weight }) => sum + level * weight, 0);
	const open = applicable - answered;
	// What was noted beside a don't know or not applicable bears no level out.
	const rated = questions.flatMap(({ id }) =>
		answers[id]?.state === 'level' ? [answers[id]] : []
	);
	const tier = bestTier(rated);
	const ceiling = supportCeiling(tier, witnessed);
	const supported = Math.min(claimed.level, ceiling) as Level;
	const speaks = evidence.level !== null && capability.evidenceStrength !== 'weak';
	const difference = speaks ? claimed.level - evidence.level! : null;
	const goal = target ?? (Math.min(5, claimed.level + 1) as Level);
	return {
		state: 'rated',
		capability: capability.id,
		index: points / answered,
		interval: { low: (points + open) / applicable, high: (points + 5 * open) / applicable },
		...shares,
		claimed,
		tier,
		evidence,
		witnessed,
		difference,
		standing: difference === null ? null : standingOf(difference),
		ceiling,
		supported,
		target: goal,
		gap: Math.max(0, goal - supported)
	};
}

const ceilingByTier: Record<EvidenceTier, Level> = { self: 3, note: 4, reviewed: 5 };

/**
 * The measured level where it is firm, of a capability that data can speak of; else null. A strategy
 * can not be refuted by a file: where data bear weak witness they add notes and no more.
 */
export const witnessedLevel = (
	{ evidenceStrength }: Pick<Capability, 'evidenceStrength'>,
	{ level, isFirm }: CapabilityEvidence
): Level | null => (isFirm && evidenceStrength !== 'weak' ? level : null);

/**
 * Highest level the evidence supports. Firm measurement allows one level above itself, whatever was
 * written; without it what was written decides.
 */
export const supportCeiling = (tier: EvidenceTier, witnessed: Level | null): Level =>
	witnessed === null ? ceilingByTier[tier] : (Math.min(5, witnessed + 1) as Level);

const standingOf = (difference: number): Standing =>
	difference < 0
		? 'hidden-strength'
		: difference === 0
			? 'consistent'
			: difference === 1
				? 'watch'
				: 'contradicted';

const isRated = (score: CapabilityScore): score is RatedCapability => score.state === 'rated';

function weightedMean(items: readonly (readonly [number, number])[]): number | null {
	const total = items.reduce((sum, [, weight]) => sum + weight, 0);
	return total === 0
		? null
		: items.reduce((sum, [value, weight]) => sum + value * weight, 0) / total;
}

const intervalOf = (low: number | null, high: number | null) =>
	low === null || high === null ? null : { low, high };

/** A layer, from the scores of its capabilities. */
export function scoreLayer(
	layer: string,
	model: MaturityModel,
	scores: readonly CapabilityScore[]
): LayerScore {
	const members = model.capabilities.filter((capability) => capability.layer === layer);
	const weightOf = new Map(members.map(({ id, weight }) => [id, weight]));
	const own = scores.filter(({ capability }) => weightOf.has(capability));
	const rated = own.filter(isRated);
	const mean = (of: (score: RatedCapability) => number) =>
		weightedMean(rated.map((score) => [of(score), weightOf.get(score.capability)!]));
	const isMeasured = own.some(({ witnessed }) => witnessed !== null);
	const corrected = own.flatMap((score) => {
		const level = score.witnessed ?? (isRated(score) ? score.index : null);
		return level === null ? [] : [[level, weightOf.get(score.capability)!] as const];
	});
	return {
		layer,
		index: mean(({ index }) => index),
		interval: intervalOf(
			mean(({ interval }) => interval.low),
			mean(({ interval }) => interval.high)
		),
		level:
			rated.length === 0 ? null : (Math.min(...rated.map(({ claimed }) => claimed.level)) as Level),
		supported: mean(({ supported }) => supported),
		measured: isMeasured ? weightedMean(corrected) : null,
		target: mean(({ target }) => target)
	};
}

/** Index and level of the whole, from capabilities and layers already scored. */
export function scoreOverall(
	model: MaturityModel,
	capabilities: readonly CapabilityScore[],
	layers: readonly LayerScore[],
	preset?: string
): Omit<OverallScore, 'answered' | 'asked'> {
	const { weights } =
		model.weightPresets.find(({ id }) => id === preset) ?? model.weightPresets[0]!;
	const rated = layers.filter((layer) => layer.index !== null);
	const mean = (of: (layer: LayerScore) => number | null) =>
		weightedMean(rated.map((layer) => [of(layer) ?? 0, weights[layer.layer] ?? 0]));
	const byWeight = new Map(model.capabilities.map(({ id, weight }) => [id, weight]));
	const uncapped =
		heldLevel(
			capabilities.filter(isRated).map(({ capability, claimed }) => ({
				level: claimed.level,
				weight: byWeight.get(capability)!
			}))
		)?.level ?? null;
	const lowest = rated.length === 0 ? null : Math.min(...rated.map(({ level }) => level!));
	const weakest = rated.toSorted((a, b) => a.level! - b.level! || a.index! - b.index!)[0];
	return {
		index: mean(({ index }) => index),
		interval: intervalOf(
			mean(({ interval }) => interval?.low ?? null),
			mean(({ interval }) => interval?.high ?? null)
		),
		uncapped,
		level: uncapped === null || lowest === null ? null : (Math.min(uncapped, lowest + 1) as Level),
		supported: mean(({ supported }) => supported),
		weakestLayer: weakest?.layer ?? null,
		isComplete: rated.length >= LAYERS_LEAST
	};
}

function contradictions(
	{ prerequisites }: MaturityModel,
	scores: readonly CapabilityScore[]
): Contradiction[] {
	const claimed = new Map(
		scores.filter(isRated).map(({ capability, claimed }) => [capability, claimed.level])
	);
	return prerequisites.flatMap(({ capability, level, needs }) => {
		if ((claimed.get(capability) ?? 0) < level) return [];
		return needs.flatMap((need) => {
			const held = claimed.get(need.capability);
			return held !== undefined && held < need.level
				? [{ capability, level, needs: { ...need, claimed: held } }]
				: [];
		});
	});
}
