import { message, type Message, type MessageValue } from '../locale/message';
import type { Answers } from '../maturity/answer';
import {
	confidenceBands,
	confidenceShares,
	tierWeight,
	type Confidence
} from '../maturity/confidence';
import { LEAST_CONSENSUS, LEAST_SHOWN } from '../maturity/consensus';
import type { MetricPack } from '../maturity/metrics';
import type { MaturityModel, Question } from '../maturity/model';
import type {
	CapabilityScore,
	LayerScore,
	MaturityResult,
	RatedCapability
} from '../maturity/score';

/** What a score was made from. */
export interface DerivationInput {
	model: MaturityModel;
	questions: readonly Question[];
	answers: Answers;
	pack: MetricPack;
	/** Questions whose agreed answer would tell what somebody said; see `tellingQuestions`. */
	telling?: ReadonlySet<string>;
}

const decimal = (value: number, digits = 2): MessageValue => ({ kind: 'decimal', value, digits });
const percent = (share: number): MessageValue => ({ kind: 'percent', share, digits: 0 });
const told = (inner: Message): MessageValue => ({ kind: 'message', message: inner });

/** How a capability came to its numbers, step by step: what a colleague could work out by hand. */
export function capabilityDerivation(
	score: RatedCapability,
	{ questions, answers, pack, telling = new Set() }: DerivationInput
): Message[] {
	const own = questions.filter(({ capability }) => capability === score.capability);
	const given = own.flatMap(({ id, code, weight }) => {
		const answer = answers[id];
		return answer?.state === 'level' ? [{ id, code, weight, level: answer.level }] : [];
	});
	const shown = given.filter(({ id }) => !telling.has(id));
	const weights = given.reduce((sum, { weight }) => sum + weight, 0);
	const points = given.reduce((sum, { weight, level }) => sum + weight * level, 0);
	const { claimed, interval, ceiling, supported, target, gap, index } = score;
	const [, two, three, four, five] = claimed.shares;
	const isOpen = interval.high - interval.low > 1e-9;
	return [
		...(shown.length > 0
			? [
					message('derive.answers', {
						answers: {
							kind: 'clauses',
							items: shown.map(({ code, weight, level }) =>
								told(message('derive.answer', { code, level, weight: decimal(weight, 1) }))
							)
						}
					})
				]
			: []),
		...(shown.length < given.length
			? [
					message('derive.answers.few', {
						questions: given.length - shown.length,
						least: LEAST_SHOWN
					})
				]
			: []),
		message('derive.index', {
			points: decimal(points, 1),
			weights: decimal(weights, 1),
			index: decimal(index)
		}),
		...(isOpen
			? [message('derive.interval', { low: decimal(interval.low), high: decimal(interval.high) })]
			: []),
		message('derive.claimed', {
			two: percent(two),
			three: percent(three),
			four: percent(four),
			five: percent(five),
			level: claimed.level
		}),
		evidenceSentence(score, pack),
		score.witnessed === null
			? message('derive.ceiling.tier', {
					tier: told(message(`results.tier.${score.tier}`)),
					ceiling
				})
			: message('derive.ceiling.measured', { measured: score.witnessed, ceiling }),
		message('derive.supported', { claimed: claimed.level, ceiling, supported }),
		message('derive.gap', { target, supported, gap })
	];
}

function evidenceSentence({ evidence }: RatedCapability, pack: MetricPack): Message {
	const measured = evidence.metrics.filter((metric) => metric.state === 'measured');
	if (evidence.level === null) return message('derive.noEvidence');
	const items = measured.map(({ metric, level, lowest, highest }) => {
		const { title } = pack.metrics.find(({ id }) => id === metric)!;
		const name = { kind: 'text', text: title } as const;
		return told(
			lowest === highest
				? message('derive.metric', { metric: name, level })
				: message('derive.metric.open', { metric: name, level, low: lowest, high: highest })
		);
	});
	return message(evidence.isFirm ? 'derive.evidence.firm' : 'derive.evidence.indicative', {
		metrics: { kind: 'clauses', items },
		level: evidence.level
	});
}

/** How far the result may be relied on, part by part; see `confidenceOf`. */
export function confidenceDerivation(confidence: Confidence): Message[] {
	const parts = ['evidence', 'agreement', 'roles', 'completeness'] as const;
	const items = parts.map((part) =>
		told(
			message(`derive.confidence.${part}`, {
				share: decimal(confidenceShares[part]),
				value: decimal(confidence[part])
			})
		)
	);
	return [
		message('derive.confidence', {
			parts: { kind: 'clauses', items },
			value: decimal(confidence.value),
			band: told(message(`results.confidence.${confidence.band}`)),
			medium: decimal(confidenceBands.medium),
			high: decimal(confidenceBands.high)
		}),
		message('derive.confidence.tiers', {
			self: decimal(tierWeight.self, 1),
			note: decimal(tierWeight.note, 1),
			reviewed: decimal(tierWeight.reviewed, 1),
			measured: decimal(tierWeight.measured, 1)
		}),
		...(confidence.isQuick ? [message('results.quick')] : []),
		message('derive.confidence.beside')
	];
}

/** How a layer came to its numbers; nothing of one without a rated capability. */
function layerSentence(
	{ layer, index, level, measured }: LayerScore,
	scores: readonly CapabilityScore[],
	model: MaturityModel
): Message[] {
	if (index === null || level === null) return [];
	const items = model.capabilities.flatMap((capability) => {
		const score = scores.find((one) => one.capability === capability.id);
		if (capability.layer !== layer || score?.state !== 'rated') return [];
		return [
			told(
				message('derive.capability', {
					code: capability.code,
					index: decimal(score.index),
					weight: decimal(capability.weight, 1)
				})
			)
		];
	});
	const values = {
		layer: { kind: 'text', text: model.layers.find(({ id }) => id === layer)!.title } as const,
		capabilities: { kind: 'clauses', items } as const,
		index: decimal(index),
		level
	};
	return [
		message('derive.ofLayer', values),
		...(measured === null
			? []
			: [message('derive.ofLayer.measured', { layer: values.layer, measured: decimal(measured) })])
	];
}

/** What the figures of a group's answers mean, one by one. */
export const groupDerivation: readonly Message[] = [
	message('derive.group.agreed'),
	message('derive.group.consensus', { least: decimal(LEAST_CONSENSUS, 1) }),
	message('derive.group.within', { n: LEAST_SHOWN }),
	message('derive.group.gap')
];

/** How the whole came to its index and level, layer by layer. Empty where nothing is rated. */
export function overallDerivation(
	{ overall, layers, capabilities }: MaturityResult,
	{ model, weights }: Pick<DerivationInput, 'model'> & { weights?: string | undefined }
): Message[] {
	if (overall.index === null || overall.level === null || overall.uncapped === null) return [];
	const preset = model.weightPresets.find(({ id }) => id === weights) ?? model.weightPresets[0];
	const items = layers.flatMap(({ layer, index }) => {
		const title = model.layers.find(({ id }) => id === layer)?.title;
		if (index === null || !title) return [];
		const name = { kind: 'text', text: title } as const;
		const weight = decimal(preset?.weights[layer] ?? 0, 1);
		return [told(message('derive.layer', { layer: name, index: decimal(index), weight }))];
	});
	const rated = capabilities.filter(({ state }) => state === 'rated').length;
	const weakest = model.layers.find(({ id }) => id === overall.weakestLayer)!;
	const lowest = layers.find(({ layer }) => layer === overall.weakestLayer)!.level!;
	return [
		...layers.flatMap((layer) => layerSentence(layer, capabilities, model)),
		message('derive.overall.index', {
			layers: { kind: 'clauses', items },
			index: decimal(overall.index)
		}),
		message('derive.overall.level', { rated, level: overall.uncapped }),
		message('derive.overall.cap', {
			layer: { kind: 'text', text: weakest.title },
			lowest,
			most: Math.min(5, lowest + 1),
			level: overall.level
		}),
		message('derive.overall.supported', { supported: decimal(overall.supported ?? 1) })
	];
}
