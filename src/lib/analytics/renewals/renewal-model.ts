import type { Period } from '../retention/periods';
import { deltaInterval, oddsScale } from '../btyd/delta-interval';
import {
	aliveNextPeriod,
	expectedNextPeriods,
	fitBgBb,
	type BgBbParams,
	type PeriodHistory
} from './beta-geometric-beta-bernoulli';
import { kaplanMeier, type DurationCount } from './kaplan-meier';
import {
	LEAST_CUSTOMERS,
	LEAST_ENDED,
	LEAST_RENEWED,
	MOST_COME_BACK,
	MOST_PERIODS,
	PERIODS_AHEAD,
	type RenewalsParams,
	type RenewalsResult
} from './renewals-result';
import { medianResidualLifetime, residualHorizon, residualRenewals } from './residual-lifetime';
import { fitSbg, survivalOf, type SbgParams } from './shifted-beta-geometric';

/** Customers alike, with how many periods after the first followed each other without a gap. */
export interface RenewalHistory extends PeriodHistory {
	run: number;
	/** Sum over those customers of what each pays in a period on average. */
	payments: number;
}

const sum = (
	histories: readonly RenewalHistory[],
	of: (history: RenewalHistory) => boolean = () => true
): number => histories.reduce((total, history) => total + (of(history) ? history.customers : 0), 0);

/**
 * Reads histories of customers as contracts or as orders that skip periods, and fits what suits.
 *
 * @param histories in the periods of `rhythm`, else of the parameters
 * @param rhythm of the orders, where they have one
 */
export function renewalModel(
	histories: readonly RenewalHistory[],
	params: RenewalsParams,
	rhythm: Exclude<Period, 'month'> | null
): RenewalsResult {
	const period = rhythm ?? params.period;
	const due = histories.filter(({ n }) => n > 0);
	const customers = sum(due);
	const hasEnded = ({ run, n }: RenewalHistory) => run < n;
	const endedBefore = due.filter(({ run, n }) => run < n - 1);
	const cameBack = sum(endedBefore, ({ x, run }) => x > run);
	const renewed = sum(due, ({ run }) => run > 0);
	const couldBe =
		cameBack <= MOST_COME_BACK * sum(endedBefore) && renewed >= LEAST_RENEWED * customers;
	const isKnown = rhythm !== null || sum(endedBefore) >= LEAST_ENDED;
	const reading =
		customers < LEAST_CUSTOMERS || (couldBe && !isKnown)
			? 'too-few'
			: couldBe
				? 'contract'
				: 'skips';
	return {
		period,
		isRhythmic: rhythm !== null,
		customers,
		ended: sum(due, hasEnded),
		endedBefore: sum(endedBefore),
		cameBack,
		reading,
		survival: kaplanMeier(durationsOf(due)),
		contract: reading === 'contract' ? contractOf(due, { ...params, period }) : null,
		discrete: reading === 'skips' ? discreteOf(due) : null
	};
}

/** A renewal that was left out is the end, in the period after the run. */
function durationsOf(histories: readonly RenewalHistory[]): DurationCount[] {
	const counts = new Map<number, DurationCount>();
	for (const { run, n, customers } of histories) {
		const at = Math.min(run + 1, n);
		const count = counts.get(at) ?? { at, ended: 0, kept: 0 };
		if (run < n) count.ended += customers;
		else count.kept += customers;
		counts.set(at, count);
	}
	return [...counts.values()];
}

function contractOf(
	histories: readonly RenewalHistory[],
	params: RenewalsParams
): RenewalsResult['contract'] {
	const fit = fitSbg(durationsOf(histories).map(({ at, ...count }) => ({ due: at, ...count })));
	if (!fit?.logCovariance) return null;
	const longest = Math.max(...histories.map(({ n }) => n));
	const survival = survivalOf(fit.params, longest + PERIODS_AHEAD);
	const current = histories.filter(({ run, n }) => run === n);
	const renewing = (at: SbgParams) => {
		const left = survivalOf(at, longest + 1);
		return current.reduce(
			(total, { n, customers }) => total + customers * (left[n + 1]! / left[n]!),
			0
		);
	};
	const ahead = residualHorizon(params, params.period);
	const worth = (at: SbgParams) => {
		const residual = residualRenewals(at, longest, ahead);
		return (
			current.reduce((sum, { n, payments }) => sum + payments * residual[n]!, 0) * params.margin
		);
	};
	const payments = current.reduce((sum, history) => sum + history.payments, 0);
	return {
		fit,
		survival,
		survivalIntervals: survival.map((_, age) =>
			age === 0 ? null : deltaInterval(fit, (at) => survivalOf(at, age)[age]!, oddsScale)
		),
		current: sum(current),
		nextRenewals: renewing(fit.params),
		nextRenewalsInterval: deltaInterval(fit, renewing),
		medianLeft: medianResidualLifetime(fit.params, current, MOST_PERIODS),
		horizon: ahead.periods,
		payment: payments / Math.max(1, sum(current)),
		value: worth(fit.params),
		valueInterval: deltaInterval(fit, worth)
	};
}

/** Histories looked at for an interval at most. */
const MOST_SAMPLED = 60;

function discreteOf(histories: readonly RenewalHistory[]): RenewalsResult['discrete'] {
	const merged = new Map<string, PeriodHistory>();
	for (const { x, tx, n, customers } of histories) {
		const key = `${x} ${tx} ${n}`;
		merged.set(key, { x, tx, n, customers: (merged.get(key)?.customers ?? 0) + customers });
	}
	const all = [...merged.values()];
	const fit = fitBgBb(all);
	if (!fit) return null;
	const total = (
		of: (params: BgBbParams, history: PeriodHistory) => number,
		at: BgBbParams,
		histories = all
	) => histories.reduce((added, history) => added + history.customers * of(at, history), 0);
	const customers = sum(histories);
	// How a total moves with the parameters hardly feels which histories it is of: every n-th will do.
	const every = Math.ceil(all.length / MOST_SAMPLED);
	const some = all.filter((_, i) => i % every === 0);
	const estimate = (of: (params: BgBbParams, history: PeriodHistory) => number) => {
		const value = total(of, fit.params);
		const interval = deltaInterval(fit, (at) => total(of, at, some));
		const scale = value / total(of, fit.params, some);
		return {
			value,
			// No more customers are there, or order, than there are.
			interval: interval && {
				low: interval.low * scale,
				high: Math.min(customers, interval.high * scale)
			}
		};
	};
	const alive = estimate(aliveNextPeriod);
	const next = estimate((params, history) => expectedNextPeriods(params, history, 1));
	return {
		fit,
		alive: alive.value,
		aliveInterval: alive.interval,
		nextPeriod: next.value,
		nextPeriodInterval: next.interval
	};
}
