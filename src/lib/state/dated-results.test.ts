import { describe, expect, it } from 'vitest';
import { crmMaturity } from '../maturity/crm-maturity';
import { crmMaturityMetrics } from '../maturity/crm-maturity-packs';
import { withOwnCuts } from '../maturity/own-cuts';
import { trendOf } from '../maturity/trend';
import { newWorkspace, type Workspace } from '../workspace/workspace';
import { assessed } from './assessed-workspace';
import { datedAssessments, trendOver } from './dated-results';
import { demoAnswers } from './demo-answers';

const now = '2026-06-30T10:00:00.000Z';
const empty = newWorkspace({ id: 'd', name: 'd', updatedAt: now, model: crmMaturity });
const demo: Workspace['assessment'] = {
	...empty.assessment,
	...demoAnswers(now, ['first', 'second']).assessment
};
const preset = crmMaturity.weightPresets.at(-1)!.id;

const over = (assessment: Workspace['assessment']) => {
	const workspace = { ...empty, assessment };
	const present = { ...assessed(workspace, crmMaturity, '2026-06-30'), now };
	return {
		dated: datedAssessments(workspace, present),
		trend: trendOver(datedAssessments(workspace, present), present)
	};
};

describe('a kept result', () => {
	it('is of one yardstick where nothing was changed', () => {
		const { trend } = over(demo);
		expect(trend).toHaveLength(3);
		expect(trend.map(({ asKept }) => asKept)).toEqual([null, null, null]);
	});

	it('scored by other weights says what it came to by its own', () => {
		const before = over(demo).trend;
		const { trend } = over({ ...demo, weights: preset });
		expect(trend.map(({ index }) => index)).not.toEqual(before.map(({ index }) => index));
		// What it came to then is what it came to before the weights were changed.
		expect(trend.map(({ asKept }) => asKept)).toEqual([
			...before.slice(0, 2).map(({ index, supported }) => ({ index, supported })),
			null
		]);
	});

	it('judged by cut points of its own time says what they supported', () => {
		const cuts = Object.fromEntries(
			crmMaturityMetrics.metrics.flatMap(({ id, cuts: own }) =>
				own ? [[id, own.map((cut) => cut * 2)]] : []
			)
		);
		const [first, ...others] = demo.snapshots;
		const { trend, dated } = over({ ...demo, snapshots: [{ ...first!, cuts }, ...others] });
		const [own] = trendOf(crmMaturity, withOwnCuts(crmMaturityMetrics, cuts).pack, [dated[0]!]);
		expect(trend[0]!.asKept).toEqual({ index: own!.index, supported: own!.supported });
		expect(trend[1]!.asKept).toBeNull();
		// Cut points judge evidence, and leave what was answered.
		expect(trend[0]!.asKept!.index).toBe(trend[0]!.index);
	});
});
