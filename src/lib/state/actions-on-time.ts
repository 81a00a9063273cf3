import { shareFinding } from '../analytics/evidence/evidence-findings';
import type { CivilDate } from '../canonical/civil-date';
import { message } from '../locale/message';
import { wilsonInterval } from '../math/wilson';
import type { MetricReading } from '../maturity/metrics';
import type { Roadmap } from '../workspace/assessment-shape';

/** Fewest actions that say whether plans are kept. */
const LEAST_ACTIONS = 5;

/**
 * Of the actions that were begun, and are done or overdue by a day, those that were done by the day
 * they were due. What was dropped was decided, and is not late.
 */
export function actionsOnTime(
	{ settled }: Pick<Roadmap, 'settled'>,
	asOf: CivilDate
): MetricReading {
	const metric = 'actions-on-time';
	const due = Object.values(settled).filter(
		({ status, dueOn, doneOn }) =>
			status !== 'dropped' && dueOn !== null && (doneOn !== null || dueOn < asOf)
	);
	const n = due.length;
	if (n === 0) {
		return { state: 'not-evaluated', metric, reason: message('evidence.reason.needsPlan') };
	}
	if (n < LEAST_ACTIONS) {
		const reason = message('evidence.reason.tooFewOf', { n, least: LEAST_ACTIONS });
		return { state: 'not-evaluated', metric, reason };
	}
	const part = due.filter(({ dueOn, doneOn }) => doneOn !== null && doneOn <= dueOn!).length;
	return {
		state: 'measured',
		metric,
		value: part / n,
		n,
		interval: wilsonInterval(part, n),
		finding: shareFinding(metric, part, n)
	};
}
