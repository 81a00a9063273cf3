import { message, type Message, type MessageValue } from '../../locale/message';
import type { JudgedMetric } from '../../maturity/metrics';
import { contentKey } from '../../workspace/workspace';
import { end, paragraph, start, table, told } from '../blocks';
import type { ReportBlock, ReportSection } from '../report-document';
import { metricValue } from '../metric-value';
import type { ReportInput } from '../report-input';
import { hashesMessage, shortKey, shortParams, statedSourceIds } from '../report-source';

type Measured = Exclude<JudgedMetric, { state: 'not-evaluated' }>;

/** Measures by capability, with who answers for what moves them. */
export function kpisChapter({ findings, roadmap, plan }: ReportInput): ReportSection {
	const { model, maturity, pack } = findings;
	const ownerOf = (metric: string) =>
		plan
			.filter(({ action }) => action.metric === metric)
			.map(({ action }) => roadmap.settled[action.id]?.owner ?? '')
			.find((owner) => owner !== '') ?? null;
	const rows = model.layers.flatMap((layer) =>
		model.capabilities
			.filter((capability) => capability.layer === layer.id)
			.flatMap((capability) => {
				const score = maturity.capabilities.find((one) => one.capability === capability.id);
				return (score?.evidence.metrics ?? []).flatMap((judged) => {
					const metric = pack.metrics.find(({ id }) => id === judged.metric);
					if (!metric || judged.state === 'not-evaluated') return [];
					return [
						[
							{ kind: 'text', text: layer.title } as const,
							{ kind: 'text', text: capability.title } as const,
							{ kind: 'text', text: metric.title } as const,
							metricValue(metric, judged.value),
							judged.state === 'measured' ? judged.level : null,
							score?.state === 'rated' ? score.target : null,
							ownerOf(metric.id)
						]
					];
				});
			})
	);
	return {
		id: 'kpis',
		heading: message('report.kpis'),
		blocks: [
			table(
				'kpis-tree',
				message('report.kpis.caption'),
				[
					start(message('table.layer')),
					start(message('table.capability')),
					start(message('results.metric')),
					end(message('results.metricValue')),
					end(message('results.metricLevel')),
					end(message('table.target')),
					start(message('roadmap.column.owner'))
				],
				rows,
				'capability-evidence'
			)
		]
	};
}

/** Where every number comes from: metrics with their cut points, analyses with their parameters, methods. */
export function appendixChapter(input: ReportInput): ReportSection {
	return {
		id: 'appendix',
		heading: message('report.appendix'),
		isReference: true,
		blocks: [
			...metricBlocks(input),
			...missingBlocks(input),
			sourceTable(input),
			...methodBlocks(input),
			...hashBlocks(input)
		]
	};
}

function metricBlocks({ findings: { maturity, pack } }: ReportInput): ReportBlock[] {
	const measured = maturity.capabilities
		.flatMap(({ evidence }) => evidence.metrics)
		.filter((one): one is Measured => one.state !== 'not-evaluated');
	if (measured.length === 0) return [];
	return [
		table(
			'appendix-metrics',
			message('results.measuredMetrics'),
			[
				start(message('results.metric')),
				end(message('results.metricRows')),
				end(message('results.metricValue')),
				end(message('results.metricInterval')),
				end(message('results.metricCuts')),
				end(message('results.metricLevel')),
				start(message('results.metricBasis'))
			],
			measured.flatMap((one) => {
				const metric = pack.metrics.find(({ id }) => id === one.metric);
				if (!metric) return [];
				const value = (number: number) => metricValue(metric, number);
				return [
					[
						{ kind: 'text', text: metric.title },
						one.n,
						value(one.value),
						one.interval
							? { kind: 'list', items: [value(one.interval.low), value(one.interval.high)] }
							: null,
						metric.cuts ? { kind: 'list', items: metric.cuts.map(value) } : null,
						one.state === 'measured'
							? one.level
							: one.state === 'intended'
								? told(message('results.intendedBecause', { reason: one.reason }))
								: null,
						told(message(`results.basis.${metric.basis.kind}`))
					]
				];
			}),
			'capability-evidence'
		)
	];
}

function missingBlocks({ findings: { maturity, pack } }: ReportInput): ReportBlock[] {
	const rows = maturity.capabilities
		.flatMap(({ evidence }) => evidence.metrics)
		.flatMap((one) => {
			const metric = pack.metrics.find(({ id }) => id === one.metric);
			if (one.state !== 'not-evaluated' || !metric) return [];
			return [[{ kind: 'text', text: metric.title } as const, told(one.reason as Message)]];
		});
	if (rows.length === 0) return [];
	return [
		table(
			'appendix-missing',
			message('results.missing'),
			[start(message('results.metric')), start(message('results.missing.reason'))],
			rows
		)
	];
}

/**
 * Analyses with their versions and parameters; and the data each is of, where they are not all of the same,
 * whose key stands below.
 */
function sourceTable({ runs }: ReportInput): ReportBlock {
	const isMixed = new Set(Object.values(runs).map((run) => run.dataKey)).size > 1;
	return table(
		'appendix-sources',
		message('report.sources'),
		[
			start(message('report.sources.analysis')),
			end(message('report.sources.version')),
			start(message('report.sources.params')),
			...(isMixed ? [start(message('report.sources.data'))] : [])
		],
		Object.entries(runs)
			.toSorted(([a], [b]) => (a < b ? -1 : 1))
			.map(([id, run]): (MessageValue | null)[] => [
				id,
				run.version,
				shortParams(run.params),
				...(isMixed ? [shortKey(run.dataKey)] : [])
			])
			.concat(
				statedSourceIds.map((id) => [
					id,
					null,
					told(message(`report.source.${id}`)),
					...(isMixed ? [null] : [])
				])
			)
	);
}

/** How every analysis that has run computes, and what it leaves out. */
function methodBlocks({ runs }: ReportInput): ReportBlock[] {
	return Object.entries(runs)
		.toSorted(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([analysis, { explanation }]): ReportBlock[] => {
			const items = [...explanation.method, ...explanation.exclusions] as Message[];
			if (items.length === 0) return [];
			return [
				paragraph(`appendix-method-of-${analysis}`, message('report.methodOf', { analysis })),
				{ kind: 'list', id: `appendix-method-${analysis}`, analysis, items }
			];
		});
}

function hashBlocks({ hashes, findings }: ReportInput): ReportBlock[] {
	const { model, pack, files } = findings;
	return [
		{
			kind: 'list',
			id: 'appendix-hashes',
			items: [
				message('report.model', { version: model.version, pack: pack.version }),
				...(hashes ? [hashesMessage(hashes)] : []),
				...(files.length > 0
					? [message('report.dataKey', { key: shortKey(contentKey({ files: [...files] })) })]
					: [])
			]
		}
	];
}
