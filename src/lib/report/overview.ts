import { message, type Message, type MessageValue } from '../locale/message';
import { rankActions, type RankedAction } from '../maturity/actions';
import type { Level, MaturityModel } from '../maturity/model';
import {
	LAYERS_LEAST,
	type CapabilityScore,
	type RatedCapability,
	type Standing
} from '../maturity/score';
import type { Findings } from './findings';

/** A number of the first row: what it is, how much, and on what it rests or how it moved. */
export interface KeyFigure {
	id: 'active' | 'value' | 'repeat' | 'revenue';
	label: Message;
	value: MessageValue;
	note: Message;
	/** Set where a rise or fall is told. */
	movement: 'up' | 'down' | 'level' | null;
}

/** A layer as the tide gauge draws it. Numbers are 1–5, null where there is none. */
export interface GaugeItem {
	id: string;
	title: { en: string; 'zh-CN': string };
	claimed: number | null;
	measured: number | null;
	supported: number | null;
	target: number | null;
	/** Capabilities of it that were checked against data, and how many it has; null for one alone. */
	checked: { n: number; of: number } | null;
}

/** A capability whose claim was held against data. */
export interface PerceptionRow {
	capability: string;
	title: { en: string; 'zh-CN': string };
	claimed: Level | null;
	measured: Level;
	/** What the measured level is good for: to cap a claim, as a hint, or as a note beside it. */
	weight: 'firm' | 'indicative' | 'note';
	standing: Standing | null;
	difference: number | null;
	/** What the exports show, metric by metric. */
	findings: Message[];
	/** The finding that set the measured level. */
	deciding: Message;
}

/** Something to do, with the money that hangs on it where an analysis says how much. */
export interface NextStep extends RankedAction {
	stake: number | null;
}

export interface Overview {
	/** One or two sentences that say the finding. */
	lead: Message[];
	keyFigures: KeyFigure[];
	gauge: GaugeItem[];
	perception: PerceptionRow[];
	next: NextStep[];
}

const decimal = (value: number, digits = 1): MessageValue => ({ kind: 'decimal', value, digits });

/** What measured levels are good for, most first. */
const weights: readonly PerceptionRow['weight'][] = ['firm', 'indicative', 'note'];

/** The first page: a sentence, four numbers, claims against evidence, what to do next. */
export function overview(findings: Findings): Overview {
	const { model, maturity, actions } = findings;
	const perception = perceptionRows(model, maturity.capabilities);
	return {
		lead: leadSentences(findings, perception),
		keyFigures: keyFigures(findings),
		gauge: model.layers.map(({ id, title }) => {
			const layer = maturity.layers.find((score) => score.layer === id);
			return {
				id,
				title,
				claimed: layer?.index ?? null,
				measured: layer?.measured ?? null,
				supported: layer?.supported ?? null,
				target: layer?.target ?? null,
				checked: checkedOf(findings, id)
			};
		}),
		perception,
		next: rankActions(actions, model, maturity.capabilities)
			.slice(0, 5)
			.map((ranked) => ({ ...ranked, stake: stakeOf(ranked, findings) }))
	};
}

/** Money that hangs on an action, where an analysis says how much; never a guess. */
export function stakeOf(
	{ action }: { action: Pick<RankedAction['action'], 'stake'> },
	{ segmentValue, value, valueAtRisk, evidence }: Findings
): number | null {
	switch (action.stake) {
		case 'slipping-value':
			return value?.result.totals ? (segmentValue?.result.slippingValue ?? null) : null;
		case 'value-at-risk':
			return valueAtRisk?.result.atRisk ?? null;
		case 'overdue-deals': {
			const amount = evidence?.result.overdueDeals ?? null;
			return amount === null || Number(amount) === 0 ? null : Number(amount);
		}
		case undefined:
			return null;
	}
}

/** How many of a layer's capabilities are firmly measured. */
function checkedOf({ model, maturity }: Findings, layer: string): { n: number; of: number } {
	const members = model.capabilities.filter((capability) => capability.layer === layer);
	const n = members.filter(({ id }) =>
		maturity.capabilities.some(
			({ capability, witnessed }) => capability === id && witnessed !== null
		)
	).length;
	return { n, of: members.length };
}

/**
 * Capabilities with measured evidence: those it is firm for, those it only indicates, those it adds
 * notes to; widest difference between claim and data first.
 */
function perceptionRows(
	{ capabilities }: MaturityModel,
	scores: readonly CapabilityScore[]
): PerceptionRow[] {
	const titles = new Map(capabilities.map(({ id, title }) => [id, title]));
	const weak = new Set(
		capabilities.filter((one) => one.evidenceStrength === 'weak').map(({ id }) => id)
	);
	return scores
		.flatMap((score): PerceptionRow[] => {
			const { level, isFirm, metrics } = score.evidence;
			if (level === null) return [];
			const isNote = weak.has(score.capability);
			const rated = score.state === 'rated' ? score : null;
			const measured = metrics.filter((metric) => metric.state === 'measured');
			return [
				{
					capability: score.capability,
					title: titles.get(score.capability)!,
					claimed: rated?.claimed.level ?? null,
					measured: level,
					weight: isNote ? 'note' : isFirm ? 'firm' : 'indicative',
					standing: rated?.standing ?? null,
					difference: rated?.difference ?? null,
					findings: measured.map(({ finding }) => finding),
					deciding: measured.find((metric) => metric.level === level)!.finding
				}
			];
		})
		.sort(
			(a, b) =>
				weights.indexOf(a.weight) - weights.indexOf(b.weight) ||
				Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0)
		);
}

function leadSentences(findings: Findings, perception: readonly PerceptionRow[]): Message[] {
	const { maturity, model, segmentValue, summary, value } = findings;
	const { overall, capabilities } = maturity;
	const sentences: Message[] = [];
	const measured = perception.filter(({ weight }) => weight === 'firm').length;
	if (overall.index !== null && overall.level !== null) {
		sentences.push(
			overall.isComplete
				? message('overview.lead.claimed', {
						index: decimal(overall.index),
						level: overall.level,
						name: { kind: 'text', text: model.levels[overall.level - 1]!.title }
					})
				: message('overview.lead.partial', {
						rated: maturity.layers.filter(({ index }) => index !== null).length,
						layers: maturity.layers.length,
						least: LAYERS_LEAST
					})
		);
		sentences.push(
			measured > 0
				? message('overview.lead.supported', {
						supported: decimal(overall.supported ?? 1),
						measured,
						capabilities: capabilities.length
					})
				: message('overview.lead.unchecked')
		);
	}
	const widest = perception.find(({ difference }) => (difference ?? 0) !== 0);
	if (widest && widest.claimed !== null) {
		sentences.push(
			message(widest.difference! > 0 ? 'overview.lead.overRated' : 'overview.lead.underRated', {
				capability: { kind: 'text', text: widest.title },
				claimed: widest.claimed,
				measured: widest.measured,
				finding: { kind: 'message', message: widest.deciding }
			})
		);
	}
	sentences.push(...roleGapSentence(findings));
	if (segmentValue && value?.result.totals && segmentValue.result.slippingCustomers > 0) {
		sentences.push(segmentValue.explanation.finding);
	} else if (summary) {
		sentences.push(summary.explanation.finding);
	}
	if (sentences.length > 0 && overall.index === null && summary) {
		sentences.push(message('overview.lead.assessNext'));
	}
	return sentences;
}

/** Levels between executives and the front line that are told first thing. */
const WIDE_GAP = 2;

/** Where executives and the front line stand far apart: on how many questions, and most on what. */
export const roleGapSentence = (findings: Pick<Findings, 'group' | 'model'>): Message[] => [
	...gapSentence(findings, 'overview.lead.roleGap', 1),
	...gapSentence(findings, 'overview.lead.roleGap.below', -1)
];

/** @param way 1 where executives stand above, −1 where the front line does */
function gapSentence(
	{ group, model }: Pick<Findings, 'group' | 'model'>,
	key: 'overview.lead.roleGap' | 'overview.lead.roleGap.below',
	way: 1 | -1
): Message[] {
	const wide = group
		.flatMap(({ question, gap }) => (gap === null ? [] : [{ question, gap: way * gap }]))
		.filter(({ gap }) => gap >= WIDE_GAP)
		.toSorted((a, b) => b.gap - a.gap);
	const question = model.questions.find(({ id }) => id === wide[0]?.question);
	const capability = model.capabilities.find(({ id }) => id === question?.capability);
	if (!wide[0] || !capability) return [];
	return [
		message(key, {
			n: wide.length,
			gap: wide[0].gap,
			capability: { kind: 'text', text: capability.title }
		})
	];
}

function keyFigures({ summary, value, currency, asOf, months }: Findings): KeyFigure[] {
	if (!summary) return [];
	const { current, prior } = summary.result;
	const period = message('overview.note.period', {
		asOf: { kind: 'date', iso: asOf ?? summary.result.lastOrderOn ?? '' }
	});
	const change = (now: number, before: number | undefined): Pick<KeyFigure, 'note' | 'movement'> =>
		before === undefined || before <= 0
			? { note: period, movement: null }
			: {
					note: message(
						now > before
							? 'overview.note.rise'
							: now < before
								? 'overview.note.fall'
								: 'overview.note.same',
						{ change: { kind: 'percent', share: Math.abs(now / before - 1) } }
					),
					movement: now > before ? 'up' : now < before ? 'down' : 'level'
				};
	const figures: KeyFigure[] = [
		{
			id: 'active',
			label: message('overview.kpi.active'),
			value: current.activeCustomers,
			...change(current.activeCustomers, prior?.activeCustomers)
		}
	];
	if (value) {
		const { totals } = value.result;
		figures.push({
			id: 'value',
			label: message('overview.kpi.value'),
			value: totals
				? { kind: 'money', amount: totals.value, currency, compact: true }
				: { kind: 'message', message: message('overview.kpi.noValue') },
			note: value.explanation.caution
				? message('overview.note.caution')
				: message('overview.note.valueBase', { customers: totals?.customers ?? 0, months }),
			movement: null
		});
	}
	if (current.repeatShare !== null) {
		const before = prior?.repeatShare ?? null;
		const points = before === null ? null : (current.repeatShare - before) * 100;
		figures.push({
			id: 'repeat',
			label: message('overview.kpi.repeat'),
			value: { kind: 'percent', share: current.repeatShare },
			note:
				points === null
					? message('overview.note.repeatBase', { customers: current.customers })
					: message(
							points > 0
								? 'overview.note.pointsUp'
								: points < 0
									? 'overview.note.pointsDown'
									: 'overview.note.pointsSame',
							{ points: decimal(Math.abs(points)) }
						),
			movement: points === null ? null : points > 0 ? 'up' : points < 0 ? 'down' : 'level'
		});
	}
	figures.push({
		id: 'revenue',
		label: message('overview.kpi.revenue'),
		value: { kind: 'money', amount: current.revenue, currency, compact: true },
		...change(Number(current.revenue), prior ? Number(prior.revenue) : undefined)
	});
	return figures;
}

/** Label of what a measured level is good for, where it is not firm. */
export const weightMessage = (weight: Exclude<PerceptionRow['weight'], 'firm'>): Message =>
	message(weight === 'note' ? 'results.noteOnly' : 'results.indicative');

/** Label of a standing, for a tag; null where claim and data were not compared. */
export function standingMessage({
	standing,
	difference
}: Pick<RatedCapability, 'standing' | 'difference'>): Message | null {
	if (standing === null || difference === null) return null;
	const by = Math.abs(difference);
	switch (standing) {
		case 'consistent':
			return message('standing.consistent');
		case 'hidden-strength':
			return message('standing.hiddenStrength', { by });
		case 'watch':
			return message('standing.watch', { by });
		case 'contradicted':
			return message('standing.contradicted', { by });
	}
}
