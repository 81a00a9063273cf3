import actions from '../../../assessments/crm-maturity/actions.json';
import metrics from '../../../assessments/crm-maturity/metrics.json';
import { ActionLibrary } from './actions';
import { crmMaturity } from './crm-maturity';
import { MetricPack } from './metrics';
import { brokenReferences, type Packs } from './packs';

/*
 * Apart from the model, and fetched when there is something to measure or to do: a first visit asks
 * twelve questions and needs neither.
 */

/** Metrics of the model, measured from loaded tables. */
export const crmMaturityMetrics = MetricPack.parse(metrics);

/** Its library of initiatives. */
export const crmMaturityActions = ActionLibrary.parse(actions);

/** Both. */
export const crmMaturityPacks: Packs = { metrics: crmMaturityMetrics, actions: crmMaturityActions };

const broken = brokenReferences(crmMaturity, crmMaturityPacks);
if (broken.length > 0) throw new RangeError(broken.join('; '));
