import { message, type Message } from '../../locale/message';
import { end, money, paragraph, percent, start, table, told } from '../blocks';
import { overview, type Overview } from '../overview';
import type { ReportBlock, ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';
import { gapRows } from './gaps';

/** Gaps and steps told on the first page. */
const MOST_GAPS = 5;
const MOST_STEPS = 3;

/** Width of the index, open answers at either end, from which on it is told. */
const LEAST_SPREAD = 0.1;

/** The page for who reads one page: what was found, the widest gaps, what has changed, what to do now. */
export function summaryChapter(input: ReportInput): ReportSection {
	const { findings } = input;
	const first = overview(findings);
	const { lead, keyFigures } = first;
	return {
		id: 'summary',
		heading: message('report.summary'),
		blocks: [
			...(lead.length === 0
				? [paragraph('summary-empty', message('report.empty'))]
				: lead.map((sentence) => paragraph(`summary-${sentence.key}`, sentence))),
			...standingBlocks(input),
			...changeBlocks(input),
			...confidenceBlocks(input),
			...(keyFigures.length > 0
				? [{ kind: 'key-figures', id: 'summary-figures', figures: keyFigures } as const]
				: []),
			...gapBlocks(input),
			...stepBlocks(input, first)
		]
	};
}

/** How sure the index is, which layer is weakest, and of how much the data speak. */
function standingBlocks({ findings: { model, maturity } }: ReportInput): ReportBlock[] {
	const { interval, weakestLayer } = maturity.overall;
	const layer = model.layers.find(({ id }) => id === weakestLayer);
	if (!interval || !layer) return [];
	const metrics = maturity.capabilities.flatMap(({ evidence }) => evidence.metrics);
	const evaluated = metrics.filter(({ state }) => state !== 'not-evaluated');
	const score = maturity.layers.find((one) => one.layer === weakestLayer);
	const isOpen = interval.high - interval.low >= LEAST_SPREAD;
	return [
		...(isOpen
			? [
					paragraph(
						'summary-interval',
						message('report.summary.interval', {
							low: { kind: 'decimal', value: interval.low, digits: 1 },
							high: { kind: 'decimal', value: interval.high, digits: 1 }
						})
					)
				]
			: []),
		paragraph(
			'summary-standing',
			message('report.summary.standing', {
				layer: { kind: 'text', text: layer.title },
				level: score?.level ?? 1,
				metrics: evaluated.length,
				of: metrics.length
			})
		)
	];
}

function changeBlocks({ trend }: ReportInput): ReportBlock[] {
	const since = trend.at(-1)?.since;
	const before = trend.at(-2);
	if (!since || !before) return [];
	const by = { kind: 'decimal', value: Math.abs(since.now - since.before), digits: 2 } as const;
	const change: Message =
		since.change === 'up' || since.change === 'down'
			? message(`results.trend.${since.change}`, { by })
			: message(`results.trend.${since.change}`);
	return [
		paragraph(
			'summary-change',
			message('report.change', {
				date: { kind: 'date', iso: before.at.slice(0, 10) },
				change: told(change),
				shared: since.sharedQuestions
			})
		)
	];
}

function confidenceBlocks({ confidence, roles }: ReportInput): ReportBlock[] {
	if (!confidence) return [];
	return [
		paragraph(
			'summary-confidence',
			message('report.confidence', {
				band: told(message(`results.confidence.${confidence.band}`)),
				value: { kind: 'decimal', value: confidence.value, digits: 2 },
				executives: roles.executive,
				managers: roles.manager,
				frontLine: roles['front-line'],
				completeness: percent(confidence.completeness, 0)!
			})
		)
	];
}

function gapBlocks(input: ReportInput): ReportBlock[] {
	const rows = gapRows(input).slice(0, MOST_GAPS);
	if (rows.length === 0) return [];
	return [
		table(
			'summary-gaps',
			message('report.gaps.widest'),
			[
				start(message('table.capability')),
				end(message('table.supported')),
				end(message('table.target')),
				end(message('report.gap'))
			],
			rows.map(({ title, score }) => [
				{ kind: 'text', text: title },
				score.supported,
				score.target,
				score.gap
			])
		)
	];
}

function stepBlocks({ findings }: ReportInput, { next }: Overview): ReportBlock[] {
	if (next.length === 0) return [];
	return [
		table(
			'summary-next',
			message('report.nextOrder'),
			[
				start(message('table.initiative')),
				end(message('table.lift')),
				end(message('table.stake')),
				end(message('table.months'))
			],
			next
				.slice(0, MOST_STEPS)
				.map(({ action, score, stake }) => [
					{ kind: 'text', text: action.title },
					told(message('table.fromTo', { from: score.supported, to: score.target })),
					money(stake, findings.currency),
					action.months
				])
		)
	];
}
