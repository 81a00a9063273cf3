import { message } from '../../locale/message';
import { LEAST_SHOWN } from '../../maturity/consensus';
import type { CapabilityScore } from '../../maturity/score';
import { callout, decimal, end, paragraph, start, table, told } from '../blocks';
import { overview, standingMessage } from '../overview';
import { remarkMessage } from '../remark-message';
import type { ReportBlock, ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';

/** Maturity by layer and capability: what is claimed, measured and supported, and what does not go together. */
export function maturityChapter(input: ReportInput): ReportSection {
	const { findings } = input;
	const { maturity, model } = findings;
	const { gauge, perception } = overview(findings);
	const heading = message('report.maturity');
	if (maturity.overall.index === null && perception.length === 0) {
		return {
			id: 'maturity',
			heading,
			blocks: [paragraph('maturity-none', message('report.noAssessment'))]
		};
	}
	const layerTitle = (id: string) => model.layers.find((layer) => layer.id === id)!.title;
	return {
		id: 'maturity',
		heading,
		blocks: [
			...(gauge.some(({ claimed }) => claimed !== null)
				? [
						{
							kind: 'gauge',
							id: 'maturity-gauge',
							caption: message('report.gauge'),
							items: gauge
						} as const
					]
				: []),
			table(
				'maturity-layers',
				message('results.layers'),
				[
					start(message('table.layer')),
					end(message('results.index')),
					end(message('results.level')),
					end(message('table.measured')),
					end(message('table.supported')),
					end(message('table.target'))
				],
				maturity.layers.map(({ layer, index, level, measured, supported, target }) => [
					{ kind: 'text', text: layerTitle(layer) },
					decimal(index, 2),
					level,
					decimal(measured, 2),
					decimal(supported, 2),
					decimal(target, 2)
				])
			),
			capabilityTable(input),
			...perceptionBlocks(input),
			...contradictionBlocks(input),
			...groupBlocks(input),
			...remarkBlocks(input),
			...progressBlocks(input)
		]
	};
}

const titleOf = ({ findings: { model } }: ReportInput, id: string) =>
	model.capabilities.find((one) => one.id === id)!.title;

function capabilityTable(input: ReportInput): ReportBlock {
	const { maturity } = input.findings;
	const row = (score: CapabilityScore) =>
		score.state === 'rated'
			? [
					`${score.claimed.level}${score.claimed.suffix}`,
					score.evidence.level,
					score.supported,
					score.target,
					score.gap
				]
			: [told(message('results.notRated')), score.evidence.level, null, null, null];
	return table(
		'maturity-capabilities',
		message('results.capabilities'),
		[
			start(message('table.capability')),
			end(message('table.claimed')),
			end(message('table.measured')),
			end(message('table.supported')),
			end(message('table.target')),
			end(message('report.gap'))
		],
		maturity.capabilities.map((score) => [
			{ kind: 'text', text: titleOf(input, score.capability) },
			...row(score)
		])
	);
}

function perceptionBlocks({ findings }: ReportInput): ReportBlock[] {
	const { perception } = overview(findings);
	if (perception.length === 0) return [];
	return [
		table(
			'maturity-perception',
			message('report.perception'),
			[
				start(message('table.capability')),
				end(message('table.claimed')),
				end(message('table.measured')),
				start(message('table.standing')),
				start(message('table.shows'))
			],
			perception.map((row) => {
				const standing = standingMessage(row);
				return [
					{ kind: 'text', text: row.title },
					row.claimed,
					row.measured,
					standing ? told(standing) : null,
					told(row.deciding)
				];
			}),
			'capability-evidence'
		)
	];
}

const contradictionBlocks = (input: ReportInput): ReportBlock[] =>
	input.findings.maturity.contradictions.map(({ capability, level, needs }, i) =>
		callout(
			`maturity-contradiction-${i}`,
			message('overview.contradiction', {
				capability: { kind: 'text', text: titleOf(input, capability) },
				level,
				needs: { kind: 'text', text: titleOf(input, needs.capability) },
				least: needs.level,
				claimed: needs.claimed
			})
		)
	);

function groupBlocks({ findings: { group }, questions }: ReportInput): ReportBlock[] {
	const rows = group.flatMap(({ question, group: of, gap }) => {
		const text = questions.find(({ id }) => id === question)?.question;
		if (!of || of.respondents < LEAST_SHOWN || !text) return [];
		if (!of.isToDiscuss && Math.abs(gap ?? 0) < 2) return [];
		return [
			[
				{ kind: 'text', text } as const,
				of.agreed,
				decimal(of.consensus, 2),
				gap === null ? null : decimal(gap, 0)
			]
		];
	});
	if (rows.length === 0) return [];
	return [
		table(
			'maturity-discuss',
			message('report.discuss'),
			[
				start(message('respondents.group.question')),
				end(message('respondents.group.agreed')),
				end(message('respondents.group.consensus')),
				end(message('respondents.group.gap'))
			],
			rows
		)
	];
}

/** What people wrote, of questions that three at least answered; nothing where names are left out. */
function remarkBlocks({ findings: { group }, questions }: ReportInput): ReportBlock[] {
	const rows = group.flatMap(({ question, remarks }) => {
		const text = questions.find(({ id }) => id === question)?.question;
		return text
			? remarks.map((remark) => [{ kind: 'text', text } as const, told(remarkMessage(remark))])
			: [];
	});
	if (rows.length === 0) return [];
	return [
		table(
			'maturity-remarks',
			message('report.remarks'),
			[start(message('report.remarks.question')), start(message('report.remarks.remark'))],
			rows
		)
	];
}

function progressBlocks(input: ReportInput): ReportBlock[] {
	const moved = input.progress.filter(({ before, now }) => before !== now);
	if (moved.length === 0) return [];
	return [
		table(
			'maturity-progress',
			message('results.progress'),
			[
				start(message('table.capability')),
				end(message('results.progress.before')),
				end(message('results.trend.now')),
				end(message('table.target')),
				end(message('results.progress.way'))
			],
			moved.map(({ capability, before, now, target, progress }) => [
				{ kind: 'text', text: titleOf(input, capability) },
				before,
				now,
				target,
				{ kind: 'percent', share: progress, digits: 0 }
			])
		)
	];
}
