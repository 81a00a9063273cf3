import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message } from '../locale/message';
import type { Answer, Answers } from './answer';
import { actionPriority } from './actions';
import { crmMaturity } from './crm-maturity';
import { crmMaturityFull } from './crm-maturity-full';
import { brokenReferences } from './packs';
import { crmMaturityActions, crmMaturityMetrics, crmMaturityPacks } from './crm-maturity-packs';
import { heldLevel, lowerMedian } from './level-rule';
import {
	capabilityEvidence,
	judgeMetric,
	metricLevel,
	type CapabilityEvidence,
	type MetricReading
} from './metrics';
import type { Level, MaturityModel, Question } from './model';
import {
	scoreCapability,
	scoreLayer,
	scoreMaturity,
	scoreOverall,
	supportCeiling,
	witnessedLevel,
	type CapabilityScore,
	type RatedCapability
} from './score';

const stamp = { updatedAt: '2024-01-01T00:00:00Z', rev: 1 };
type Given = Level | 'NA' | 'DK' | null;
const answerOf = (given: Exclude<Given, null>): Answer =>
	given === 'NA'
		? { state: 'not-applicable', reason: 'not ours', ...stamp }
		: given === 'DK'
			? { state: 'dont-know', ...stamp }
			: { state: 'level', level: given, ...stamp };

const capability = crmMaturity.capabilities.find(({ id }) => id === 'data-management')!;
const template = crmMaturity.questions[0]!;

/** Scores one capability of as many questions as there are answers given. */
function score(given: readonly (readonly [Given, number])[]): CapabilityScore {
	const questions: Question[] = given.map(([, weight], i) => ({
		...template,
		id: `q${i}`,
		weight
	}));
	const answers: Answers = Object.fromEntries(
		given.flatMap(([value], i) => (value === null ? [] : [[`q${i}`, answerOf(value)]]))
	);
	return scoreCapability(capability, questions, answers, capabilityEvidence([]));
}
const ones = (...given: Given[]) => given.map((value) => [value, 1] as const);

describe('a capability', () => {
	it.each([
		[
			'4(1) 3(1) 2(2) NA(1)',
			[
				[4, 1],
				[3, 1],
				[2, 2],
				['NA', 1]
			],
			2.75,
			[2.75, 2.75],
			[1, 0.5, 0.25, 0],
			'2F',
			1
		],
		[
			'4(1) 3(1) DK(2) 2(1)',
			[
				[4, 1],
				[3, 1],
				['DK', 2],
				[2, 1]
			],
			3,
			[2.2, 3.8],
			[1, 2 / 3, 1 / 3, 0],
			'3L',
			0.6
		],
		['4 4 blank 4', ones(4, 4, null, 4), 4, [3.25, 4.25], [1, 1, 1, 0], '4F', 0.75],
		['5 5 5 1', ones(5, 5, 5, 1), 4, [4, 4], [0.75, 0.75, 0.75, 0.75], '2L', 1],
		['3 3 2 4', ones(3, 3, 2, 4), 3, [3, 3], [1, 0.75, 0.25, 0], '3L', 1],
		['3 3 3 1', ones(3, 3, 3, 1), 2.5, [2.5, 2.5], [0.75, 0.75, 0, 0], '2L', 1],
		['4 4 4 3', ones(4, 4, 4, 3), 3.75, [3.75, 3.75], [1, 1, 0.75, 0], '4L', 1],
		[
			'seven 4s, one 1',
			ones(4, 4, 4, 4, 4, 4, 4, 1),
			3.625,
			[3.625, 3.625],
			[0.875, 0.875, 0.875, 0],
			'4F',
			1
		]
	] as const)('%s', (_, given, index, [low, high], shares, level, completeness) => {
		const rated = score(given) as RatedCapability;
		expect(rated.state).toBe('rated');
		expect(rated.index).toBeCloseTo(index, 9);
		expect(rated.interval.low).toBeCloseTo(low, 9);
		expect(rated.interval.high).toBeCloseTo(high, 9);
		shares.forEach((share, i) => expect(rated.claimed.shares[i + 1]).toBeCloseTo(share, 9));
		expect(`${rated.claimed.level}${rated.claimed.suffix}`).toBe(level);
		expect(rated.completeness).toBeCloseTo(completeness, 9);
	});

	it.each([
		['all not applicable', ones('NA', 'NA', 'NA'), 'mostly-not-applicable'],
		['a quarter applicable', ones(4, 'NA', 'NA', 'NA'), 'mostly-not-applicable'],
		['nothing answered', ones(null, null), 'nothing-answered'],
		['only don’t know', ones('DK', 'DK'), 'nothing-answered']
	] as const)('is not rated: %s', (_, given, why) => {
		expect(score(given)).toMatchObject({ state: 'not-rated', why });
	});

	it('knows how much of it applies', () => {
		expect(
			score([
				[4, 1],
				[3, 1],
				[2, 2],
				['NA', 1]
			]).applicableShare
		).toBeCloseTo(0.8, 9);
		expect(score(ones(4, 'NA', 'NA', 'NA')).applicableShare).toBeCloseTo(0.25, 9);
	});

	const given = fc.constantFrom<Given>(1, 2, 3, 4, 5, 'NA', 'DK', null);
	const answers = fc.array(given, { minLength: 1, maxLength: 5 });

	it('does not depend on the order of answers', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(given, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 6 }),
				(rows) => {
					const { index: a, claimed: c } = score(rows) as RatedCapability;
					const { index: b, claimed: d } = score([...rows].reverse()) as RatedCapability;
					if (a === undefined) expect(b).toBeUndefined();
					else expect(b).toBeCloseTo(a, 12);
					expect(d).toEqual(c);
				}
			)
		);
	});

	it('a don’t-know never raises the level, and not applicable leaves index and level as they are', () => {
		fc.assert(
			fc.property(answers, (values) => {
				const before = score(ones(...values));
				const unsure = score(ones(...values, 'DK'));
				const without = score(ones(...values, 'NA'));
				if (before.state !== 'rated') return;
				expect((unsure as RatedCapability).claimed.level).toBeLessThanOrEqual(before.claimed.level);
				if (without.state !== 'rated') return;
				expect(without.index).toBe(before.index);
				expect(without.claimed).toEqual(before.claimed);
			})
		);
	});

	it('a don’t-know in place of a low answer says less, and so holds down no more: the interval opens', () => {
		// By the rule levels are of what is known: 5 5 5 1 is level 2, and without the 1 it is 5.
		const known = score(ones(5, 5, 5, 1)) as RatedCapability;
		const open = score(ones(5, 5, 5, 'DK')) as RatedCapability;
		expect([known.claimed.level, open.claimed.level]).toEqual([2, 5]);
		expect(known.interval.high - known.interval.low).toBeCloseTo(0, 12);
		expect([open.interval.low, open.interval.high]).toEqual([4, 5]);
		expect(open.completeness).toBe(0.75);
	});

	it('a higher answer never lowers the level; scaled weights change nothing', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom<Level>(1, 2, 3, 4, 5), { minLength: 1, maxLength: 6 }),
				fc.nat(),
				(levels, at) => {
					const i = at % levels.length;
					const raised = levels.with(i, Math.min(5, levels[i]! + 1) as Level);
					const held = (values: readonly Level[], weight = 1) =>
						heldLevel(values.map((level) => ({ level, weight })))!;
					expect(held(raised).level).toBeGreaterThanOrEqual(held(levels).level);
					expect(held(levels, 0.3)).toEqual(held(levels));
				}
			)
		);
	});

	it('with five equal questions or fewer is never more than one level above its weakest answer', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom<Level>(1, 2, 3, 4, 5), { minLength: 1, maxLength: 5 }),
				(levels) => {
					const held = heldLevel(levels.map((level) => ({ level, weight: 1 })))!;
					expect(held.level).toBeLessThanOrEqual(Math.min(...levels) + 1);
				}
			)
		);
	});
});

describe('the lower median', () => {
	it.each([
		[
			[
				[2, 1],
				[3, 1],
				[5, 2]
			],
			3
		],
		[
			[
				[2, 2],
				[3, 1],
				[5, 1]
			],
			2
		],
		[
			[
				[3, 1],
				[3, 1],
				[4, 1],
				[2, 1],
				[3, 1]
			],
			3
		],
		[
			[
				[2, 1],
				[2, 1],
				[3, 1],
				[3, 1]
			],
			2
		],
		[
			[
				[4, 1],
				[4, 1],
				[3, 1],
				[4, 1]
			],
			4
		],
		[[], null]
	] as [[Level, number][], Level | null][])('%j is %s', (rows, expected) => {
		expect(lowerMedian(rows.map(([level, weight]) => ({ level, weight })))).toBe(expected);
	});
});

/** A model's capabilities as if rated so: index and level, in the model's order. */
function overallOf(rows: readonly (readonly [number, Level])[]) {
	const scores: CapabilityScore[] = crmMaturity.capabilities.map(({ id }, i) => ({
		state: 'rated',
		capability: id,
		index: rows[i]![0],
		interval: { low: 1, high: 5 },
		completeness: 1,
		applicableShare: 1,
		claimed: { level: rows[i]![1], suffix: 'F', shares: [1, 1, 1, 1, 1] },
		tier: 'self',
		evidence: { level: null, isFirm: false, metrics: [] },
		witnessed: null,
		difference: null,
		standing: null,
		ceiling: 3,
		supported: rows[i]![1],
		target: rows[i]![1],
		gap: 0
	}));
	const layers = crmMaturity.layers.map(({ id }) => scoreLayer(id, crmMaturity, scores));
	return {
		layers,
		equal: scoreOverall(crmMaturity, scores, layers),
		led: scoreOverall(crmMaturity, scores, layers, 'strategy-led')
	};
}

describe('layers and the whole', () => {
	it('V1: a mixed organisation', () => {
		const indices = [3.5, 3, 3.25, 2.5, 2.75, 3, 2.25, 3, 2, 2.5, 3, 2.5];
		const levels: Level[] = [3, 3, 3, 2, 2, 3, 2, 3, 2, 2, 3, 2];
		const { layers, equal, led } = overallOf(indices.map((index, i) => [index, levels[i]!]));
		expect(layers.map(({ index }) => index)).toEqual([3.25, 2.875, 2.875, 2.625, 2.25, 2.75]);
		expect(equal.index).toBeCloseTo(2.7708333333, 9);
		expect(led.index).toBeCloseTo(2.81875, 9);
		expect(equal).toMatchObject({ level: 2, weakestLayer: 'data', isComplete: true });
		// Half of the capabilities at 3 are not more than half.
		expect(heldLevel(levels.map((level) => ({ level, weight: 1 })))!.shares[2]).toBeCloseTo(0.5, 9);
	});

	it('V2: one weak layer caps the whole', () => {
		const { equal, led } = overallOf(
			crmMaturity.capabilities.map(({ id }) => (id === 'data-management' ? [1.25, 1] : [4, 4]))
		);
		expect(equal.index).toBeCloseTo(3.7708333333, 9);
		expect(led.index).toBeCloseTo(3.79375, 9);
		expect(equal).toMatchObject({ uncapped: 4, level: 2, weakestLayer: 'data' });
		const levels = crmMaturity.capabilities.map(({ id }) => ({
			level: (id === 'data-management' ? 1 : 4) as Level,
			weight: 1
		}));
		const { shares } = heldLevel(levels)!;
		for (const share of shares.slice(1, 4)) expect(share).toBeCloseTo(11 / 12, 9);
	});

	it.each([
		['V3: two of twelve at 3, largely at 4', 3, 4, '4L'],
		['V4: two of twelve at 2, largely at 3', 2, 3, '3L']
	] as const)('%s', (_, low, level, held) => {
		const { equal } = overallOf(
			crmMaturity.capabilities.map((__, i) => (i < 2 ? [low, low] : [4, 4]))
		);
		expect(equal.uncapped).toBe(level);
		const levels = crmMaturity.capabilities.map((__, i) => ({
			level: (i < 2 ? low : 4) as Level,
			weight: 1
		}));
		const rule = heldLevel(levels)!;
		expect(`${rule.level}${rule.suffix}`).toBe(held);
		expect(rule.shares[level - 1]).toBeCloseTo(10 / 12, 9);
		// Both hold one level above the weakest layer at most.
		expect(equal.level).toBe(Math.min(level, low + 1));
	});

	it('is partial with fewer than five rated layers, and empty with none', () => {
		const answers: Answers = { 'goal-alignment': answerOf(4) };
		const { overall, layers } = scoreMaturity({ model: crmMaturity, answers });
		expect(overall).toMatchObject({
			isComplete: false,
			answered: 1,
			asked: 12,
			weakestLayer: 'strategy'
		});
		expect(layers.filter(({ index }) => index !== null)).toHaveLength(1);
		expect(scoreMaturity({ model: crmMaturity, answers: {} }).overall).toMatchObject({
			index: null,
			level: null,
			supported: null,
			weakestLayer: null
		});
	});
});

describe('evidence', () => {
	const metricOf = (id: string) => crmMaturityMetrics.metrics.find((metric) => metric.id === id)!;
	const reading = (metric: string, value: number, low = value, high = value): MetricReading => ({
		state: 'measured',
		metric,
		value,
		n: 1000,
		interval: { low, high },
		finding: message('field.name')
	});

	it.each([
		['critical-field-completeness', 0.91, 4],
		['critical-field-completeness', 0.95, 5],
		['critical-field-completeness', 0.59, 1],
		['duplicate-share', 0.034, 4],
		['untouched-customers', 0.28, 3],
		['valid-contact-details', 0.965, 4],
		['lead-response-hours', 3.5, 4],
		['overdue-deals', 0.18, 3],
		['deals-worked-on', 0.58, 3],
		['owners-writing', 0.62, 3],
		['forecast-error', 50 / 440, 3],
		['probability-skill', 0.55, 5],
		['duplicate-share', 0.12, 2],
		['duplicate-share', 0.05, 4],
		['duplicate-share', 0.21, 1],
		['tier-coverage', 0.8, 4],
		['tier-agreement', 0.09, 1]
	] as const)('%s of %d is level %d', (id, value, level) => {
		const { cuts, direction } = metricOf(id);
		expect(metricLevel({ cuts: cuts!, direction }, value)).toBe(level);
	});

	it('of a diagnosis has no level, and what is so by intent does not count', () => {
		const diagnosis = judgeMetric(metricOf('external-internal-index'), reading('m', 0.4));
		expect(diagnosis).toMatchObject({ state: 'diagnosis', value: 0.4 });
		const low = judgeMetric(metricOf('tier-coverage'), reading('m', 0.1), 'we keep no tiers');
		expect(low).toMatchObject({ state: 'intended', value: 0.1, reason: 'we keep no tiers' });
		const high = judgeMetric(metricOf('tier-coverage'), reading('m', 0.9));
		expect(capabilityEvidence([diagnosis, low, high])).toMatchObject({ level: 4, isFirm: false });
	});

	it('that is meant to be as it is no longer caps a claim', () => {
		const question = crmMaturity.questions.find(
			({ capability }) => capability === 'customer-value-management'
		)!;
		const input = {
			model: crmMaturity,
			answers: {
				[question.id]: {
					state: 'level' as const,
					level: 5 as const,
					updatedAt: '2026-01-01',
					rev: 1
				}
			},
			pack: crmMaturityMetrics,
			readings: [reading('tier-coverage', 0.1), reading('tier-agreement', 0.05)]
		};
		const ceiling = (intended: Record<string, string>) => {
			const score = scoreMaturity({ ...input, intended }).capabilities.find(
				({ capability }) => capability === 'customer-value-management'
			)!;
			return score.state === 'rated' ? score.ceiling : null;
		};
		expect(ceiling({})).toBe(2);
		expect(ceiling({ 'tier-coverage': 'no tiers by design' })).toBe(3);
	});

	it.each([
		[
			'34 of 1,000 duplicates: both ends at level 4',
			'duplicate-share',
			[0.034, 0.0244, 0.0471],
			[4, 4, 4]
		],
		[
			'910 of 1,000 complete: levels 3 and 4 stay open',
			'critical-field-completeness',
			[0.91, 0.8907, 0.9262],
			[4, 3, 4]
		]
	] as const)('%s', (_, id, [value, low, high], [level, lowest, highest]) => {
		expect(judgeMetric(metricOf(id), reading(id, value, low, high))).toMatchObject({
			level,
			lowest,
			highest
		});
	});

	it.each([
		[
			'27 of 30 complete',
			'critical-field-completeness',
			27 / 30,
			0.7437891742081593,
			0.9654001112526658,
			[4, 2, 5]
		],
		['none of 40 duplicates', 'duplicate-share', 0, 0, 0.08762160119728664, [5, 3, 5]]
	] as const)('%s is indicative alone', (_, id, value, low, high, [level, lowest, highest]) => {
		const judged = judgeMetric(metricOf(id), reading(id, value, low, high));
		expect(judged).toMatchObject({ level, lowest, highest });
		expect(capabilityEvidence([judged, judged]).isFirm).toBe(false);
	});

	it('a value of few rows whose interval nobody knows leaves the level open; one of periods does not', () => {
		const bare = (metric: string, n: number): MetricReading => ({
			...(reading(metric, 0.1) as Extract<MetricReading, { state: 'measured' }>),
			n,
			interval: null
		});
		const spread = metricOf('completeness-spread');
		expect(judgeMetric(spread, bare('completeness-spread', 8))).toMatchObject({
			lowest: 1,
			highest: 5
		});
		expect(judgeMetric(spread, bare('completeness-spread', 30))).toMatchObject({
			lowest: 4,
			highest: 4
		});
		const error = judgeMetric(
			metricOf('won-invoiced-difference'),
			bare('won-invoiced-difference', 4)
		);
		expect(error).toMatchObject({ level: 3, lowest: 3, highest: 3 });
	});

	it('a metric that only orients leaves the level open, however many rows it rests on', () => {
		for (const metric of ['records-joined', 'forecast-error']) {
			const judged = judgeMetric(metricOf(metric), reading(metric, 0.99, 0.98, 0.995));
			expect(judged, metric).toMatchObject({ state: 'measured', lowest: 1, highest: 5 });
		}
	});

	it('a note beside a don’t know bears no level out', () => {
		const questions: Question[] = ['a', 'b'].map((id) => ({ ...template, id, weight: 1 }));
		const noted: Answer = {
			state: 'dont-know',
			...stamp,
			evidence: { note: 'x', reviewedBy: 'y' }
		};
		const rated = scoreCapability(
			capability,
			questions,
			{ a: answerOf(5), b: noted },
			capabilityEvidence([])
		);
		expect(rated).toMatchObject({ tier: 'self', ceiling: 3, supported: 3 });
	});

	it('the measured level is the lower median of its metrics', () => {
		const of = (...levels: Level[]) =>
			capabilityEvidence(
				levels.map((level) => ({
					...(reading('m', 1) as Extract<MetricReading, { state: 'measured' }>),
					level,
					lowest: level,
					highest: level
				}))
			);
		expect(of(4, 4, 3, 4)).toMatchObject({ level: 4, isFirm: true });
		expect(of(4, 2, 3)).toMatchObject({ level: 3, isFirm: true });
		expect(of(4, 3, 3)).toMatchObject({ level: 3, isFirm: true });
		expect(of(4)).toMatchObject({ level: 4, isFirm: false });
		expect(of()).toMatchObject({ level: null, isFirm: false });
	});

	it('is not firm where its intervals leave the median open', () => {
		const open = [
			judgeMetric(
				metricOf('critical-field-completeness'),
				reading('critical-field-completeness', 0.91, 0.8907, 0.9262)
			),
			judgeMetric(metricOf('duplicate-share'), reading('duplicate-share', 0.034, 0.0244, 0.0471))
		];
		expect(capabilityEvidence(open)).toMatchObject({ level: 4, isFirm: false });
	});

	it.each([
		[5, null, 'self', 3, null],
		[4, null, 'note', 4, null],
		[5, null, 'reviewed', 5, null],
		[5, 3, 'self', 4, 'contradicted'],
		[5, 2, 'reviewed', 3, 'contradicted'],
		[3, 4, 'self', 3, 'hidden-strength'],
		[3, 3, 'self', 3, 'consistent'],
		[4, 3, 'self', 4, 'watch']
	] as const)(
		'claim %s, measured %s, %s evidence: supported %s, %s',
		(claim, measured, tier, supported, standing) => {
			const evidence =
				tier === 'self'
					? {}
					: {
							evidence: {
								note: 'seen',
								effectiveOn: '2026-01-15',
								...(tier === 'reviewed' && { reviewedBy: 'A' })
							}
						};
			const answers: Answers = { q: { state: 'level', level: claim, ...stamp, ...evidence } };
			const rated = scoreCapability(capability, [{ ...template, id: 'q' }], answers, {
				level: measured,
				isFirm: measured !== null,
				metrics: []
			}) as RatedCapability;
			expect(rated).toMatchObject({
				supported,
				standing,
				claimed: { level: claim },
				difference: measured === null ? null : claim - measured
			});
		}
	);

	it('never caps a capability that data bear weak witness to, nor by an indicative level', () => {
		const firm = { level: 1, isFirm: true, metrics: [] } as const;
		const ceiling = (evidenceStrength: 'weak' | 'strong', evidence: CapabilityEvidence) =>
			supportCeiling('note', witnessedLevel({ evidenceStrength }, evidence));
		expect(ceiling('weak', firm)).toBe(4);
		expect(ceiling('strong', firm)).toBe(2);
		expect(ceiling('strong', { ...firm, isFirm: false })).toBe(4);
	});

	it('adds notes and no standing where data bear weak witness', () => {
		const weak = { ...capability, evidenceStrength: 'weak' } as const;
		const answers: Answers = { q: { state: 'level', level: 5, ...stamp } };
		const evidence = { level: 1, isFirm: true, metrics: [] } as const;
		expect(scoreCapability(weak, [{ ...template, id: 'q' }], answers, evidence)).toMatchObject({
			evidence: { level: 1 },
			witnessed: null,
			difference: null,
			standing: null,
			ceiling: 3
		});
	});
});

describe('a layer of which a part was measured', () => {
	const of = (id: string, index: Level | null, level: Level | null): CapabilityScore =>
		scoreCapability(
			crmMaturity.capabilities.find((capability) => capability.id === id)!,
			[{ ...template, id: 'q' }],
			index === null ? {} : { q: answerOf(index) },
			{ level, isFirm: level !== null, metrics: [] }
		);
	const [first, second] = crmMaturity.capabilities.filter(({ layer }) => layer === 'data');
	const layer = (...scores: CapabilityScore[]) => scoreLayer('data', crmMaturity, scores);

	it('holds like against like: a claim stays where there is no data', () => {
		expect(layer(of(first!.id, 2, 3), of(second!.id, 4, null))).toMatchObject({
			index: 3,
			measured: 3.5
		});
	});

	it('shows data of what nobody rated, and nothing where nothing was measured', () => {
		expect(layer(of(first!.id, null, 2), of(second!.id, null, null))).toMatchObject({
			index: null,
			measured: 2
		});
		expect(layer(of(first!.id, 2, null), of(second!.id, 4, null)).measured).toBeNull();
	});
});

describe('properties of the whole', () => {
	const quick = crmMaturity.questions;
	const level = fc.constantFrom<Given>(1, 2, 3, 4, 5, 'NA', 'DK', null);
	const all = fc.array(level, { minLength: quick.length, maxLength: quick.length });
	const scoredOf = (given: readonly Given[], model: MaturityModel = crmMaturity) =>
		scoreMaturity({
			model,
			answers: Object.fromEntries(
				given.flatMap((value, i) => (value === null ? [] : [[quick[i]!.id, answerOf(value)]]))
			)
		});

	it('weights that are all scaled change nothing', () => {
		fc.assert(
			fc.property(all, fc.constantFrom(0.5, 2, 10), (given, factor) => {
				const scaled: MaturityModel = {
					...crmMaturity,
					capabilities: crmMaturity.capabilities.map((one) => ({
						...one,
						weight: one.weight * factor
					})),
					questions: quick.map((one) => ({ ...one, weight: one.weight * factor })),
					weightPresets: crmMaturity.weightPresets.map((preset) => ({
						...preset,
						weights: Object.fromEntries(
							Object.entries(preset.weights).map(([id, weight]) => [id, weight * factor])
						)
					}))
				};
				const [a, b] = [scoredOf(given).overall, scoredOf(given, scaled).overall];
				expect(b).toMatchObject({ level: a.level, uncapped: a.uncapped, answered: a.answered });
				if (a.index === null) expect(b.index).toBeNull();
				else expect(b.index).toBeCloseTo(a.index, 9);
			}),
			{ numRuns: 60 }
		);
	});

	it('an answer a level higher lowers nothing: index, interval, layers, the whole', () => {
		fc.assert(
			fc.property(all, fc.nat(quick.length - 1), (given, at) => {
				const value = given[at];
				if (typeof value !== 'number' || value === 5) return;
				const before = scoredOf(given);
				const after = scoredOf(given.with(at, (value + 1) as Level));
				expect(after.overall.index!).toBeGreaterThanOrEqual(before.overall.index! - 1e-12);
				expect(after.overall.level!).toBeGreaterThanOrEqual(before.overall.level!);
				before.capabilities.forEach((score, i) => {
					const later = after.capabilities[i]!;
					if (score.state !== 'rated' || later.state !== 'rated') return;
					expect(later.index).toBeGreaterThanOrEqual(score.index);
					expect(later.interval.low).toBeGreaterThanOrEqual(score.interval.low);
					expect(later.interval.high).toBeGreaterThanOrEqual(score.interval.high);
					expect(later.supported).toBeGreaterThanOrEqual(score.supported);
				});
			}),
			{ numRuns: 100 }
		);
	});
});

describe('contradictions', () => {
	it.each([
		['data-analysis', 3, ['data-management', 3]],
		['customer-value-management', 3, ['data-management', 2], ['data-analysis', 2]],
		['customer-value-management', 4, ['data-analysis', 3]],
		['cross-department-collaboration', 4, ['system-integration', 3]],
		['process-optimisation', 4, ['system-integration', 3]],
		['system-integration', 3, ['technical-architecture', 2]],
		['performance-evaluation', 4, ['data-analysis', 3]],
		['continuous-improvement', 3, ['performance-evaluation', 3]],
		['organisational-culture', 4, ['staff-training', 3]],
		['strategic-planning', 4, ['performance-evaluation', 3]]
	] as [string, Level, ...[string, Level][]][])(
		'%s from level %d needs %j',
		(capability, least, ...needs) => {
			const claim = (levels: Readonly<Record<string, Level>>) =>
				scoreMaturity({
					model: crmMaturity,
					answers: Object.fromEntries(
						crmMaturity.questions.map((one) => [one.id, answerOf(levels[one.capability] ?? 1)])
					)
				}).contradictions.filter((one) => one.capability === capability && one.level === least);
			const short = needs.map(([need, level]) => [need, (level - 1) as Level]);
			expect(claim({ ...Object.fromEntries(short), [capability]: least })).toHaveLength(
				needs.length
			);
			expect(claim({ ...Object.fromEntries(needs), [capability]: least })).toEqual([]);
			expect(claim({ [capability]: (least - 1) as Level })).toEqual([]);
		}
	);

	it('data analysis at 4 with data management at 2 is one warning', () => {
		const { contradictions } = scoreMaturity({
			model: crmMaturity,
			answers: { 'behaviour-analysis': answerOf(4), 'data-accuracy': answerOf(2) }
		});
		expect(contradictions).toEqual([
			{
				capability: 'data-analysis',
				level: 3,
				needs: { capability: 'data-management', level: 3, claimed: 2 }
			}
		]);
	});
});

describe('priority of actions', () => {
	// gap, importance, effort, risk, direct dependants → value, priority
	it.each([
		['A1', 2, 5, 3, 1, 2, 0.8, 26.67],
		['A2', 1, 4, 2, 0, 1, 0.44, 22],
		['A3', 1, 3, 1, 0.5, 0, 0.33, 33],
		['A4', 1, 4, 5, 0, 1, 0.44, 8.8],
		['A5', 1, 3, 2, 0, 0, 0.28, 14],
		['A6', 2, 5, 2, 0, 0, 0.5, 25]
	])('%s', (_, gap, importance, effort, risk, dependants, value, priority) => {
		const rated = actionPriority({ gap, importance, effort, risk, dependants, mostDependants: 2 });
		expect(rated.value).toBeCloseTo(value, 9);
		expect(rated.priority).toBeCloseTo(priority, 2);
	});
});

describe('the model that ships', () => {
	it('has six layers, twelve capabilities, a quick question for each, and sound packs', () => {
		expect(crmMaturity.layers).toHaveLength(6);
		expect(crmMaturity.capabilities).toHaveLength(12);
		for (const { id } of crmMaturity.capabilities) {
			expect(
				crmMaturity.questions.filter(({ capability, quick }) => capability === id && quick)
			).toHaveLength(1);
			expect(crmMaturityActions.actions.some((action) => action.capability === id)).toBe(true);
		}
	});

	it.each([
		[
			'a capability of no layer',
			(m: MaturityModel): void => void (m.capabilities[3]!.layer = 'nowhere'),
			['capabilities', 3, 'layer']
		],
		[
			'a question of no capability',
			(m: MaturityModel): void => void (m.questions[2]!.capability = 'x'),
			['questions', 2, 'capability']
		],
		[
			'an id used twice',
			(m: MaturityModel): void => void (m.questions[1]!.id = m.questions[0]!.id),
			['questions', 1, 'id']
		],
		[
			'a missing translation',
			(m: MaturityModel): void => void (m.questions[4]!.question['zh-CN'] = ''),
			['questions', 4, 'question', 'zh-CN']
		],
		[
			'a prerequisite of nothing',
			(m: MaturityModel): void => void (m.prerequisites[0]!.needs[0]!.capability = 'x'),
			['prerequisites', 0, 'needs', 0, 'capability']
		]
	] as const)('refuses %s, naming its place', async (_, spoil, path) => {
		const { MaturityModel } = await import('./model');
		const spoilt = structuredClone(crmMaturity);
		spoil(spoilt);
		const { error } = MaturityModel.safeParse(spoilt);
		expect(error?.issues.map((issue) => issue.path)).toContainEqual(path);
	});

	it('finds a pack that refers to nothing', () => {
		const { metrics, actions } = structuredClone(crmMaturityPacks);
		expect(brokenReferences(crmMaturity, { metrics, actions })).toEqual([]);
		metrics.metrics[0]!.capability = 'nowhere';
		actions.actions[0]!.metric = 'gone';
		expect(brokenReferences(crmMaturity, { metrics, actions })).toEqual([
			`"${metrics.metrics[0]!.id}" refers to "nowhere", no capability of the model`,
			`"${actions.actions[0]!.id}" refers to "gone", no metric of the pack`
		]);
	});

	it('refuses an answer set without five anchors', async () => {
		const { MaturityModel } = await import('./model');
		const spoilt = structuredClone(crmMaturity) as unknown as {
			questions: { anchors: unknown[] }[];
		};
		spoilt.questions[0]!.anchors.pop();
		expect(MaturityModel.safeParse(spoilt).success).toBe(false);
	});
});

it('an index lies within what open answers leave open, from capability to whole', () => {
	const questions = crmMaturityFull.questions;
	const answers: Answers = Object.fromEntries(
		questions.flatMap(({ id }, i) =>
			i % 3 === 0
				? []
				: [[id, { state: 'level', level: (1 + (i % 5)) as Level, updatedAt: '', rev: 1 } as const]]
		)
	);
	const { overall, layers, capabilities } = scoreMaturity({ model: crmMaturityFull, answers });
	for (const one of [overall, ...layers]) {
		expect(one.interval!.low).toBeLessThan(one.index!);
		expect(one.interval!.high).toBeGreaterThan(one.index!);
	}
	const { weights } = crmMaturityFull.weightPresets[0]!;
	const total = layers.reduce((sum, { layer }) => sum + weights[layer]!, 0);
	for (const end of ['low', 'high'] as const) {
		const by = layers.reduce(
			(sum, { layer, interval }) => sum + weights[layer]! * interval![end],
			0
		);
		expect(overall.interval![end]).toBeCloseTo(by / total, 12);
	}
	const whole = scoreMaturity({
		model: crmMaturityFull,
		answers: Object.fromEntries(
			questions.map(({ id }) => [id, { state: 'level', level: 4, updatedAt: '', rev: 1 } as const])
		)
	});
	expect(whole.overall.interval).toEqual({ low: 4, high: 4 });
	expect(scoreMaturity({ model: crmMaturityFull, answers: {} }).overall.interval).toBeNull();
	expect(capabilities.length).toBe(12);
});
