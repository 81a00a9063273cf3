import { describe, expect, it } from 'vitest';
import { betaDraw, seededRandom } from '../../math/random';
import { hasReference, referenceJson } from '../../../../tests/support/reference';
import {
	aliveNextPeriod,
	expectedNextPeriods,
	expectedOfNew,
	fitBgBb,
	type PeriodHistory
} from './beta-geometric-beta-bernoulli';
import { kaplanMeier } from './kaplan-meier';
import { deltaInterval, oddsScale } from '../btyd/delta-interval';
import { fitSbg, survivalOf, type RenewalCount } from './shifted-beta-geometric';

const DONATIONS = 'vectors/donations-bgbb.json';

/** Counts of sBG out of survivors of a cohort that were counted each year. */
const countsOf = (survivors: readonly number[]): RenewalCount[] =>
	survivors.slice(1).map((left, i) => ({
		due: i + 1,
		ended: survivors[i]! - left,
		kept: i === survivors.length - 2 ? left : 0
	}));

describe('the shifted beta-geometric model', () => {
	it.each([
		['high end', [1000, 869, 743, 653, 593, 551, 517, 491], 0.668, 3.806, -1611.2],
		['regular', [1000, 631, 468, 382, 326, 289, 262, 241], 0.704, 1.182, -1680.3]
	])('fits the published cohort: %s', (_, survivors, alpha, beta, logLikelihood) => {
		const fit = fitSbg(countsOf(survivors))!;
		expect(fit.converged).toBe(true);
		expect(fit.params.alpha).toBeCloseTo(alpha, 3);
		expect(fit.params.beta).toBeCloseTo(beta, 3);
		expect(fit.logLikelihood).toBeCloseTo(logLikelihood, 1);
	});

	it('says of who is left what the chances of ending in each period leave', () => {
		const alpha = 0.668;
		const beta = 3.806;
		// P(T = t) by Fader & Hardie's recursion, equation 5.
		let chance = alpha / (alpha + beta);
		let left = 1 - chance;
		const survival = survivalOf({ alpha, beta }, 12);
		for (let t = 2; t <= 12; t++) {
			chance *= (beta + t - 2) / (alpha + beta + t - 1);
			left -= chance;
			expect(survival[t]).toBeCloseTo(left, 12);
		}
	});

	it('recovers what customers were made with', () => {
		const random = seededRandom(7);
		const counts = new Map<string, RenewalCount>();
		for (let i = 0; i < 20_000; i++) {
			const churn = betaDraw(random, 0.8, 2.5);
			const watched = 2 + (i % 7);
			let due = 0;
			let hasEnded = false;
			while (due < watched && !hasEnded) {
				due++;
				hasEnded = random() < churn;
			}
			const count = counts.get(`${due}`) ?? { due, ended: 0, kept: 0 };
			if (hasEnded) count.ended++;
			else count.kept++;
			counts.set(`${due}`, count);
		}
		const { params, standardErrors } = fitSbg([...counts.values()])!;
		expect(Math.abs(params.alpha - 0.8)).toBeLessThan(3 * standardErrors!.alpha);
		expect(Math.abs(params.beta - 2.5)).toBeLessThan(3 * standardErrors!.beta);
	});

	it('says how far it is certain: the true survival is within the interval as often as stated', () => {
		const made = { alpha: 0.8, beta: 2.5 };
		let within = 0;
		const seeds = 100;
		for (let seed = 1; seed <= seeds; seed++) {
			const random = seededRandom(seed);
			const counts: RenewalCount[] = Array.from({ length: 4 }, (_, i) => ({
				due: i + 1,
				ended: 0,
				kept: 0
			}));
			for (let i = 0; i < 600; i++) {
				const churn = betaDraw(random, made.alpha, made.beta);
				let due = 0;
				let hasEnded = false;
				while (due < 4 && !hasEnded) {
					due++;
					hasEnded = random() < churn;
				}
				counts[due - 1]![hasEnded ? 'ended' : 'kept']++;
			}
			const fit = fitSbg(counts)!;
			const at8 = (params: typeof made) => survivalOf(params, 8)[8]!;
			const { low, high } = deltaInterval(fit, at8, oddsScale)!;
			if (low <= at8(made) && at8(made) <= high) within++;
		}
		// Of 100 at 95 % fewer than 89 come once in 200 times.
		expect(within).toBeGreaterThanOrEqual(89);
	});

	it('has nothing to fit where all stayed, all left at once, or nobody was due', () => {
		expect(fitSbg([])).toBeNull();
		expect(fitSbg([{ due: 3, ended: 0, kept: 5 }])).toBeNull();
		expect(fitSbg([{ due: 1, ended: 5, kept: 0 }])).toBeNull();
	});
});

describe('the beta-geometric/beta-Bernoulli model', () => {
	it.skipIf(!hasReference(DONATIONS))('fits the donors, and says of each what is known', () => {
		const vectors = referenceJson(DONATIONS);
		type Cell = { x: number; t_x: number; n: number; count: number } & Record<
			'p_alive_next_period' | 'expected_next_5',
			number
		>;
		const cells: Cell[] = vectors.cells;
		const histories: PeriodHistory[] = cells.map(({ x, t_x, n, count }) => ({
			x,
			tx: t_x,
			n,
			customers: count
		}));
		const fit = fitBgBb(histories)!;
		expect(fit.converged).toBe(true);
		for (const name of ['alpha', 'beta', 'gamma', 'delta'] as const) {
			const want = vectors.fit.params[name];
			expect(Math.abs(fit.params[name] / want - 1)).toBeLessThan(1e-6);
			expect(Math.abs(fit.standardErrors![name] / vectors.fit.std_errors[name] - 1)).toBeLessThan(
				1e-6
			);
		}
		expect(Math.abs(fit.logLikelihood / vectors.fit.log_likelihood - 1)).toBeLessThan(1e-8);
		// Ours is of the logarithms of the parameters: times both parameters it is that of the parameters.
		const values = Object.values(fit.params);
		for (const [i, row] of (vectors.fit.covariance as number[][]).entries()) {
			for (const [j, want] of row.entries()) {
				const covariance = fit.logCovariance![i]![j]! * values[i]! * values[j]!;
				expect(Math.abs(covariance / want - 1)).toBeLessThan(1e-6);
			}
		}

		const { params } = vectors.fit;
		let total = 0;
		for (const [i, cell] of cells.entries()) {
			const alive = aliveNextPeriod(params, histories[i]!);
			const next = expectedNextPeriods(params, histories[i]!, 5);
			expect(Math.abs(alive / cell.p_alive_next_period - 1)).toBeLessThan(1e-9);
			expect(Math.abs(next / cell.expected_next_5 - 1)).toBeLessThan(1e-9);
			total += cell.count * next;
		}
		expect(Math.abs(total / vectors.expected_total_2002_2006 - 1)).toBeLessThan(1e-9);
		for (const [periods, want] of Object.entries(vectors.unconditional_expected)) {
			expect(Math.abs(expectedOfNew(params, +periods) / Number(want) - 1)).toBeLessThan(1e-9);
		}
	});

	it('recovers what customers were made with, and what they then do', () => {
		const random = seededRandom(11);
		const made = { alpha: 1.6, beta: 1.1, gamma: 0.7, delta: 3 };
		const n = 8;
		const ahead = 4;
		const counts = new Map<string, PeriodHistory & { later: number }>();
		for (let i = 0; i < 20_000; i++) {
			const order = betaDraw(random, made.alpha, made.beta);
			const leave = betaDraw(random, made.gamma, made.delta);
			let [x, tx, later] = [0, 0, 0];
			for (let at = 1; at <= n + ahead && random() >= leave; at++) {
				if (random() >= order) continue;
				if (at > n) later++;
				else [x, tx] = [x + 1, at];
			}
			const count = counts.get(`${x} ${tx}`) ?? { x, tx, n, customers: 0, later: 0 };
			count.customers++;
			count.later += later;
			counts.set(`${x} ${tx}`, count);
		}
		const histories = [...counts.values()];
		const fit = fitBgBb(histories)!;
		for (const name of ['alpha', 'beta', 'gamma', 'delta'] as const) {
			expect(Math.abs(fit.params[name] - made[name])).toBeLessThan(3.3 * fit.standardErrors![name]);
		}
		const expected = histories.reduce(
			(sum, one) => sum + one.customers * expectedNextPeriods(fit.params, one, ahead),
			0
		);
		const actual = histories.reduce((sum, { later }) => sum + later, 0);
		expect(Math.abs(expected / actual - 1)).toBeLessThan(0.03);
		expect(fitBgBb(histories.toReversed())!.params.alpha).toBeCloseTo(fit.params.alpha, 8);
	});

	it('has nothing to fit where nobody came again', () => {
		expect(fitBgBb([{ x: 0, tx: 0, n: 5, customers: 9 }])).toBeNull();
		expect(fitBgBb([])).toBeNull();
	});
});

describe('survival by Kaplan and Meier', () => {
	it('gives the published shares and errors of remission under 6-MP', () => {
		// Freireich et al. (1963); Greenwood errors as in Kleinbaum & Klein, Survival Analysis, chapter 2.
		const relapsed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
		const watched = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
		const points = kaplanMeier([
			...relapsed.map((at) => ({ at, ended: 1, kept: 0 })),
			...watched.map((at) => ({ at, ended: 0, kept: 1 }))
		]);
		const at = (week: number) => points.find((point) => point.at === week)!;
		expect([6, 7, 10, 13, 16, 22, 23].map((week) => +at(week).share.toFixed(3))).toEqual([
			0.857, 0.807, 0.753, 0.69, 0.627, 0.538, 0.448
		]);
		// R's survfit with conf.type = "log-log".
		expect(at(6).interval!.low).toBeCloseTo(0.6197, 3);
		expect(at(6).interval!.high).toBeCloseTo(0.9516, 3);
		expect(at(23).interval!.low).toBeCloseTo(0.1881, 3);
		expect(at(23).interval!.high).toBeCloseTo(0.6801, 3);
		expect(at(3).interval).toBeNull();
	});

	it('is the plain share where nobody is lost from sight', () => {
		const points = kaplanMeier([
			{ at: 1, ended: 30, kept: 0 },
			{ at: 2, ended: 20, kept: 50 }
		]);
		expect(points.map(({ share }) => +share.toFixed(12))).toEqual([0.7, 0.5]);
		expect(kaplanMeier([])).toEqual([]);
		expect(kaplanMeier([{ at: 1, ended: 4, kept: 0 }])[0]).toMatchObject({
			share: 0,
			interval: null
		});
	});
});
