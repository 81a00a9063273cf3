import actions from '../../../assessments/crm-maturity/actions.json';
import metrics from '../../../assessments/crm-maturity/metrics.json';
import model from '../../../assessments/crm-maturity/model.json';
import { ActionLibrary } from './actions';
import { MetricPack } from './metrics';
import { MaturityModel } from './model';

/** References of a pack into the model that lead nowhere, each with its place. */
export function brokenReferences(
	{ capabilities }: MaturityModel,
	entries: readonly { id: string; capability: string }[]
): string[] {
	const known = new Set(capabilities.map(({ id }) => id));
	return entries
		.filter(({ capability }) => !known.has(capability))
		.map(({ id, capability }) => `"${id}" refers to "${capability}", no capability of the model`);
}

function fitting<Pack>(pack: Pack, entries: readonly { id: string; capability: string }[]): Pack {
	const broken = brokenReferences(crmMaturity, entries);
	if (broken.length > 0) throw new RangeError(broken.join('; '));
	return pack;
}

/** The model that ships with Tidemark: six layers, twelve capabilities, and the twelve questions of the quick assessment. */
export const crmMaturity = MaturityModel.parse(model);

const metricPack = MetricPack.parse(metrics);
const actionLibrary = ActionLibrary.parse(actions);

/** Its metrics, measured from loaded tables. */
export const crmMaturityMetrics = fitting(metricPack, metricPack.metrics);

/** Its library of initiatives. */
export const crmMaturityActions = fitting(actionLibrary, actionLibrary.actions);
