import { z } from 'zod';

/** What can go wrong in a CRM project, each with the metrics that tell of it. */
export const riskTemplates = [
	{ id: 'scope', metrics: [] },
	{ id: 'schedule', metrics: ['actions-on-time'] },
	{ id: 'budget', metrics: [] },
	{ id: 'migration', metrics: ['valid-keys', 'duplicate-share', 'invalid-values'] },
	{ id: 'integration', metrics: ['records-joined', 'won-invoiced-difference'] },
	{ id: 'acceptance', metrics: ['owners-writing', 'deals-worked-on'] },
	{ id: 'leak', metrics: [] },
	{ id: 'data-quality', metrics: ['critical-field-completeness', 'untouched-customers'] }
] as const;

export type RiskId = (typeof riskTemplates)[number]['id'];

/** What has to be there before a project begins. */
export const readinessItems = ['goals', 'sponsor', 'team', 'plan', 'users'] as const;

export type ReadinessItem = (typeof readinessItems)[number];

export const readinessStates = ['yes', 'partly', 'no'] as const;

export type ReadinessState = (typeof readinessStates)[number];

const Grade = z.int().min(1).max(5);

const StatedRisk = z.strictObject({
	/** 1 hardly to 5 almost surely; null where nobody has said. */
	probability: Grade.nullable(),
	/** 1 slight to 5 threatening the project. */
	impact: Grade.nullable(),
	owner: z.string().max(200),
	mitigation: z.string().max(1000),
	/** What would show that it is happening; ours where nobody has said. */
	trigger: z.string().max(1000).default('')
});

/** What was stated of a risk. */
export type StatedRisk = z.infer<typeof StatedRisk>;

/** A risk of which nobody has said anything. */
export const unstatedRisk: StatedRisk = {
	probability: null,
	impact: null,
	owner: '',
	mitigation: '',
	trigger: ''
};

/** How many risks of one's own there can be. */
export const MOST_OWN_RISKS = 50;

/** Risks and readiness as somebody has stated them. */
export const RiskRegister = z.strictObject({
	risks: z.record(z.string(), StatedRisk),
	/** Risks of one's own. */
	own: z
		.array(z.strictObject({ id: z.string().min(1).max(100), title: z.string().min(1).max(200) }))
		.max(MOST_OWN_RISKS)
		.default([]),
	readiness: z.record(z.string(), z.enum(readinessStates))
});

export type RiskRegister = z.infer<typeof RiskRegister>;

/** A register in which nothing is stated yet. */
export const newRiskRegister: RiskRegister = { risks: {}, own: [], readiness: {} };

/** A register as a workspace keeps it; a new one where it can not be read. */
export const riskRegisterOf = (stored: unknown): RiskRegister =>
	RiskRegister.safeParse(stored).data ?? newRiskRegister;

/** What data say of a metric: its value, and the level that stands for, 1 to 5. */
export interface MetricLevel {
	metric: string;
	value: number;
	level: number;
}

/** A risk with what was stated of it and what the data suggest. */
export interface RiskRow extends StatedRisk {
	id: string;
	/** What somebody called it; null for what this program names. */
	title: string | null;
	/** Probability that the weakest of its metrics suggests, 6 less its level; null without one. */
	suggested: number | null;
	/** The metric that suggests it. */
	because: MetricLevel | null;
	/** Probability stated, or else suggested, times impact; null where either is missing. */
	score: number | null;
}

/** The register, gravest first; what has no score stands after, in the order of the templates. */
export function riskRows({ risks, own }: RiskRegister, levels: readonly MetricLevel[]): RiskRow[] {
	const all = [
		...riskTemplates.map((template) => ({ ...template, title: null })),
		...own.map((one) => ({ ...one, metrics: [] }))
	];
	const rows = all.map(({ id, title, metrics }): RiskRow => {
		const stated = risks[id] ?? unstatedRisk;
		const known: readonly string[] = metrics;
		const [weakest] = levels
			.filter(({ metric }) => known.includes(metric))
			.toSorted((a, b) => a.level - b.level);
		const suggested = weakest ? 6 - weakest.level : null;
		const probability = stated.probability ?? suggested;
		const score =
			probability === null || stated.impact === null ? null : probability * stated.impact;
		return { ...stated, id, title, suggested, because: weakest ?? null, score };
	});
	return rows.toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
}

/** How grave a risk is, by probability times impact. */
export type RiskBand = 'low' | 'medium' | 'high';

export const riskBand = (score: number): RiskBand =>
	score >= 15 ? 'high' : score >= 8 ? 'medium' : 'low';
