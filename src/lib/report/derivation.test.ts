import { describe, expect, it } from 'vitest';
import '../locale/all-texts';
import { createFormatter } from '../locale/formatter';
import { message, messageText, type Message } from '../locale/message';
import type { Answers } from '../maturity/answer';
import { crmMaturityFull } from '../maturity/crm-maturity-full';
import { crmMaturityMetrics } from '../maturity/crm-maturity-packs';
import type { Level } from '../maturity/model';
import { scoreMaturity, type RatedCapability } from '../maturity/score';
import { confidenceOf } from '../maturity/confidence';
import { capabilityDerivation, confidenceDerivation, overallDerivation } from './derivation';

const model = crmMaturityFull;
const { questions } = model;
const written = (text: Message) => messageText(text, 'en', createFormatter({ language: 'en' }));
const answersWith = (levels: readonly (Level | null)[]): Answers =>
	Object.fromEntries(
		questions
			.filter(({ capability }) => capability === 'data-management')
			.flatMap(({ id }, i) => {
				const level = levels[i % levels.length];
				return level ? [[id, { state: 'level', level, updatedAt: '2026-01-01', rev: 1 }]] : [];
			})
	) as Answers;

function derived(
	levels: readonly (Level | null)[],
	readings: Parameters<typeof scoreMaturity>[0]['readings'] = [],
	telling: ReadonlySet<string> = new Set()
) {
	const answers = answersWith(levels);
	const pack = crmMaturityMetrics;
	const result = scoreMaturity({ model, answers, pack, readings });
	const score = result.capabilities.find(({ capability }) => capability === 'data-management')!;
	const input = { model, questions, answers, pack, telling };
	const steps = capabilityDerivation(score as RatedCapability, input);
	return { result, score: score as RatedCapability, steps: steps.map(written) };
}

const reading = (metric: string, value: number, low: number, high: number) => ({
	state: 'measured' as const,
	metric,
	value,
	n: 1000,
	interval: { low, high },
	finding: message('field.name')
});

describe('how a capability came to its level', () => {
	it('says every number that the score has, and no other', () => {
		const { score, steps } = derived([4, 3, 3, 4, 2]);
		expect(steps[0]).toContain('D1.1 level 4, weight 1.0');
		expect(steps[1]).toBe('Index = sum of level × weight ÷ sum of weights = 16.0 ÷ 5.0 = 3.20.');
		expect(score.index).toBeCloseTo(3.2, 12);
		expect(steps[2]).toContain('at level 2 or above is 100%, at 3 80%, at 4 40%, at 5 0%');
		expect(steps[2]).toContain(`claimed level ${score.claimed.level}`);
		expect(steps[3]).toBe('No metric of it was measured.');
		expect(steps.at(-1)).toBe(
			`Gap = target ${score.target} − supported ${score.supported}, not below 0 = ${score.gap}.`
		);
	});

	it('does not list what one or two people said', () => {
		const telling = new Set(['data-accuracy']);
		const { steps } = derived([4, 3, 3, 4, 2], [], telling);
		const hidden = questions.find(({ id }) => telling.has(id))!;
		expect(steps[0]).not.toContain(hidden.code);
		expect(steps[1]).toContain('1 question was answered by fewer than 3 people');
		const none = derived([4], [], new Set(questions.map(({ id }) => id))).steps;
		expect(none.some((step) => step.startsWith('Answers:'))).toBe(false);
	});

	it('names what stays open, and what firm evidence allows', () => {
		const { score, steps } = derived(
			[5, 5, null],
			[
				reading('critical-field-completeness', 0.7, 0.66, 0.74),
				reading('duplicate-share', 0.12, 0.11, 0.13)
			]
		);
		expect(steps.some((step) => step.startsWith('Were every open answer a 1'))).toBe(true);
		expect(steps).toContain(
			'Data: Critical-field completeness level 2; Duplicate share level 2; their lower median is level 2, and firm.'
		);
		expect(steps).toContain('Firm evidence at level 2 allows one level above it: up to level 3.');
		expect(score.supported).toBe(3);
	});

	it('says why evidence is only indicative', () => {
		const { steps } = derived([3], [reading('duplicate-share', 0.05, 0.045, 0.055)]);
		expect(steps.find((step) => step.startsWith('Data:'))).toContain(
			'Duplicate share level 4 (interval 3–4); their lower median is level 4, indicative'
		);
	});
});

describe('how the whole came to its level', () => {
	it('adds layers up, and says what the weakest allows', () => {
		const answers = Object.fromEntries(
			questions.map(({ id, capability }) => [
				id,
				{
					state: 'level' as const,
					level: (capability === 'data-analysis' ? 1 : 5) as Level,
					updatedAt: '2026-01-01',
					rev: 1
				}
			])
		);
		const result = scoreMaturity({ model, answers });
		const steps = overallDerivation(result, { model }).map(written);
		expect(steps).toHaveLength(6 + 4);
		expect(steps[4]).toBe(
			'Data: index = weighted mean of its capabilities (D1 5.00, weight 1.0; D2 1.00, weight 1.0) = 3.00; level = the lowest of them = 1.'
		);
		expect(steps[6]).toContain(`= ${result.overall.index!.toFixed(2)}.`);
		expect(steps[7]).toBe('The same rule over the levels of 12 capabilities: level 5.');
		expect(steps[8]).toBe(
			'The weakest layer (Data, level 1) allows one level more at most (2): overall level 2.'
		);
	});

	it('has nothing to say of nothing', () => {
		expect(overallDerivation(scoreMaturity({ model, answers: {} }), { model })).toEqual([]);
	});
});

it('says of what confidence is the sum', () => {
	const confidence = confidenceOf({ evidence: 0.5, agreement: 0.8, roles: 2 / 3, completeness: 1 });
	const [sum] = confidenceDerivation(confidence).map(written);
	// 0.2 + 0.2 + 0.1333 + 0.15
	expect(confidence.value).toBeCloseTo(0.68333, 4);
	expect(sum).toBe(
		'Confidence = the sum of 0.40 × evidence 0.50; 0.25 × agreement 0.80; 0.20 × roles 0.67; 0.15 × completeness 1.00 = 0.68, which is medium (medium from 0.50, high from 0.75).'
	);
});
