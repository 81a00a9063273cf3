import { message } from '../locale/message';
import type { Answers } from './answer';
import type { JudgedMetric, MetricPack, MetricReading } from './metrics';
import type { Question } from './model';

/** What is being answered. */
export interface Asked {
	questions: readonly Question[];
	/** What is scored: of several people what they agree on. */
	answers: Answers;
	/** What the reader has answered: who has begun has not done before every question has an answer of theirs. */
	own?: Answers;
	pack: Pick<MetricPack, 'metrics'>;
}

/** Capabilities with questions that nobody has answered yet, in any way, or that the reader is still to answer. */
export function openCapabilities({
	questions,
	answers,
	own = {}
}: Omit<Asked, 'pack'>): ReadonlySet<string> {
	const hasBegun = Object.keys(own).length > 0;
	const open = questions.filter(
		({ id }) => answers[id] === undefined || (hasBegun && own[id] === undefined)
	);
	return new Set(open.map(({ capability }) => capability));
}

/**
 * Readings as they may be shown while people answer: what was measured of a capability whose questions
 * are open would anchor the answers (Tversky & Kahneman 1974), so it is kept back, and says so.
 */
export function toldReadings(
	readings: readonly MetricReading[],
	{ pack, ...asked }: Asked
): MetricReading[] {
	const open = openCapabilities(asked);
	const ofOpen = new Set(
		pack.metrics.filter(({ capability }) => open.has(capability)).map(({ id }) => id)
	);
	return readings.map((reading) =>
		reading.state === 'measured' && ofOpen.has(reading.metric)
			? {
					state: 'not-evaluated',
					metric: reading.metric,
					reason: message('evidence.reason.withheld')
				}
			: reading
	);
}

/** Whether a reading was kept back. */
export const isWithheld = (reading: MetricReading | JudgedMetric): boolean =>
	reading.state === 'not-evaluated' && reading.reason.key === 'evidence.reason.withheld';
