import type { Answers } from '../maturity/answer';
import type { Level } from '../maturity/model';
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
	'kpi-set': 3,
	'improvement-mechanism': 2
};

/** Questions whose answer the demo's leaders can point to something for. */
const notes: Record<string, string> = {
	'goal-alignment': '2025 年度经营计划第 3 章 / 2025 plan, chapter 3',
	'security-and-privacy': '信息安全手册 v2.1 / Security handbook v2.1'
};

/** Answers and targets of the demo workspace. */
export function demoAnswers(
	updatedAt: string
): Pick<Workspace['assessment'], 'answers' | 'targets'> {
	const answers: Answers = Object.fromEntries(
		Object.entries(claims).map(([question, level]) => {
			const note = notes[question];
			return [
				question,
				{ state: 'level', level, updatedAt, rev: 1, ...(note && { evidence: { note } }) }
			];
		})
	);
	return { answers, targets: { 'data-management': 5, 'customer-value-management': 4 } };
}
