import type { Selection } from '../business/selection';
import type { SelectionResult, VendorResult } from '../business/selection-result';
import { message, type Message } from '../locale/message';
import { decimal, percent } from './blocks';
import { criterionName } from './selection-names';

/** Where a selection stands, in sentences: who fits best and how firm that is, or what is missing. */
export function selectionLead(selection: Selection, result: SelectionResult): Message[] {
	const { vendors } = result;
	if (vendors.length === 0) return [message('selection.lead.noVendors')];
	if (Object.keys(result.shares).length === 0) return [message('selection.lead.noWeights')];
	const first = vendors.filter(({ rank }) => rank === 1);
	const [best] = first;
	if (!best) return [unranked(selection, vendors)];
	if (first.length > 1) {
		return [
			message('selection.lead.tie', {
				vendors: { kind: 'list', items: first.map(({ vendor }) => nameOf(selection, vendor)) },
				fit: decimal(best.fit, 2)!
			})
		];
	}
	return [...firstSentences(selection, result, best), ...warnings(selection, best)];
}

const nameOf = ({ vendors }: Selection, id: string): string =>
	vendors.find((vendor) => vendor.id === id)!.name;

function unranked(selection: Selection, vendors: readonly VendorResult[]): Message {
	if (vendors.every(({ gate }) => gate.state === 'failed')) {
		return message('selection.lead.allOut');
	}
	const most = vendors.toSorted((a, b) => b.coverage - a.coverage)[0]!;
	return message('selection.lead.open', {
		vendor: nameOf(selection, most.vendor),
		share: percent(most.coverage, 0)!
	});
}

function firstSentences(
	selection: Selection,
	{ vendors, turns }: SelectionResult,
	best: VendorResult
): Message[] {
	const vendor = nameOf(selection, best.vendor);
	const fit = decimal(best.fit, 2)!;
	if (vendors.filter(({ rank }) => rank !== null).length === 1) {
		return [message('selection.lead.only', { vendor, fit })];
	}
	const [turn] = turns;
	return [
		message('selection.lead.first', { vendor, fit, share: percent(best.firstShare, 0)! }),
		turn
			? message('selection.lead.turn', {
					criterion: criterionName(selection.criteria.find(({ id }) => id === turn.criterion)!),
					weight: turn.weight,
					at: decimal(turn.at, 1)!,
					challenger: nameOf(selection, turn.challenger)
				})
			: message('selection.lead.firm')
	];
}

function warnings({ years }: Selection, { unverified, cost }: VendorResult): Message[] {
	return [
		...(unverified
			? [message('selection.lead.unverified', { share: percent(unverified, 0)! })]
			: []),
		...(cost?.isOverBudget ? [message('selection.lead.outOfBudget', { years })] : [])
	];
}
