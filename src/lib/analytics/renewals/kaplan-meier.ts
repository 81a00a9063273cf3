import { NORMAL_95, type Interval } from '../../math/interval';

/** Share that is left after some time, of those who could have left. */
export interface SurvivalPoint {
	/** Periods, from 1. */
	at: number;
	/** Customers who were still there before, and watched for so long. */
	atRisk: number;
	/** Of those, who left at this time. */
	ended: number;
	share: number;
	/** 95 % interval; null where nobody has left yet, or everybody, of which it says nothing. */
	interval: Interval | null;
}

/** Customers by the time at which they left, or at which watching them ended. */
export interface DurationCount {
	at: number;
	ended: number;
	/** Who was still there, and of whom no more is known. */
	kept: number;
}

/**
 * Kaplan-Meier estimate of survival, with Greenwood's variance on the scale of ln(−ln S), which keeps
 * the interval between 0 and 1. Points at every time up to the last at which somebody was watched.
 *
 * Source: Kaplan & Meier (1958), JASA 53, 457–481; Kalbfleisch & Prentice (2002), section 1.4.
 */
export function kaplanMeier(counts: readonly DurationCount[]): SurvivalPoint[] {
	const last = Math.max(0, ...counts.map(({ at }) => at));
	const points: SurvivalPoint[] = [];
	let share = 1;
	let variance = 0; // of ln S, by Greenwood
	for (let at = 1; at <= last; at++) {
		const watched = counts.filter((count) => count.at >= at);
		const atRisk = watched.reduce((sum, { ended, kept }) => sum + ended + kept, 0);
		const ended = counts
			.filter((count) => count.at === at)
			.reduce((sum, count) => sum + count.ended, 0);
		share *= 1 - ended / atRisk;
		if (ended < atRisk) variance += ended / (atRisk * (atRisk - ended));
		points.push({ at, atRisk, ended, share, interval: intervalOf(share, variance) });
	}
	return points;
}

function intervalOf(share: number, variance: number): Interval | null {
	if (share <= 0 || share >= 1) return null;
	const spread = Math.exp((NORMAL_95 * Math.sqrt(variance)) / -Math.log(share));
	return { low: share ** spread, high: share ** (1 / spread) };
}
