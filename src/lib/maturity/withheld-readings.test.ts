import { describe, expect, it } from 'vitest';
import { message } from '../locale/message';
import type { Answers } from './answer';
import { crmMaturityFull } from './crm-maturity-full';
import { crmMaturityMetrics } from './crm-maturity-packs';
import type { MetricReading } from './metrics';
import { questionsOf } from './model';
import { isWithheld, openCapabilities, toldReadings } from './withheld-readings';

const questions = questionsOf(crmMaturityFull, 'full');
const pack = crmMaturityMetrics;
const given = (ids: readonly string[], dontKnow: readonly string[] = []): Answers =>
	Object.fromEntries([
		...ids.map((id) => [id, { state: 'level', level: 3, updatedAt: '', rev: 1 }] as const),
		...dontKnow.map((id) => [id, { state: 'dont-know', updatedAt: '', rev: 1 }] as const)
	]);
const readings: MetricReading[] = pack.metrics.map(({ id }) => ({
	state: 'measured',
	metric: id,
	value: 0.5,
	n: 100,
	interval: null,
	finding: message('evidence.reason.notMeasured')
}));
const shown = (answers: Answers) =>
	toldReadings(readings, { questions, answers, pack })
		.filter((reading) => !isWithheld(reading))
		.map(({ metric }) => pack.metrics.find(({ id }) => id === metric)!.capability);

describe('what was measured, while people answer', () => {
	it('is kept back where nobody has begun, and shown where all is answered', () => {
		expect(openCapabilities({ questions, answers: {} }).size).toBe(12);
		expect(shown({})).toEqual([]);
		expect(shown(given(questions.map(({ id }) => id)))).toHaveLength(pack.metrics.length);
	});

	it('is kept back of every capability with a question open, from the first answer on', () => {
		const [first] = questions;
		expect(shown(given([first!.id]))).toEqual([]);
		const own = questions.filter(({ capability }) => capability === first!.capability);
		const all = given(own.map(({ id }) => id));
		expect(new Set(shown(all))).toEqual(new Set([first!.capability]));
		const { [own.at(-1)!.id]: _, ...butOne } = all;
		expect(shown(butOne)).toEqual([]);
	});

	it('waits for the reader’s own answers, once they have begun, whatever others have said', () => {
		const all = given(questions.map(({ id }) => id));
		const of = (own: Answers) => openCapabilities({ questions, answers: all, own });
		const [first] = questions;
		expect(of({}).size).toBe(0);
		expect(of({ [first!.id]: all[first!.id]! }).size).toBe(12);
		expect(of(all).size).toBe(0);
	});

	it('does not wait for those who do not know', () => {
		const own = questions.filter(({ capability }) => capability === questions[0]!.capability);
		const [one, ...others] = own.map(({ id }) => id);
		expect(new Set(shown(given(others, [one!])))).toEqual(new Set([own[0]!.capability]));
	});

	it('leaves what was not measured as it is', () => {
		const reading: MetricReading = {
			state: 'not-evaluated',
			metric: pack.metrics[0]!.id,
			reason: message('evidence.reason.notMeasured')
		};
		const answers = given([questions[0]!.id]);
		expect(toldReadings([reading], { questions, answers, pack })).toEqual([reading]);
	});
});
