import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrders } from '../../../../tests/support/orders';
import { addDays } from '../../canonical/civil-date';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { betaDraw, seededRandom } from '../../math/random';
import { runAnalysis } from '../run-analysis';
import { renewals } from './renewals';
import type { RenewalsParams } from './renewals-result';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

interface Order {
	customer: string;
	on: string;
	amount: number;
	kind?: 'sale' | 'refund';
}

async function run(orders: readonly Order[], params: Partial<RenewalsParams> = {}) {
	await loadOrders(engine, orders);
	return runAnalysis(engine, renewals, {
		asOf: '2024-12-31',
		currency: 'CNY',
		period: 'month',
		...params
	});
}

/** Orders on some day of each of a customer's months, counted from January 2023. */
const paying = (customer: string, months: readonly number[]): Order[] =>
	months.map((month) => ({
		customer,
		on: addDays(
			`${2023 + Math.floor(month / 12)}-${`${(month % 12) + 1}`.padStart(2, '0')}-01`,
			(customer.length * 7 + month) % 27
		),
		amount: 10
	}));

const upTo = (last: number, first = 0) =>
	Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** Members whose chance of not renewing varies, who never come back. */
function members(customers: number): Order[] {
	const random = seededRandom(3);
	return Array.from({ length: customers }, (_, i) => {
		const churn = betaDraw(random, 1.2, 6);
		const first = i % 12;
		let last = first;
		while (last < 23 && random() >= churn) last++;
		return paying(`m${i}`, upTo(last, first));
	}).flat();
}

describe('histories by period', () => {
	it('end at the first gap, at the last period that is over, and not with a refund', async () => {
		const { result } = await run([
			...paying('stays', upTo(23)),
			...paying('leaves', upTo(3)),
			...paying('skips', [0, 1, 3, 4]),
			...paying('came late', [23]),
			{ customer: 'leaves', on: '2023-05-02', amount: -10, kind: 'refund' }
		]);
		// Who came in the last period has not been due.
		expect(result).toMatchObject({ customers: 3, ended: 2, endedBefore: 2, cameBack: 1 });
		const at = (n: number) => result.survival.find((point) => point.at === n)!;
		expect(at(1)).toMatchObject({ atRisk: 3, ended: 0, share: 1 });
		expect(at(2)).toMatchObject({ atRisk: 3, ended: 1 });
		expect(at(4)).toMatchObject({ atRisk: 2, ended: 1 });
		expect(at(4).share).toBeCloseTo(1 / 3, 12);
		expect(result.survival.at(-1)).toMatchObject({ at: 23, atRisk: 1, ended: 0 });
		expect(result.reading).toBe('too-few');
		expect(result.contract).toBeNull();
	});

	it('leave out a period that is not over', async () => {
		const orders = [...paying('stays', upTo(23)), ...paying('not yet', upTo(22))];
		const late = await run(orders, { asOf: '2024-12-20' });
		expect(late.result).toMatchObject({ ended: 0 });
		expect(late.explanation.exclusions.map(({ key }) => key)).toEqual([
			'renewals.excluded.partial'
		]);
		// Whoever left out the last period has had no time to come back.
		expect((await run(orders)).result).toMatchObject({ ended: 1, endedBefore: 0 });
	});

	it.each([
		['quarter', 7],
		['year', 1]
	] as const)('are as long as the data, by %s', async (period, longest) => {
		const { result } = await run(paying('stays', upTo(23)), { period });
		expect(result.survival.at(-1)).toMatchObject({ at: longest, share: 1, interval: null });
	});
});

describe('contracts', () => {
	it('are read as such, and projected near what they were made with', async () => {
		const { result, explanation } = await run(members(3000));
		expect(result.reading).toBe('contract');
		const { fit, survival, current, nextRenewals } = result.contract!;
		expect(Math.abs(fit.params.alpha! - 1.2)).toBeLessThan(3 * fit.standardErrors!.alpha!);
		expect(Math.abs(fit.params.beta! - 6)).toBeLessThan(3 * fit.standardErrors!.beta!);
		for (const { at, share, atRisk } of result.survival) {
			if (atRisk > 500) expect(Math.abs(survival[at]! - share)).toBeLessThan(0.03);
		}
		expect(survival).toHaveLength(23 + 12 + 1);
		expect(nextRenewals).toBeLessThan(current);
		expect(explanation.finding.key).toBe('renewals.finding.contract');
	});

	it('are worth what those still there pay, as often as they are expected to', async () => {
		const orders = members(600);
		const { result } = await run(orders, { annualDiscount: 0 });
		const of = result.contract!;
		expect(of).toMatchObject({ horizon: 12, payment: 10 });
		// The next payment alone is what the next renewals bring.
		const next = (await run(orders, { annualDiscount: 0, months: 1 })).result.contract!;
		expect(next.value).toBeCloseTo(10 * next.nextRenewals, 8);
		expect(of.value).toBeGreaterThan(6 * next.value);
		expect(of.value).toBeLessThan(12 * next.value);
		const byQuarter = await run(orders, { period: 'quarter', months: 7 });
		const told = byQuarter.explanation.method.find(({ key }) => key === 'renewals.method.value');
		expect(byQuarter.result.contract!.horizon).toBe(2);
		expect(told!.values).toMatchObject({ months: 6 });
		expect(of.valueInterval!.low).toBeLessThan(of.value);
		expect(of.valueInterval!.high).toBeGreaterThan(of.value);
		const half = (await run(orders, { annualDiscount: 0, margin: 0.5 })).result.contract!;
		expect(half.value).toBeCloseTo(of.value / 2, 8);
		const discounted = (await run(orders)).result.contract!;
		expect(discounted.value).toBeLessThan(of.value);
		expect(discounted.value).toBeGreaterThan(of.value / 1.1);
		// A refund lowers what is paid, and ends no contract.
		const staying = orders.filter(({ on }) => on >= '2024-12-01').map(({ customer }) => customer);
		const refunds = staying.map((customer) => ({
			customer,
			on: '2024-12-28',
			amount: -1,
			kind: 'refund' as const
		}));
		const refunded = (await run([...orders, ...refunds])).result.contract!;
		expect(refunded.current).toBe(of.current);
		expect(refunded.payment).toBeLessThan(10);
		expect(refunded.payment).toBeGreaterThan(9);
	});

	it('do not mind the order of rows', async () => {
		const orders = members(300);
		const { result } = await run(orders);
		expect((await run(orders.toReversed())).result).toEqual(result);
	});
});

describe('orders with a rhythm of their own', () => {
	/** Members who pay every so many months, of whom a tenth leaves each time. */
	function billed(everyMonths: number, customers: number): Order[] {
		const random = seededRandom(7);
		return Array.from({ length: customers }, (_, i) => {
			const first = i % 12;
			const paid = [first];
			for (let at = first + everyMonths; at < 24 && random() > 0.1; at += everyMonths) {
				paid.push(at);
			}
			return paying(`y${i}`, paid);
		}).flat();
	}

	it.each([
		[12, 'year'],
		[3, 'quarter']
	] as const)(
		'of %i months are read by the %s, though cohorts go by the month',
		async (every, period) => {
			const { result, explanation } = await run(billed(every, 200));
			expect(result).toMatchObject({ reading: 'contract', period, isRhythmic: true });
			expect(explanation.method.map(({ key }) => key)).toContain('renewals.method.rhythm');
		}
	);

	it('are not found where people order as they like', async () => {
		const random = seededRandom(11);
		const orders = Array.from({ length: 300 }, (_, i) =>
			paying(
				`n${i}`,
				upTo(23).filter(() => random() < 0.15)
			)
		).flat();
		const { result } = await run(orders);
		expect(result).toMatchObject({ reading: 'skips', isRhythmic: false });
	});
});

it('two months of people who come back often are no contract: nobody has had time to return', async () => {
	const random = seededRandom(13);
	const orders = Array.from({ length: 300 }, (_, i) =>
		paying(`q${i}`, random() < 0.5 ? [22, 23] : [22])
	).flat();
	const { result, explanation } = await run(orders);
	expect(result).toMatchObject({ reading: 'too-few', contract: null, endedBefore: 0 });
	expect(explanation.caution?.key).toBe('renewals.caution.open');
});

describe('customers who hardly come back', () => {
	it('are under no contract, though none of them returns after a gap', async () => {
		const random = seededRandom(9);
		const orders = Array.from({ length: 300 }, (_, i) => {
			const first = i % 20;
			return paying(`s${i}`, random() < 0.1 ? [first, first + 1] : [first]);
		}).flat();
		const { result, explanation } = await run(orders);
		expect(result.cameBack).toBe(0);
		expect(result.reading).toBe('skips');
		expect(result.contract).toBeNull();
		expect(explanation.finding.key).toBe('renewals.finding.seldom');
	});
});

describe('orders that skip periods', () => {
	it('are no contract: nothing is renewed, and a model says who is still there', async () => {
		const random = seededRandom(5);
		const orders = Array.from({ length: 400 }, (_, i) =>
			paying(`d${i}`, [0, ...upTo(23, 1).filter(() => random() < 0.4)])
		).flat();
		const { result, explanation } = await run(orders);
		expect(result.reading).toBe('skips');
		expect(result.contract).toBeNull();
		expect(result.discrete!.alive).toBeGreaterThan(380);
		expect(result.discrete!.nextPeriod / 400).toBeCloseTo(0.4, 1);
		expect(explanation.caution?.key).toBe('renewals.caution.skips');
	});
});

it('has an answer for nobody, one order each, and refunds alone', async () => {
	expect((await run([])).explanation.finding.key).toBe('renewals.finding.nobody');
	const once = await run(upTo(39).map((i) => paying(`o${i}`, [1])[0]!));
	expect(once.result).toMatchObject({ customers: 40, ended: 40, cameBack: 0, contract: null });
	expect(once.result.survival[0]).toMatchObject({ share: 0, interval: null });
	const refunds = await run([{ customer: 'r', on: '2023-02-02', amount: -5, kind: 'refund' }]);
	expect(refunds.result.customers).toBe(0);
});
