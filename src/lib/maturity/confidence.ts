import { tierOf, type Answers, type EvidenceTier } from './answer';
import type { Question } from './model';
import type { MaturityResult } from './score';

/** What an assessment's confidence is made of; each from 0 to 1. */
export interface ConfidenceParts {
	/** How good the evidence behind the answers is, on average. */
	evidence: number;
	/** How far respondents agree. */
	agreement: number;
	/** Share of the three roles, executive, manager and front line, that answered. */
	roles: number;
	/** Share of what applies that is answered. */
	completeness: number;
}

export type ConfidenceBand = 'low' | 'medium' | 'high';

/** How far an assessment may be relied on. It stands beside the score and never changes it. */
export interface Confidence extends ConfidenceParts {
	value: number;
	/** Low of a quick assessment, whatever the value: one question a capability is one observation. */
	band: ConfidenceBand;
	isQuick: boolean;
}

/** Shares of the parts: ours, after the evidence tiers of AgentMaturityCompass. */
export const confidenceShares: Readonly<Record<keyof ConfidenceParts, number>> = {
	evidence: 0.4,
	agreement: 0.25,
	roles: 0.2,
	completeness: 0.15
};

/** Values from which confidence is high, and medium. */
export const confidenceBands = { high: 0.75, medium: 0.5 } as const;

export const tierWeight: Readonly<Record<EvidenceTier | 'measured', number>> = {
	self: 0.4,
	note: 0.6,
	reviewed: 0.8,
	measured: 1
};

/** What a tier counts once it is older than a year. */
const agedWeight: Readonly<Record<EvidenceTier, number>> = { self: 0.4, note: 0.4, reviewed: 0.6 };

/** Agreement of one person with themselves, which says nothing. */
export const ONE_RESPONDENT = 0.5;

export function confidenceOf(parts: ConfidenceParts, isQuick = false): Confidence {
	const value = (Object.keys(confidenceShares) as (keyof ConfidenceParts)[]).reduce(
		(sum, part) => sum + confidenceShares[part] * parts[part],
		0
	);
	const { high, medium } = confidenceBands;
	const band = isQuick ? 'low' : value >= high ? 'high' : value >= medium ? 'medium' : 'low';
	return { ...parts, value, band, isQuick };
}

/** Share of the weight of what applies that is answered with a level; 0 where nothing applies. */
export function answeredShare(questions: readonly Question[], answers: Answers): number {
	const weightOf = (states: readonly (string | undefined)[]) =>
		questions.reduce(
			(sum, { id, weight }) => sum + (states.includes(answers[id]?.state) ? weight : 0),
			0
		);
	const answered = weightOf(['level']);
	const open = weightOf(['dont-know', undefined]);
	return answered === 0 ? 0 : answered / (answered + open);
}

const yearLater = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/**
 * Mean weight of the evidence behind the answered questions: measured where a capability's metrics
 * are firm and can speak of it, else by what each answer points to; what is older than a year counts one tier less.
 * 0 where nothing is answered.
 *
 * @param asOf day against which evidence ages
 */
export function evidenceWeight(
	questions: readonly Question[],
	answers: Answers,
	{ capabilities }: Pick<MaturityResult, 'capabilities'>,
	asOf: string
): number {
	const measured = new Set(
		capabilities.filter(({ witnessed }) => witnessed !== null).map(({ capability }) => capability)
	);
	const weights = questions.flatMap(({ id, capability }) => {
		const answer = answers[id];
		if (answer?.state !== 'level') return [];
		if (measured.has(capability)) return [tierWeight.measured];
		const tier = tierOf(answer);
		const day = answer.evidence?.effectiveOn;
		const isAged = day !== undefined && yearLater(day) < asOf;
		return [isAged ? agedWeight[tier] : tierWeight[tier]];
	});
	return weights.length === 0 ? 0 : weights.reduce((sum, one) => sum + one, 0) / weights.length;
}
