import { message } from '../../locale/message';
import { NORMAL_95 } from '../../math/interval';
import { MINIMUM_ROWS, type Measurement } from './measurement';
import type { TierAgreementResult } from './tier-agreement-result';

/**
 * The metric that tier agreement carries. Its interval is Fisher's, with the standard error of
 * Bonett & Wright (2000) for ranks.
 */
export function tierAgreementMeasurement({ customers, rho }: TierAgreementResult): Measurement {
	const metric = 'tier-agreement';
	if (customers < MINIMUM_ROWS) {
		const reason = message('evidence.reason.fewTieredBuyers', { customers, least: MINIMUM_ROWS });
		return { state: 'not-evaluated', metric, reason };
	}
	if (rho === null) {
		return { state: 'not-evaluated', metric, reason: message('evidence.reason.tiersDoNotVary') };
	}
	const z = Math.atanh(Math.min(1, Math.max(-1, rho)));
	const half = NORMAL_95 * Math.sqrt((1 + (rho * rho) / 2) / (customers - 3));
	return {
		state: 'measured',
		metric,
		value: rho,
		n: customers,
		interval: { low: Math.tanh(z - half), high: Math.tanh(z + half) },
		finding: message('evidence.tierAgreement', {
			rho: { kind: 'decimal', value: rho, digits: 2 },
			customers
		})
	};
}
