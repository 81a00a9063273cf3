import type { Answers } from '../maturity/answer';
import { crmMaturity } from '../maturity/crm-maturity';
import type { Level } from '../maturity/model';
import type { RespondentRole, Response } from '../maturity/response';
import type { Snapshot } from '../workspace/assessment-shape';
import type { Workspace } from '../workspace/workspace';

/** What the demo's leaders say, by question: sure of their data, modest about their customers. */
const claims: Record<string, Level> = {
	'goal-alignment': 4,
	'customer-segmentation': 2,
	'process-standardisation': 3,
	'information-sharing': 3,
	'integration-coverage': 3,
	'security-and-privacy': 4,
	'system-adoption': 3,
	'customer-first-values': 3,
	'data-accuracy': 5,
	'behaviour-analysis': 3,
	// Goals at level 4 need measures at level 3: one claim that does not go with another.
	'kpi-set': 2,
	'improvement-mechanism': 2
};

/** Questions whose answer the demo's leaders can point to something for. */
const notes: Record<string, string> = {
	'goal-alignment': '2025 年度经营计划第 3 章 / 2025 plan, chapter 3',
	'security-and-privacy': '信息安全手册 v2.1 / Security handbook v2.1'
};

/** What they said a year before, where it was something else. */
const earlierClaims: Record<string, Level> = {
	...claims,
	'goal-alignment': 2,
	'process-standardisation': 2,
	'information-sharing': 2,
	'behaviour-analysis': 2
};

function answersOf(levels: Record<string, Level>, updatedAt: string): Answers {
	return Object.fromEntries(
		Object.entries(levels).map(([question, level]) => {
			const note = notes[question];
			return [
				question,
				{ state: 'level', level, updatedAt, rev: 1, ...(note && { evidence: { note } }) }
			];
		})
	);
}

/** Others in the demo's organisation, and by how much each sees the first questions otherwise. */
const colleagues: readonly { name: string; role: RespondentRole; shift: readonly number[] }[] = [
	{ name: '陈雅', role: 'executive', shift: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
	{ name: 'Marta Novak', role: 'manager', shift: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
	{ name: '王强', role: 'manager', shift: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] },
	{ name: 'Tom Bailey', role: 'front-line', shift: [-2, 0, -1, -1, 0, 0, -1, 0, -3, -1, 0, 0] },
	{ name: '李娜', role: 'front-line', shift: [-1, 0, -1, -2, -1, 0, -2, 0, -2, 0, -1, 0] },
	{ name: 'Aiko Mori', role: 'front-line', shift: [-3, -1, 0, -1, 0, -1, -1, 0, -3, 0, 0, 0] }
];

/** Their answers; half of the people and one more see what the leaders see, so that it is what is agreed. */
const responsesOf = (at: string): Response[] =>
	colleagues.map(({ name, role, shift }, i) => ({
		format: 'tidemark-response',
		version: 1,
		id: `demo-${i}`,
		name,
		role,
		model: crmMaturity.id,
		modelVersion: crmMaturity.version,
		answers: Object.fromEntries(
			Object.entries(claims).map(([question, level], q) => [
				question,
				{
					state: 'level',
					level: Math.min(5, Math.max(1, level + shift[q]!)) as Level,
					updatedAt: at,
					rev: 1
				}
			])
		),
		updatedAt: at
	}));

const targets = { 'data-management': 5, 'customer-value-management': 4 };

const yearBefore = (at: string) => `${Number(at.slice(0, 4)) - 1}${at.slice(4)}`;

/** Answers, those of colleagues, targets and the result of a year before, of the demo workspace. */
export function demoAnswers(
	now: string,
	id: string
): Pick<Workspace['assessment'], 'answers' | 'targets' | 'snapshots' | 'responses'> {
	const at = yearBefore(now);
	const earlier: Snapshot = {
		id,
		at,
		model: crmMaturity.id,
		modelVersion: crmMaturity.version,
		mode: 'quick',
		answers: answersOf(earlierClaims, at),
		voices: [],
		weights: null,
		cuts: {},
		intended: {},
		targets,
		readings: [],
		hashes: null
	};
	const responses = responsesOf(now);
	return { answers: answersOf(claims, now), targets, snapshots: [earlier], responses };
}
