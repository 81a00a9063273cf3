import { z } from 'zod';
import { qualityScores } from '../analytics/quality/quality-scores';
import { message, type Message, type MessageValue } from '../locale/message';
import { segmentName } from '../analytics/rfm/segment-names';
import type { Findings } from './findings';

/** What a figure counts: things, money, a share, a level from 1 to 5, or something of its own. */
export type FigureUnit = 'count' | 'money' | 'share' | 'level' | 'number';

/** What figures are of, in the order in which they are told. */
export const figureGroups = ['whole', 'capabilities', 'answers', 'metrics', 'segments'] as const;

export type FigureGroup = (typeof figureGroups)[number];

/** A figure by which two times are compared. */
export interface ComparedFigure {
	id: string;
	of: FigureGroup;
	label: Message;
	unit: FigureUnit;
	value: number;
}

/** Figures as they were at one time, kept to compare later ones with. */
export const Baseline = z.strictObject({
	/** When they were taken, ISO 8601. */
	takenAt: z.string(),
	/** Last day of the data they are of; null without data. */
	asOf: z.string().nullable(),
	currency: z.string(),
	/** Horizon of customer value, in months. */
	months: z.int(),
	/** Of the maturity model. */
	modelVersion: z.string(),
	/** By id of a figure. */
	figures: z.record(z.string(), z.number())
});

export type Baseline = z.infer<typeof Baseline>;

/** The figures that are known of an organisation, in the order in which they are told. */
export function comparedFigures(findings: Findings): ComparedFigure[] {
	const figures: ComparedFigure[] = [];
	let of: FigureGroup = 'whole';
	const add = (id: string, unit: FigureUnit, label: Message, value: number | null | undefined) => {
		if (value !== null && value !== undefined && Number.isFinite(value)) {
			figures.push({ id, of, unit, label, value });
		}
	};
	const { model, pack, maturity, summary, value, valueAtRisk, concentration, quality, files } =
		findings;
	const { rfm, segmentMap } = findings;
	add('maturity', 'level', message('changes.maturity'), maturity.overall.index);
	add('supported', 'level', message('changes.supported'), maturity.overall.supported);
	for (const { id, title } of model.layers) {
		const layer = maturity.layers.find((score) => score.layer === id);
		const name: MessageValue = { kind: 'text', text: title };
		add(`layer-${id}`, 'level', message('changes.layer', { layer: name }), layer?.index);
	}
	const current = summary?.result.current;
	add('active', 'count', message('overview.kpi.active'), current?.activeCustomers);
	add('revenue', 'money', message('overview.kpi.revenue'), current && Number(current.revenue));
	add('repeat', 'share', message('overview.kpi.repeat'), current?.repeatShare);
	add('value', 'money', message('overview.kpi.value'), value?.result.totals?.value);
	add('at-risk', 'money', message('changes.atRisk'), valueAtRisk?.result.atRisk);
	add('declining', 'count', message('changes.declining'), valueAtRisk?.result.customers);
	const share =
		concentration?.result.customersOf80 && concentration.result.customers > 0
			? concentration.result.customersOf80 / concentration.result.customers
			: null;
	add('of-80', 'share', message('changes.of80'), share);
	add(
		'quality',
		'share',
		message('changes.quality'),
		quality && qualityScores(quality.result).overall
	);
	if (files.length > 0) {
		const rows = files.reduce((sum, { account }) => sum + account.kept, 0);
		add('rows', 'count', message('changes.rows'), rows);
	}
	of = 'capabilities';
	for (const score of maturity.capabilities) {
		const title = model.capabilities.find(({ id }) => id === score.capability)!.title;
		const capability = { kind: 'text', text: title } as const;
		const rated = score.state === 'rated' ? score : null;
		const id = `capability-${score.capability}`;
		add(id, 'level', message('changes.claimed', { capability }), rated?.claimed.level);
		const supported = message('changes.supportedOf', { capability });
		add(`${id}-supported`, 'level', supported, rated?.supported);
	}
	of = 'answers';
	for (const { id, question } of model.questions) {
		const label = message('table.value', { value: { kind: 'text', text: question } });
		add(`answer-${id}`, 'level', label, findings.levels[id]);
	}
	of = 'metrics';
	for (const judged of maturity.capabilities.flatMap(({ evidence }) => evidence.metrics)) {
		const metric = pack.metrics.find(({ id }) => id === judged.metric);
		if (!metric || judged.state === 'not-evaluated') continue;
		const label = message('table.value', { value: { kind: 'text', text: metric.title } });
		add(`metric-${metric.id}`, metric.unit === 'share' ? 'share' : 'number', label, judged.value);
	}
	of = 'segments';
	for (const { segment, customers } of rfm?.result.segments ?? []) {
		add(`segment-${segment}`, 'count', segmentName(segmentMap, segment), customers);
	}
	return figures;
}

/** The figures of now, to be kept. @param takenAt ISO 8601 */
export const baselineOf = (findings: Findings, takenAt: string): Baseline => ({
	takenAt,
	asOf: findings.asOf,
	currency: findings.currency,
	months: findings.months,
	modelVersion: findings.model.version,
	figures: Object.fromEntries(comparedFigures(findings).map(({ id, value }) => [id, value]))
});

/** A figure of two times; null where it was not known then, or is not now. */
export interface FigureChange {
	id: string;
	of: FigureGroup;
	label: Message;
	unit: FigureUnit;
	before: number | null;
	after: number;
	/** Share by which it changed, of things and money; points or levels, of shares and levels. Null without both. */
	change: number | null;
}

/**
 * What changed since. Money of another currency, or value over another horizon, is not compared.
 * A figure that was 0 has no share by which it grew.
 */
export function figureChanges(before: Baseline, findings: Findings): FigureChange[] {
	return comparedFigures(findings).map(({ id, of, label, unit, value }) => {
		const isOther =
			(unit === 'money' && before.currency !== findings.currency) ||
			((id === 'value' || id === 'at-risk') && before.months !== findings.months);
		const known = isOther ? null : (before.figures[id] ?? null);
		const change = changeOf(unit, known, value);
		return { id, of, label, unit, before: known, after: value, change };
	});
}

function changeOf(unit: FigureUnit, before: number | null, after: number): number | null {
	if (before === null) return null;
	if (unit === 'level' || unit === 'share') return after - before;
	return before === 0 ? (after === 0 ? 0 : null) : after / before - 1;
}
