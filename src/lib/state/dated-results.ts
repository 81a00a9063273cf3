import { Answers } from '../maturity/answer';
import { crmMaturity } from '../maturity/crm-maturity';
import { MetricReading, type MetricPack } from '../maturity/metrics';
import { questionsOf, type Level, type MaturityModel } from '../maturity/model';
import { withOwnCuts } from '../maturity/own-cuts';
import type { Response } from '../maturity/response';
import {
	capabilityProgress,
	trendOf,
	type CapabilityProgress,
	type DatedAssessment,
	type TrendPoint
} from '../maturity/trend';
import type { Workspace } from '../workspace/workspace';
import { contentHash } from './content-hash';
import type { Scoring } from './workspace-scoring';

/** A kept result, scored by what holds today, so that times compare; the one that stands now has no id. */
export interface DatedResult extends TrendPoint {
	id: string | null;
	/**
	 * What it came to by the cut points and the weights of its own time; null where they are those of
	 * today, and of what stands now.
	 */
	asKept: { index: number | null; supported: number | null } | null;
	/** Of what was scored when it was kept; null of what stands now, and where none were kept. */
	hashes: ScoredHashes | null;
}

/** An assessment at a time, with what was aimed at then. */
export type Dated = DatedAssessment & {
	id: string | null;
	/** Preset that layers were weighed by, and cut points that were not the pack's. */
	weights: string | null;
	cuts: Readonly<Record<string, readonly number[]>>;
	targets: Readonly<Record<string, Level>>;
	hashes: ScoredHashes | null;
};

/** What stands now, beside what was kept. */
export interface Present {
	scoring: Scoring;
	voices: readonly Response[];
	/** Metrics as they are judged, … */
	pack: MetricPack;
	/** … and as they were before cut points of one's own. */
	metrics: MetricPack;
	/** Instant, ISO 8601. */
	now: string;
}

/** Kept results of this model that can be read, oldest first, and the present one last. */
export function datedAssessments(
	{ assessment }: Workspace,
	{ scoring, voices, now: at }: Omit<Present, 'pack' | 'metrics'>
): Dated[] {
	const kept: Dated[] = assessment.snapshots.flatMap((snapshot) => {
		// A result of another model is of other questions, whatever they are called.
		if (snapshot.model !== scoring.model.id) return [];
		const answers = Answers.safeParse(snapshot.answers);
		const readings = MetricReading.array().safeParse(snapshot.readings);
		if (!answers.success || !readings.success) return [];
		const questions = questionsOf(scoring.model, snapshot.mode);
		const targets = snapshot.targets as Record<string, Level>;
		return [{ ...snapshot, questions, targets, answers: answers.data, readings: readings.data }];
	});
	const { questions, answers, readings = [], intended = {} } = scoring;
	return [
		...kept,
		{
			id: null,
			at,
			questions,
			intended,
			voices: voices.map(({ id }) => id),
			targets: {},
			weights: assessment.weights,
			cuts: assessment.cuts,
			hashes: null,
			answers,
			readings
		}
	];
}

/** Results over time, the present one last; empty where none was kept. */
export function trendOver(
	dated: readonly Dated[],
	{ scoring, pack, metrics }: Present
): DatedResult[] {
	const now = dated.at(-1);
	if (!now || dated.length < 2) return [];
	const points = trendOf(scoring.model, pack, dated, scoring.weights);
	return points.map((point, i) => {
		const { id, hashes, weights, cuts } = dated[i]!;
		const isOther = weights !== now.weights || JSON.stringify(cuts) !== JSON.stringify(now.cuts);
		const [own] = isOther
			? trendOf(scoring.model, withOwnCuts(metrics, cuts).pack, [dated[i]!], weights ?? undefined)
			: [];
		const asKept = own ? { index: own.index, supported: own.supported } : null;
		return { ...point, id, hashes, asKept };
	});
}

/** How far each capability has come since the last kept result; empty where none was kept. */
export function progressSince(
	dated: readonly Dated[],
	{ scoring, pack }: Present
): CapabilityProgress[] {
	const [before, now] = dated.slice(-2);
	if (!before || !now) return [];
	return capabilityProgress(scoring.model, pack, before, now, before.targets);
}

/** Of what was scored: SHA-256 in hexadecimal. */
export type ScoredHashes = Readonly<{ model: string; answers: string; metrics: string }>;

/** What was scored, as SHA-256 in hexadecimal: of the model, the answers and the metrics. */
export async function scoredHashes({
	scoring: { model, answers },
	pack
}: {
	scoring: { model: MaturityModel; answers: unknown };
	pack: MetricPack;
}): Promise<ScoredHashes> {
	// Of ours often the twelve questions alone are loaded; it is the same model for all that.
	const whole =
		model === crmMaturity ? (await import('../maturity/crm-maturity-full')).crmMaturityFull : model;
	const [ofModel, given, metrics] = await Promise.all([whole, answers, pack].map(contentHash));
	return { model: ofModel!, answers: given!, metrics: metrics! };
}
