import type { Criterion, PresetCriterion, Selection, SystemCostLine } from '../business/selection';
import type { VendorResult } from '../business/selection-result';
import { message, type MessageKey, type MessageValue } from '../locale/message';
import { told } from './blocks';

/** A criterion by the name it was given, or by ours. */
export const criterionName = ({ id, name }: Pick<Criterion, 'id' | 'name'>): MessageValue =>
	name ?? told(message(`selection.criterion.${id as PresetCriterion}`));

/** Criteria by their ids, in the order of the selection; ids that it does not have are left out. */
export const criteriaNames = ({ criteria }: Selection, ids: readonly string[]): MessageValue => ({
	kind: 'list',
	items: criteria.filter(({ id }) => ids.includes(id)).map(criterionName)
});

/** A task of the trial by the name it was given, or by ours. */
export const taskName = ({ id, name }: Selection['tasks'][number]): MessageValue =>
	name ?? told({ key: `selection.task.${id}` as MessageKey });

/** A line of cost; all but the machines are lines of the business case. */
export const systemCostName = (line: SystemCostLine): MessageValue =>
	told(line === 'hosting' ? message('selection.hosting') : message(`business.${line}`));

/** How a system came through the musts. */
export function gateValue({ gate }: VendorResult, selection: Selection): MessageValue {
	switch (gate.state) {
		case 'none':
		case 'passed':
			return told(message(`selection.gate.${gate.state}`));
		case 'failed':
		case 'open':
			return told(
				message(`selection.gate.${gate.state}`, {
					criteria: criteriaNames(selection, gate[gate.state])
				})
			);
	}
}
