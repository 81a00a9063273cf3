import type { Explanation } from '../analytics/analysis';
import { ExclusionReason, reasonMessage } from '../intake/accounting';
import { message, type Message, type MessageValue } from '../locale/message';
import type { Findings } from './findings';
import type { Paper, ReportLogo } from './report-settings';
import {
	overview,
	standingMessage,
	weightMessage,
	type GaugeItem,
	type KeyFigure
} from './overview';
import { segmentName } from '../analytics/rfm/segment-names';

/** A column of a report's table; numbers stand to the right. */
export interface ReportColumn {
	label: Message;
	align: 'start' | 'end';
}

/** Where a block comes from, so that it can be found again, edited and traced. */
export interface BlockOrigin {
	/** Of the block in its report; the same whatever the numbers. Missing where a block is not edited. */
	id?: string;
	/** Id of the analysis whose result it tells. */
	analysis?: string;
}

/** A piece of a report. */
export type ReportBlock = BlockOrigin & BlockContent;

type BlockContent =
	| { kind: 'paragraph'; text: Message }
	| { kind: 'callout'; tone: 'caution' | 'note'; text: Message }
	| { kind: 'key-figures'; figures: KeyFigure[] }
	| { kind: 'gauge'; caption: Message; items: GaugeItem[] }
	| {
			kind: 'table';
			caption: Message;
			columns: ReportColumn[];
			/** Cells by row; null where there is nothing to say. */
			rows: (MessageValue | null)[][];
			/** Whether it tells its chapter by itself. */
			isKey?: true;
	  }
	| { kind: 'list'; items: Message[] };

export interface ReportSection {
	/** Of the section in its report; missing where sections are not moved. */
	id?: string;
	heading: Message;
	blocks: ReportBlock[];
	/** Looked up in, not read through: slides show its table alone. */
	isReference?: true;
}

/** A report before it is drawn: what every renderer draws from. Each page is a list of sections. */
export interface ReportDocument {
	title: Message;
	subject: string;
	/** A line for every page: who may read it. */
	notice?: string;
	/** Colour of headings, `#rrggbb`; ours where none is set. */
	accent?: string;
	logo?: ReportLogo;
	/** A4 where none is set. */
	paper?: Paper;
	/** Whether a sheet of its own says whom it is for, before all else. */
	hasCover?: true;
	/** Last day of the data; null without data. */
	asOf: string | null;
	pages: ReportSection[][];
}

/** Blocks of a report, in their order. */
export const blocksOf = ({ pages }: ReportDocument): ReportBlock[] =>
	pages.flat().flatMap(({ blocks }) => blocks);

/** Capabilities whose comparison is shown, widest first: the report is of two pages. */
const MOST_COMPARED = 3;

const start = (label: Message): ReportColumn => ({ label, align: 'start' });
const end = (label: Message): ReportColumn => ({ label, align: 'end' });
const text = (value: Message): MessageValue => ({ kind: 'message', message: value });

/** The two-page report: what was found, and what it rests on. */
export function reportDocument(findings: Findings): ReportDocument {
	const first = overview(findings);
	return {
		title: message('report.title'),
		subject: findings.name,
		asOf: findings.asOf,
		pages: [
			[summarySection(first), maturitySection(first)],
			[...customerSections(findings), nextSection(findings, first), methodSection(findings)]
		]
	};
}

function summarySection({ lead, keyFigures }: ReturnType<typeof overview>): ReportSection {
	return {
		id: 'brief-summary',
		heading: message('report.summary'),
		blocks: [
			...(lead.length === 0
				? [{ kind: 'paragraph', id: 'brief-empty', text: message('report.empty') } as const]
				: lead.map((text) => ({ kind: 'paragraph', id: `brief-${text.key}`, text }) as const)),
			...(keyFigures.length > 0
				? [{ kind: 'key-figures', id: 'brief-figures', figures: keyFigures } as const]
				: [])
		]
	};
}

function maturitySection({ gauge, perception }: ReturnType<typeof overview>): ReportSection {
	const blocks: ReportBlock[] = [];
	if (gauge.some(({ claimed }) => claimed !== null)) {
		blocks.push({
			kind: 'gauge',
			id: 'brief-gauge',
			caption: message('report.gauge'),
			items: gauge
		});
	} else {
		blocks.push({
			kind: 'paragraph',
			id: 'brief-unanswered',
			text: message('report.noAssessment')
		});
	}
	if (perception.length > 0) {
		blocks.push({
			kind: 'table',
			id: 'brief-perception',
			caption: message('report.perception'),
			columns: [
				start(message('table.capability')),
				end(message('table.claimed')),
				end(message('table.measured')),
				start(message('table.standing')),
				start(message('table.shows'))
			],
			rows: perception.slice(0, MOST_COMPARED).map((row) => {
				const standing = standingMessage(row);
				return [
					{ kind: 'text', text: row.title },
					row.claimed,
					row.measured,
					{
						kind: 'list',
						items: [
							...(standing ? [text(standing)] : []),
							...(row.weight === 'firm' ? [] : [text(weightMessage(row.weight))])
						]
					},
					text(row.deciding)
				];
			})
		});
	}
	return { id: 'brief-maturity', heading: message('report.maturity'), blocks };
}

function customerSections({
	rfm,
	value,
	segmentValue,
	segmentMap,
	currency
}: Findings): ReportSection[] {
	if (!rfm) {
		return [
			{
				id: 'brief-customers',
				heading: message('report.customers'),
				blocks: [{ kind: 'paragraph', id: 'brief-no-data', text: message('report.noData') }]
			}
		];
	}
	const valueOf = new Map(segmentValue?.result.segments.map((row) => [row.segment, row.value]));
	const cautions = (['rfm', 'value'] as const).flatMap((id): ReportBlock[] => {
		const text = { rfm, value }[id]?.explanation.caution;
		return text ? [{ kind: 'callout', id: `brief-${id}-caution`, tone: 'caution', text }] : [];
	});
	return [
		{
			id: 'brief-customers',
			heading: message('report.customers'),
			blocks: [
				{ kind: 'paragraph', id: 'brief-rfm', text: rfm.explanation.finding },
				...(value
					? [{ kind: 'paragraph', id: 'brief-value', text: value.explanation.finding } as const]
					: []),
				...cautions,
				{
					kind: 'table',
					id: 'brief-segments',
					caption: message('report.segments'),
					columns: [
						start(message('table.segment')),
						end(message('table.customers')),
						end(message('table.share')),
						end(message('table.revenue')),
						end(message('table.expectedValue'))
					],
					rows: rfm.result.segments.map(({ segment, customers, revenue }) => [
						text(segmentName(segmentMap, segment)),
						customers,
						{ kind: 'percent', share: customers / rfm.result.totals.customers },
						{ kind: 'money', amount: revenue, currency },
						value?.result.totals && segmentValue
							? {
									kind: 'money',
									amount: Math.round(valueOf.get(segment) ?? 0),
									currency,
									compact: true
								}
							: null
					])
				}
			]
		}
	];
}

function nextSection(
	{ model, maturity, currency }: Findings,
	{ next }: ReturnType<typeof overview>
): ReportSection {
	const titles = new Map(model.capabilities.map(({ id, title }) => [id, title]));
	return {
		id: 'brief-next',
		heading: message('report.next'),
		blocks:
			next.length === 0
				? [
						{
							kind: 'paragraph',
							id: 'brief-no-next',
							text: message(maturity.overall.index === null ? 'report.noNext' : 'report.noGap')
						}
					]
				: [
						{
							kind: 'table',
							id: 'brief-steps',
							caption: message('report.nextOrder'),
							columns: [
								start(message('table.initiative')),
								start(message('table.capability')),
								end(message('table.lift')),
								end(message('table.stake')),
								end(message('table.months'))
							],
							rows: next.map(({ action, score, stake }) => [
								{ kind: 'text', text: action.title },
								{ kind: 'text', text: titles.get(action.capability)! },
								text(message('table.fromTo', { from: score.supported, to: score.target })),
								stake === null
									? null
									: { kind: 'money', amount: Math.round(stake), currency, compact: true },
								action.months
							])
						}
					]
	};
}

/** Files named one by one; more are counted, so that the page holds. */
const FILES_LISTED = 6;

/** What the numbers rest on: files and their rows, methods, and what was left out. */
function methodSection({ files, rfm, value, summary, model, pack }: Findings): ReportSection {
	const explanations = [summary, rfm, value].flatMap((finding): Explanation[] =>
		finding ? [finding.explanation] : []
	);
	const accounts = files.slice(0, FILES_LISTED).map(({ name, account }) =>
		message('report.account', {
			file: name,
			read: account.read,
			kept: account.kept,
			excluded: account.read - account.kept
		})
	);
	const reasons = new Map<ExclusionReason, number>();
	for (const { account } of files) {
		for (const { reason, rows } of account.excluded) {
			const known = ExclusionReason.safeParse(reason);
			if (known.success) reasons.set(known.data, (reasons.get(known.data) ?? 0) + rows);
		}
	}
	const left = [...reasons].map(([reason, rows]) =>
		message('report.excluded', { reason: text(reasonMessage(reason)), rows })
	);
	return {
		id: 'brief-method',
		heading: message('report.method'),
		blocks: [
			{
				kind: 'list',
				id: 'brief-methods',
				items: [
					...accounts,
					...(files.length > FILES_LISTED
						? [message('report.moreFiles', { files: files.length - FILES_LISTED })]
						: []),
					...left,
					...explanations.flatMap(({ method, exclusions }) => [...method, ...exclusions]),
					message('report.model', { version: model.version, pack: pack.version })
				]
			}
		]
	};
}
