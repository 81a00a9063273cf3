import { message } from '../../locale/message';
import { wilsonInterval } from '../../math/wilson';
import type { CustomerRecordsParams, CustomerRecordsResult } from './customer-records-result';
import { MINIMUM_ROWS, tooFewRows, type Measurement } from './measurement';

/** The metrics that customer records carry: completeness, duplicates, tiers. */
export function customerRecordMeasurements(
	{ records, customers, fields, duplicates, withTier }: CustomerRecordsResult,
	{ hasTier }: CustomerRecordsParams
): Measurement[] {
	const share = (part: number, n: number) => ({
		value: part / n,
		n,
		interval: wilsonInterval(part, n)
	});
	const percent = (value: number) => ({ kind: 'percent', share: value }) as const;
	return [
		completeness(),
		records < MINIMUM_ROWS
			? tooFewRows('duplicate-share', records)
			: {
					state: 'measured',
					metric: 'duplicate-share',
					...share(duplicates, records),
					finding: message('evidence.duplicates', {
						share: percent(duplicates / records),
						duplicates,
						records
					})
				},
		!hasTier
			? {
					state: 'not-evaluated',
					metric: 'tier-coverage',
					reason: message('evidence.reason.noTier')
				}
			: customers < MINIMUM_ROWS
				? tooFewRows('tier-coverage', customers)
				: {
						state: 'measured',
						metric: 'tier-coverage',
						...share(withTier, customers),
						finding: message('evidence.tierCoverage', {
							share: percent(withTier / customers),
							customers
						})
					}
	];

	/** Mean over fields, with the interval of a share of customers: cells of one record go together. */
	function completeness(): Measurement {
		const metric = 'critical-field-completeness';
		if (fields.length < 2) {
			return { state: 'not-evaluated', metric, reason: message('evidence.reason.fewFields') };
		}
		if (customers < MINIMUM_ROWS) return tooFewRows(metric, customers);
		const filled = fields.reduce((sum, field) => sum + field.filled, 0) / fields.length;
		const worst = fields.toSorted((a, b) => a.filled - b.filled)[0]!;
		const label = {
			name: 'field.name',
			email: 'field.email',
			phone: 'field.phone',
			owner: 'field.owner'
		} as const;
		return {
			state: 'measured',
			metric,
			...share(filled, customers),
			finding:
				filled === customers
					? message('evidence.complete', { customers })
					: message('evidence.completeness', {
							share: percent(filled / customers),
							missing: percent(1 - worst.filled / customers),
							field: { kind: 'message', message: message(label[worst.field]) }
						})
		};
	}
}
