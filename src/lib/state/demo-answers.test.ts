import { describe, expect, it } from 'vitest';
import { Answers } from '../maturity/answer';
import { crmMaturity } from '../maturity/crm-maturity';
import { crmMaturityMetrics } from '../maturity/crm-maturity-packs';
import { questionsOf } from '../maturity/model';
import { MetricReading } from '../maturity/metrics';
import { scoreMaturity } from '../maturity/score';
import { trendOf } from '../maturity/trend';
import { AssessmentShape, RoadmapShape, newAssessment } from '../workspace/assessment-shape';
import { newWorkspace } from '../workspace/workspace';
import { demoAnswers } from './demo-answers';
import { scoringOf, voicesOf } from './workspace-scoring';

const now = '2026-06-30T10:00:00.000Z';
const demo = demoAnswers(now, ['first', 'second']);
const empty = newWorkspace({ id: 'd', name: 'd', updatedAt: now, model: crmMaturity });
const workspace = {
	...empty,
	roadmap: demo.roadmap,
	assessment: { ...empty.assessment, ...newAssessment, ...demo.assessment }
};

describe('the story of the example', () => {
	it('is of a form that a workspace can hold', () => {
		expect(AssessmentShape.parse(workspace.assessment)).toEqual(workspace.assessment);
		expect(RoadmapShape.parse(workspace.roadmap)).toEqual(workspace.roadmap);
	});

	it('has seven people in three roles, who write in both languages, and claims that do not go together', () => {
		const voices = voicesOf(workspace, crmMaturity);
		expect(voices).toHaveLength(7);
		expect(new Set(voices.map(({ role }) => role)).size).toBe(3);
		const said = voices
			.flatMap(({ answers }) => Object.values(answers))
			.flatMap(({ comment }) => comment ?? [])
			.join(' ');
		expect(said).toMatch(/\p{Script=Han}/u);
		expect(said).toMatch(/[a-z]{3} [a-z]{3}/i);
		const scoring = scoringOf(workspace, { model: crmMaturity, pack: crmMaturityMetrics, voices });
		expect(scoreMaturity(scoring).contradictions.length).toBeGreaterThan(0);
	});

	it('has two results kept before, and rises from one to the next', () => {
		const questions = questionsOf(crmMaturity, 'quick');
		const dated = demo.assessment.snapshots.map(({ at, answers, readings }) => ({
			at,
			questions,
			answers: Answers.parse(answers),
			readings: MetricReading.array().parse(readings)
		}));
		const points = trendOf(crmMaturity, crmMaturityMetrics, dated);
		expect(points.map(({ at }) => at.slice(0, 10))).toEqual(['2024-06-30', '2025-06-30']);
		expect(points[1]!.since).toMatchObject({ change: 'up', sharedQuestions: 12 });
		expect(dated.every(({ readings }) => readings.length === 3)).toBe(true);
	});

	it('has a plan with people, days, and what is done', () => {
		const settled = Object.values(demo.roadmap.settled);
		expect(settled.map(({ status }) => status).toSorted()).toEqual(['doing', 'done', 'done']);
		for (const { owner, startOn, dueOn } of settled) {
			expect([owner !== '', startOn! < dueOn!]).toEqual([true, true]);
		}
	});
});
