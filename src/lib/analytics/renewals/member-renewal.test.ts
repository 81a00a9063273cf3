import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOrders } from '../../../../tests/support/orders';
import { memberPayments } from '../../../../tests/support/member-payments';
import { openDuckDbNode } from '../../connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../engine/engine';
import { parseRows } from '../../engine/parse-rows';
import { runAnalysis } from '../run-analysis';
import { MemberHistory, memberHistorySql, memberRenewal } from './member-renewal';
import { renewals } from './renewals';
import { RenewalsParams } from './renewals-result';

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

const scope = { asOf: '2024-12-31', currency: 'CNY' };
const ofCustomer = async (id: string) =>
	parseRows(MemberHistory, await engine.query(memberHistorySql(id, scope, 'month')))[0];

/** Orders of the members' file that the command line's specs load too. */
async function loaded() {
	const [, ...lines] = memberPayments().trim().split('\n');
	const orders = lines.map((line) => {
		const [customer, on, amount] = line.split(',');
		return { customer: customer!, on: on!, amount: Number(amount) };
	});
	await loadOrders(engine, orders);
	return orders;
}

describe('one customer under contract', () => {
	it('is expected to do its part of what all together are', async () => {
		const orders = await loaded();
		const params = RenewalsParams.parse({ ...scope, annualDiscount: 0.1, margin: 0.8 });
		const { result } = await runAnalysis(engine, renewals, params);
		const ids = [...new Set(orders.map(({ customer }) => customer))];
		let [current, renew, value] = [0, 0, 0];
		for (const id of ids) {
			const history = await ofCustomer(id);
			const expected =
				history && history.n > 0 ? memberRenewal(result.contract!, history, params, 'month') : null;
			if (!expected) continue;
			current++;
			renew += expected.renews.value;
			value += expected.value.value;
			expect(expected.renews.interval!.low).toBeLessThan(expected.renews.value);
			expect(expected.renews.interval!.high).toBeGreaterThan(expected.renews.value);
			expect(expected.payments.value).toBeGreaterThan(expected.renews.value);
			expect(expected.payments.value).toBeLessThan(expected.horizon);
		}
		expect(current).toBe(result.contract!.current);
		expect(renew).toBeCloseTo(result.contract!.nextRenewals, 8);
		expect(value).toBeCloseTo(result.contract!.value, 6);
	});

	it('renews more surely the longer it has, and is gone once it has not', async () => {
		await loaded();
		const params = RenewalsParams.parse(scope);
		const { result } = await runAnalysis(engine, renewals, params);
		const of = (n: number, run = n) =>
			memberRenewal(result.contract!, { n, run, payments: 10 }, params, 'month');
		expect(of(12)!.renews.value).toBeGreaterThan(of(1)!.renews.value);
		const { alpha, beta } = result.contract!.fit.params;
		expect(of(3)!.renews.value).toBeCloseTo((beta! + 3) / (alpha! + beta! + 3), 12);
		expect(of(3, 2)).toBeNull();
	});

	it('has no history where it never bought', async () => {
		await loaded();
		expect(await ofCustomer('nobody')).toBeUndefined();
	});
});
