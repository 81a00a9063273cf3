import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addRows, loadedTables, times } from '../../../../tests/support/canonical-rows';
import { emptyTables } from '../../../../tests/support/orders';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { wilsonInterval } from '../../math/wilson';
import { runAnalysis } from '../run-analysis';
import { dataQuality } from './data-quality';
import { dataQualityMeasurements } from './data-quality-measurements';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbNode();
});
afterAll(() => engine.close());

async function measured(tables: Parameters<typeof addRows>[1]) {
	await emptyTables(engine);
	await addRows(engine, tables);
	const params = { asOf: '2025-06-30', tables: loadedTables(tables), excluded: [] };
	const { result } = await runAnalysis(engine, dataQuality, params);
	return Object.fromEntries(dataQualityMeasurements(result).map((one) => [one.metric, one]));
}

describe('what the checks of data quality measure', () => {
	it('valid-keys: keys that are unique and references that lead somewhere, of all of both', async () => {
		const found = await measured({
			// 20 keys of which one stands twice, 20 references of which three lead nowhere.
			customer: times(20, {
				customer_id: (i) => `c${Math.min(i, 18)}`,
				source_file: 'customer',
				source_row: (i) => i + 2
			}),
			ticket: times(20, { ticket_id: (i) => `t${i}`, customer_id: (i) => (i < 3 ? 'gone' : 'c1') })
		});
		expect(found['valid-keys']).toMatchObject({ state: 'measured', n: 60 });
		const { value } = found['valid-keys'] as { value: number };
		// Of a key that stands twice neither row is told from the other: both fail.
		expect(value).toBeCloseTo((60 - 2 - 3) / 60, 12);
	});

	it('valid-contact-details: addresses and numbers of customers and contacts, and of nobody else', async () => {
		const found = await measured({
			customer: times(20, {
				customer_id: (i) => `c${i}`,
				email: (i) => (i < 2 ? 'no at sign' : `p${i}@a.cn`)
			}),
			contact: times(20, {
				contact_id: (i) => `k${i}`,
				phone: (i) => (i < 4 ? '12' : '13800001234')
			}),
			lead: times(20, { lead_id: (i) => `l${i}`, email: 'wrong' })
		});
		expect(found['valid-contact-details']).toMatchObject({
			value: 34 / 40,
			n: 40,
			interval: wilsonInterval(34, 40)
		});
	});

	it('valid-contact-details: credit codes are held to their check digit, other ids to nothing', async () => {
		// The example of GB 32100-2015, then the same with another check digit.
		const codes = ['91350100M000100Y43', '91350100M000100Y44'] as const;
		const found = await measured({
			customer: times(40, {
				customer_id: (i) => `c${i}`,
				legal_id: (i) => (i < 10 ? 'VAT-DE-123' : codes[i < 16 ? 1 : 0])
			})
		});
		expect(found['valid-contact-details']).toMatchObject({
			value: 24 / 30,
			n: 30,
			interval: wilsonInterval(24, 30)
		});
	});

	it('invalid-values: cells that could not be read, of all that hold something', async () => {
		const issues = ['created_at:unreadable'];
		const found = await measured({
			lead: times(40, {
				lead_id: (i) => `l${i}`,
				created_at: (i) => (i < 10 ? null : '2025-01-01'),
				issues: (i) => (i < 10 ? issues : null)
			})
		});
		const metric = found['invalid-values'];
		if (metric?.state !== 'measured') throw new Error('not measured');
		// 40 dates of which ten are unreadable, and the shape of 40 rows.
		expect([metric.value * metric.n, metric.n]).toEqual([10, 80]);
	});

	it('is not spoken of for fewer than thirty cells', async () => {
		const found = await measured({ customer: times(5, { customer_id: (i) => `c${i}` }) });
		expect(found['valid-keys']).toMatchObject({
			state: 'not-evaluated',
			reason: { values: { rows: 5, least: 30 } }
		});
	});
});

it('names the columns that a metric needs where no file has them', async () => {
	const found = await measured({
		customer: times(40, {
			name: (i) => `Name ${i}`,
			source_file: 'customer',
			source_row: (i) => i + 2
		})
	});
	for (const metric of ['valid-contact-details', 'valid-keys']) {
		expect(found[metric]).toMatchObject({
			state: 'not-evaluated',
			reason: { key: `evidence.reason.needsColumns.${metric}` }
		});
	}
});
