import type { BusinessCase } from '../business/business-case';
import type { RiskId, RiskRow } from '../business/risks';
import { message, type MessageValue } from '../locale/message';
import type { MetricPack } from '../maturity/metrics';
import { told } from './blocks';
import { metricValue } from './metric-value';

/** A risk by the name it was given, or by ours. */
export const riskName = ({ id, title }: Pick<RiskRow, 'id' | 'title'>): MessageValue =>
	title ?? told(message(`risks.${id as RiskId}`));

/** What would show that it is happening: as somebody stated it, else ours; null where neither is. */
export const riskTrigger = ({ id, title, trigger }: RiskRow): MessageValue | null =>
	trigger || (title === null ? told(message(`risks.trigger.${id as RiskId}`)) : null);

/**
 * What is known of a risk beside what people state: the metric that suggests its probability, with its
 * value; of money and time what the worst scenario takes for them. Null where nothing is.
 */
export function riskSource(
	{ id, because, suggested }: RiskRow,
	{ pack, scenarios }: { pack: Pick<MetricPack, 'metrics'>; scenarios: BusinessCase['scenarios'] }
): MessageValue | null {
	const metric = because && pack.metrics.find((one) => one.id === because.metric);
	if (metric && suggested !== null) {
		return told(
			message('risks.suggests', {
				metric: { kind: 'text', text: metric.title },
				value: metricValue(metric, because.value),
				probability: suggested
			})
		);
	}
	const { costs, delayMonths } = scenarios.worst;
	if (id === 'budget') {
		const share = { kind: 'percent', share: costs, digits: 0 } as const;
		return told(message('risks.inWorst.budget', { share }));
	}
	return id === 'schedule' ? told(message('risks.inWorst.schedule', { n: delayMonths })) : null;
}
