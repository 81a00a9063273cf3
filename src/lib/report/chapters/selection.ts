import { linesOfDeployment, selectionRisks, unscored } from '../../business/selection';
import { scoreOf } from '../../business/selection-result';
import { message, type MessageValue } from '../../locale/message';
import {
	decimal,
	end,
	keyTable,
	paragraph,
	percent,
	start,
	statedMoney,
	table,
	told
} from '../blocks';
import type { ReportBlock, ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';
import { criteriaNames, criterionName, gateValue, systemCostName } from '../selection-names';
import { selectionLead } from '../selection-sentences';

/** Systems weighed against each other; left out where nobody has weighed or scored anything. */
export function selectionChapter(input: ReportInput): ReportSection | null {
	const { selection } = input;
	if (!selection) return null;
	const { stated, result } = selection;
	return {
		id: 'selection',
		heading: message('selection.title'),
		blocks: [
			...selectionLead(stated, result).map((text, i) => paragraph(`selection-lead-${i}`, text)),
			keyTable(rankingTable(input, selection)),
			...(result.undecided.length > 0
				? [
						paragraph(
							'selection-undecided',
							message('selection.undecided', { criteria: criteriaNames(stated, result.undecided) })
						)
					]
				: []),
			scoresTable(selection),
			...evidenceTable(selection),
			...turnsTable(selection),
			...costsTable(input, selection)
		]
	};
}

type Weighed = NonNullable<ReportInput['selection']>;

function rankingTable({ findings }: ReportInput, { stated, result }: Weighed): ReportBlock {
	const { currency } = findings;
	return table(
		'selection-ranking',
		message('selection.ranking'),
		[
			start(message('selection.column.vendor')),
			end(message('selection.rank')),
			start(message('selection.gate')),
			end(message('selection.fit')),
			end(message('selection.firstShare')),
			end(message('selection.unverified')),
			end(message('selection.risk')),
			end(message('selection.total', { years: stated.years }))
		],
		result.vendors.map((row): (MessageValue | null)[] => [
			stated.vendors.find(({ id }) => id === row.vendor)!.name,
			row.rank,
			gateValue(row, stated),
			decimal(row.fit, 2),
			percent(row.firstShare, 0),
			percent(row.unverified, 0),
			row.risk &&
				told(
					message('selection.risk.of', {
						mean: decimal(row.risk.mean, 1)!,
						n: row.risk.n,
						all: selectionRisks.length
					})
				),
			row.cost && { kind: 'money', amount: row.cost.total, currency }
		])
	);
}

function scoresTable({ stated, result }: Weighed): ReportBlock {
	const judged = stated.criteria.filter(
		({ id, weight, isMust }) =>
			weight !== null ||
			isMust ||
			stated.vendors.some((vendor) => scoreOf(vendor, id).score !== null)
	);
	return table(
		'selection-scores',
		message('selection.report.scores'),
		[
			start(message('selection.column.group')),
			start(message('selection.column.criterion')),
			end(message('selection.column.weight')),
			end(message('selection.column.share')),
			start(message('selection.column.must')),
			...stated.vendors.map(({ name }) => end(message('table.value', { value: name })))
		],
		judged.map((criterion): (MessageValue | null)[] => [
			told(message(`selection.group.${criterion.group}`)),
			criterionName(criterion),
			criterion.weight,
			percent(result.shares[criterion.id] ?? null, 0),
			criterion.isMust
				? told(message('selection.must.least', { n: criterion.least }))
				: told(message('selection.must.not')),
			...stated.vendors.map((vendor) => scoreOf(vendor, criterion.id).score)
		])
	);
}

function evidenceTable({ stated }: Weighed): ReportBlock[] {
	const rows = stated.criteria.flatMap((criterion) =>
		stated.vendors.flatMap((vendor): (MessageValue | null)[][] => {
			const { score, basis } = scoreOf(vendor, criterion.id);
			const { evidence } = vendor.scores[criterion.id] ?? unscored;
			if (score === null && evidence === '') return [];
			return [
				[
					criterionName(criterion),
					vendor.name,
					score,
					told(message(`selection.basis.${basis ?? 'none'}`)),
					evidence || null
				]
			];
		})
	);
	if (rows.length === 0) return [];
	return [
		table(
			'selection-evidence',
			message('selection.report.evidence'),
			[
				start(message('selection.column.criterion')),
				start(message('selection.column.vendor')),
				end(message('selection.report.score')),
				start(message('selection.basis')),
				start(message('selection.column.evidence'))
			],
			rows
		)
	];
}

function turnsTable({ stated, result }: Weighed): ReportBlock[] {
	if (result.turns.length === 0) return [];
	return [
		table(
			'selection-turns',
			message('selection.turns'),
			[
				start(message('selection.column.criterion')),
				end(message('selection.column.weight')),
				end(message('selection.turn.at')),
				start(message('selection.turn.challenger'))
			],
			result.turns.map(({ criterion, weight, at, challenger }) => [
				criterionName(stated.criteria.find(({ id }) => id === criterion)!),
				weight,
				decimal(at, 1),
				stated.vendors.find(({ id }) => id === challenger)!.name
			])
		)
	];
}

function costsTable({ findings }: ReportInput, { stated }: Weighed): ReportBlock[] {
	const amount = (value: string | null) => statedMoney(value, findings.currency);
	const rows = stated.vendors.flatMap((vendor) =>
		linesOfDeployment(vendor.deployment).flatMap((line): (MessageValue | null)[][] => {
			const cost = vendor.costs[line];
			if (!cost || (cost.once === null && cost.yearly === null)) return [];
			return [
				[
					vendor.name,
					told(message(`selection.deployment.${vendor.deployment}`)),
					systemCostName(line),
					amount(cost.once),
					amount(cost.yearly)
				]
			];
		})
	);
	if (rows.length === 0) return [];
	return [
		table(
			'selection-costs',
			message('selection.report.costs'),
			[
				start(message('selection.column.vendor')),
				start(message('selection.deployment')),
				start(message('business.line')),
				end(message('business.once')),
				end(message('business.yearly'))
			],
			rows
		)
	];
}
