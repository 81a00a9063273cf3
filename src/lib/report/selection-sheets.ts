import {
	contractItems,
	criterionGroups,
	deployments,
	evidenceBases,
	linesOfDeployment,
	selectionRisks,
	unscored,
	type Selection
} from '../business/selection';
import { message, type Message, type MessageValue } from '../locale/message';
import { systemCostName, criterionName, taskName } from './selection-names';
import type { SheetCell, SheetTable } from './workbook';

/** Columns that every row of the sheet of scores begins with; those of systems stand behind, by threes. */
export const SCORE_COLUMNS = 6;

/** Ids of what is neither a score nor a cost; see `selectionOfSheets`. */
export const otherIds = {
	years: 'years',
	budget: 'budget',
	deployment: 'deployment',
	risk: (id: string) => `risk:${id}`,
	trial: (id: string) => `trial:${id}`,
	contract: (id: string) => `contract:${id}`
} as const;

/**
 * A selection as a workbook that people fill in and `selectionOfSheets` reads back: scores by criterion
 * and system, costs line by line, and what is asked once. What is read back stands in ids and numbers,
 * so that a file filled in by a colleague in another language is read too.
 */
export function selectionSheets(
	selection: Selection,
	write: (of: Message) => string
): SheetTable[] {
	const say = (value: MessageValue) => write(message('table.value', { value }));
	const { vendors, criteria, tasks } = selection;
	const yesNo = (is: boolean) => write(message(is ? 'selection.yes' : 'selection.no'));
	const amount = (of: string | null): SheetCell =>
		of === null ? null : { value: Number(of), format: '#,##0.00' };
	const column = (id: 'id' | 'vendor' | 'line' | 'item' | 'value' | 'evidence' | 'basis'): string =>
		write(message(`selection.column.${id}`));
	return [
		{
			name: write(message('selection.sheet.scores')),
			rows: [
				[
					column('id'),
					...(['group', 'criterion', 'must', 'least', 'weight'] as const).map((id) =>
						write(message(`selection.column.${id}`))
					),
					...vendors.flatMap(({ name }) => [name, column('basis'), column('evidence')])
				],
				...criteria.map((criterion): SheetCell[] => [
					criterion.id,
					`${criterionGroups.indexOf(criterion.group) + 1} ${write(
						message(`selection.group.${criterion.group}`)
					)}`,
					say(criterionName(criterion)),
					yesNo(criterion.isMust),
					criterion.least,
					criterion.weight,
					...vendors.flatMap(({ scores }): SheetCell[] => {
						const { score, basis, evidence } = scores[criterion.id] ?? unscored;
						return [score, basis && evidenceBases.indexOf(basis) + 1, evidence];
					})
				])
			]
		},
		{
			name: write(message('selection.sheet.costs')),
			rows: [
				[
					column('vendor'),
					column('id'),
					column('line'),
					write(message('business.once')),
					write(message('business.yearly'))
				],
				...vendors.flatMap(({ name, deployment, costs }) =>
					linesOfDeployment(deployment).map((line): SheetCell[] => [
						name,
						line,
						say(systemCostName(line)),
						amount(costs[line]?.once ?? null),
						amount(costs[line]?.yearly ?? null)
					])
				)
			]
		},
		{
			name: write(message('selection.sheet.others')),
			rows: [
				[column('vendor'), column('id'), column('item'), column('value')],
				['', otherIds.years, write(message('selection.years')), selection.years],
				['', otherIds.budget, write(message('selection.budget')), amount(selection.budget)],
				...vendors.flatMap((vendor): SheetCell[][] => [
					[
						vendor.name,
						otherIds.deployment,
						write(message('selection.column.deployment')),
						deployments.indexOf(vendor.deployment) + 1
					],
					...selectionRisks.map((id): SheetCell[] => [
						vendor.name,
						otherIds.risk(id),
						write(message(`selection.risk.${id}`)),
						vendor.risks[id] ?? null
					]),
					...tasks.map((task): SheetCell[] => [
						vendor.name,
						otherIds.trial(task.id),
						say(taskName(task)),
						vendor.trial[task.id] ?? null
					]),
					...contractItems.map((id): SheetCell[] => [
						vendor.name,
						otherIds.contract(id),
						write(message(`selection.contract.${id}`)),
						yesNo(vendor.contract.includes(id))
					])
				])
			]
		}
	];
}
