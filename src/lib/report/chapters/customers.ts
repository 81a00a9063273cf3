import type { RfmResult } from '../../analytics/rfm/rfm-result';
import { segmentName } from '../../analytics/rfm/segment-names';
import { message, type MessageValue } from '../../locale/message';
import { end, findingBlocks, money, paragraph, percent, start, table, told } from '../blocks';
import type { ReportBlock, ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';

/** Who the customers are, what they are worth, whether they stay, and how few bring how much. */
export function customersChapter(input: ReportInput): ReportSection {
	const { findings } = input;
	const heading = message('report.customers');
	if (!findings.rfm) {
		return {
			id: 'customers',
			heading,
			blocks: [paragraph('customers-none', message('report.noData'))]
		};
	}
	return {
		id: 'customers',
		heading,
		blocks: [
			...findingBlocks('rfm', findings.rfm),
			...segmentBlocks(input),
			...findingBlocks('customer-value', findings.value),
			...findingBlocks('model-comparison', findings.comparison),
			...findingBlocks('retention', findings.retention),
			...retentionBlocks(input),
			// Of those under no contract nothing is renewed.
			...(findings.renewals?.result.reading === 'contract'
				? findingBlocks('renewals', findings.renewals)
				: []),
			...findingBlocks('concentration', findings.concentration),
			...concentrationBlocks(input),
			...findingBlocks('lifecycle', findings.lifecycle),
			...lifecycleBlocks(input),
			...findingBlocks('value-at-risk', findings.valueAtRisk),
			...findingBlocks('customer-tiers', findings.tiers),
			...findingBlocks('products', findings.products)
		]
	};
}

function segmentBlocks({ findings }: ReportInput): ReportBlock[] {
	const { rfm, value, segmentValue, segmentMap, currency } = findings;
	if (!rfm) return [];
	const { segments, totals } = rfm.result;
	const valueOf = new Map(segmentValue?.result.segments.map((row) => [row.segment, row.value]));
	return [
		table(
			'customers-segments',
			message('report.segments'),
			[
				start(message('table.segment')),
				end(message('table.customers')),
				end(message('table.share')),
				end(message('table.revenue')),
				end(message('table.expectedValue'))
			],
			segments.map(({ segment, customers, revenue }) => [
				told(segmentName(segmentMap, segment)),
				customers,
				percent(customers / totals.customers),
				{ kind: 'money', amount: revenue, currency },
				value?.result.totals && segmentValue ? money(valueOf.get(segment) ?? 0, currency) : null
			]),
			'rfm'
		),
		breaksTable(rfm.result, currency)
	];
}

/** A bound of a score: days, a count, or money. */
const bound = (dimension: 'r' | 'f' | 'm', value: string, currency: string): MessageValue =>
	dimension === 'm' ? { kind: 'money', amount: value, currency } : Number(value);

/** Where each score begins: what next month's customers are scored by where the breaks are frozen. */
const breaksTable = ({ ranges }: RfmResult, currency: string): ReportBlock =>
	table(
		'customers-breaks',
		message('report.breaks'),
		[
			start(message('report.breaks.dimension')),
			end(message('report.breaks.score')),
			end(message('report.breaks.low')),
			end(message('report.breaks.high')),
			end(message('table.customers'))
		],
		ranges.map(({ dimension, score, low, high, customers }) => [
			told(message(`report.breaks.${dimension}`)),
			score,
			bound(dimension, low, currency),
			bound(dimension, high, currency),
			customers
		]),
		'rfm'
	);

/** Ages of cohorts told in the report. */
const AGES = [1, 2, 3, 6, 9, 12, 18, 24];

function retentionBlocks({ findings }: ReportInput): ReportBlock[] {
	const curve = findings.retention?.result.curve.filter(
		({ age, observed }) => AGES.includes(age) && observed > 0
	);
	if (!curve || curve.length === 0) return [];
	return [
		table(
			'customers-retention',
			message('report.retention'),
			[
				end(message('report.retention.age')),
				end(message('report.retention.observed')),
				end(message('report.retention.bought')),
				end(message('table.share'))
			],
			curve.map(({ age, observed, bought }) => [age, observed, bought, percent(bought / observed)]),
			'retention'
		)
	];
}

function concentrationBlocks({ findings }: ReportInput): ReportBlock[] {
	const result = findings.concentration?.result;
	if (!result || result.classes.length === 0) return [];
	const revenue = result.classes.reduce((sum, one) => sum + Number(one.revenue), 0);
	return [
		table(
			'customers-classes',
			message('concentration.classes'),
			[
				start(message('concentration.class')),
				end(message('concentration.class.customers')),
				end(message('concentration.class.share')),
				end(message('concentration.class.revenue')),
				end(message('concentration.class.revenueShare'))
			],
			result.classes.map((one) => [
				one.class.toUpperCase(),
				one.customers,
				percent(one.customers / result.customers),
				{ kind: 'money', amount: one.revenue, currency: findings.currency },
				percent(revenue > 0 ? Number(one.revenue) / revenue : null)
			]),
			'concentration'
		)
	];
}

function lifecycleBlocks({ findings }: ReportInput): ReportBlock[] {
	const result = findings.lifecycle?.result;
	if (!result || result.stages.length === 0) return [];
	return [
		table(
			'customers-stages',
			message('lifecycle.stages'),
			[
				start(message('lifecycle.stage')),
				end(message('table.customers')),
				end(message('table.revenue')),
				end(message('lifecycle.yearSales'))
			],
			result.stages.map(({ stage, customers, revenue, yearSales }) => [
				told(message(`stage.${stage}`)),
				customers,
				{ kind: 'money', amount: revenue, currency: findings.currency },
				{ kind: 'money', amount: yearSales, currency: findings.currency }
			]),
			'lifecycle'
		)
	];
}
