import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addCustomers } from '../../../../tests/support/customers';
import { loadOrders } from '../../../../tests/support/orders';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { runAnalysis } from '../run-analysis';
import { tierAgreement } from './tier-agreement';
import { tierAgreementMeasurement } from './tier-agreement-measurement';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbNode();
});
beforeEach(() => loadOrders(engine, []));
afterAll(() => engine.close());

const ranks = { A: 3, B: 2, C: 1 };

/** One customer with one order for each pair of a tier and an amount. */
async function agreementOf(pairs: readonly (readonly [tier: string | null, amount: number])[]) {
	await loadOrders(
		engine,
		pairs.map(([, amount], i) => ({ customer: `c${i}`, on: '2024-05-01', amount }))
	);
	await addCustomers(
		engine,
		pairs.map(([tier], i) => ({ id: `c${i}`, tier }))
	);
	const params = { asOf: '2024-12-31', currency: 'CNY', ranks };
	return (await runAnalysis(engine, tierAgreement, params)).result;
}

describe('agreement of tiers with revenue', () => {
	it('is 1 where tiers rise with revenue, and -1 where they fall', async () => {
		expect(
			(
				await agreementOf([
					['C', 1],
					['B', 5],
					['A', 9]
				])
			).rho
		).toBeCloseTo(1, 12);
		expect(
			(
				await agreementOf([
					['A', 1],
					['B', 5],
					['C', 9]
				])
			).rho
		).toBeCloseTo(-1, 12);
	});

	it('is Spearman’s ρ with ties at mean ranks: 0.78824 by SciPy for these', async () => {
		// scipy.stats.spearmanr([1, 1, 2, 2, 3, 3], [10, 30, 20, 40, 40, 50])
		const { rho, customers } = await agreementOf([
			['C', 10],
			['C', 30],
			['B', 20],
			['B', 40],
			['A', 40],
			['A', 50]
		]);
		expect(customers).toBe(6);
		expect(rho).toBeCloseTo(0.7882407813680822, 12);
		expect(rho).toBeCloseTo(spearman([1, 1, 2, 2, 3, 3], [10, 30, 20, 40, 40, 50]), 12);
	});

	it('does not change when revenue is rescaled without changing its order', async () => {
		const pairs = Array.from(
			{ length: 30 },
			(_, i) => [['A', 'B', 'C'][(i * 7) % 3]!, 10 + ((i * 37) % 101)] as const
		);
		const plain = await agreementOf(pairs);
		const cubed = await agreementOf(pairs.map(([tier, amount]) => [tier, amount ** 3]));
		expect(cubed.rho).toBeCloseTo(plain.rho!, 12);
	});

	it('leaves out customers without a tier, or with one that has no rank', async () => {
		const { customers } = await agreementOf([
			['A', 9],
			['B', 5],
			[null, 7],
			['gold', 3]
		]);
		expect(customers).toBe(2);
	});

	it('has no ρ where tiers do not vary, or there is nobody', async () => {
		expect(
			await agreementOf([
				['A', 1],
				['A', 2]
			])
		).toEqual({ customers: 2, rho: null });
		expect(await agreementOf([])).toEqual({ customers: 0, rho: null });
	});
});

describe('the measurement', () => {
	it('has an interval about ρ that narrows with customers and stays within ±1', () => {
		const width = (customers: number, rho: number) => {
			const measured = tierAgreementMeasurement({ customers, rho });
			if (measured.state !== 'measured') throw new Error('not measured');
			const { low, high } = measured.interval!;
			expect(low).toBeGreaterThanOrEqual(-1);
			expect(high).toBeLessThanOrEqual(1);
			expect(low <= rho && rho <= high).toBe(true);
			return high - low;
		};
		expect(width(400, 0.4)).toBeLessThan(width(100, 0.4));
		expect(width(100, 1)).toBeLessThan(0.001);
	});

	it('is refused under 30 customers, and where tiers do not vary', () => {
		expect(tierAgreementMeasurement({ customers: 29, rho: 0.5 })).toMatchObject({
			reason: { key: 'evidence.reason.fewTieredBuyers' }
		});
		expect(tierAgreementMeasurement({ customers: 100, rho: null })).toMatchObject({
			reason: { key: 'evidence.reason.tiersDoNotVary' }
		});
	});
});

/** Spearman's ρ once more, by another road: mean ranks counted pair by pair. */
function spearman(x: number[], y: number[]): number {
	const ranksOf = (values: number[]) =>
		values.map(
			(v) => values.filter((w) => w < v).length + (values.filter((w) => w === v).length + 1) / 2
		);
	const centred = (values: number[]) => {
		const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
		return values.map((v) => v - mean);
	};
	const [a, b] = [centred(ranksOf(x)), centred(ranksOf(y))];
	const dot = (p: number[], q: number[]) => p.reduce((sum, v, i) => sum + v * q[i]!, 0);
	return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}
