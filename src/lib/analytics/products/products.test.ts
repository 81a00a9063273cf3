import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyTables } from '../../../../tests/support/orders';
import { openDuckDbWasmInNode } from '../../connectors/duckdb-wasm/node-host';
import type { Engine } from '../../engine/engine';
import { parseRows } from '../../engine/parse-rows';
import { seededRandom } from '../../math/random';
import { joinSql, sql } from '../../sql/sql';
import { message } from '../../locale/message';
import { runAnalysis } from '../run-analysis';
import { ProductGapRow, productGapsSql } from './product-gaps-sql';
import { productRules } from './product-rules';
import { products } from './products';

let engine: Engine;
beforeAll(async () => {
	engine = await openDuckDbWasmInNode();
}, 60_000);
afterAll(() => engine.close());

const scope = { asOf: '2024-12-31', currency: 'CNY' };
const run = async (params: object = {}) => runAnalysis(engine, products, { ...scope, ...params });

interface Line {
	customer: string;
	order: string;
	on: string;
	product: string | null;
	category?: string | null;
	amount?: number;
	kind?: 'sale' | 'refund';
}

/** Fills orders, and their lines where they have more than the one product they name. */
async function load(lines: readonly Line[]): Promise<void> {
	await emptyTables(engine);
	const orders = new Map<string, Line[]>();
	for (const line of lines) orders.set(line.order, [...(orders.get(line.order) ?? []), line]);
	const whole = [...orders.values()].map((of) => {
		const [first] = of as [Line];
		const sum = of.reduce((total, { amount = 10 }) => total + amount, 0);
		const count = of.length;
		const product = of.length > 1 ? null : first.product;
		const category = of.length > 1 ? null : (first.category ?? null);
		return sql`(${first.order}, ${first.customer}, ${first.on}::TIMESTAMP, ${sum}::DECIMAL(18, 2), 'CNY',
			${first.kind ?? 'sale'}, ${product}, ${category}, ${count})`;
	});
	const parts = [...orders.values()]
		.filter((of) => of.length > 1)
		.flat()
		.map(
			({ customer, order, on, product, category = null, amount = 10, kind = 'sale' }) =>
				sql`(${order}, ${customer}, ${on}::TIMESTAMP, ${product}, ${category}, ${amount}::DECIMAL(18, 2), 'CNY', ${kind})`
		);
	for (let at = 0; at < whole.length; at += 200) {
		await engine.query(sql`
			INSERT INTO orders (order_id, customer_id, ordered_at, amount, currency, kind, product, category, line_count)
			VALUES ${joinSql(whole.slice(at, at + 200))}`);
	}
	for (let at = 0; at < parts.length; at += 200) {
		await engine.query(sql`
			INSERT INTO order_lines (order_id, customer_id, ordered_at, product, category, amount, currency, kind)
			VALUES ${joinSql(parts.slice(at, at + 200))}`);
	}
}

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10);

/** Orders of random products; with bread goes butter, and after a car come tyres. */
function someLines(isTied: boolean): Line[] {
	const random = seededRandom(11);
	const names = ['bread', 'butter', 'car', 'tyres', 'tea', 'milk'];
	return Array.from({ length: 160 }, (_, c) => {
		const customer = `c${c}`;
		return Array.from({ length: 4 }, (_, n) => {
			const of = new Set(
				names.filter((name) => name !== 'tyres' && !(isTied && name === 'car') && random() < 0.25)
			);
			if (isTied && of.has('bread') && random() < 0.8) of.add('butter');
			if (random() < (isTied && n === 2 && c % 2 === 0 ? 0.7 : 0.1)) of.add('tyres');
			if (isTied && n === 1 && c % 2 === 0) of.add('car');
			return [...of].map((product) => ({
				customer,
				order: `${customer}-${n}`,
				on: day(n * 20),
				product
			}));
		});
	}).flat(2);
}

describe('what is bought together', () => {
	it('is counted by order, both ways, as another way of counting has it', async () => {
		const lines = someLines(true);
		await load(lines);
		const { result } = await run();
		const orders = new Map<string, Set<string>>();
		for (const { order, product } of lines)
			orders.set(order, (orders.get(order) ?? new Set()).add(product!));
		const having = (...names: string[]) =>
			[...orders.values()].filter((of) => names.every((name) => of.has(name))).length;
		expect(result.baskets.base).toBe(orders.size);
		const rule = result.baskets.rules.find(({ from, to }) => from === 'bread' && to === 'butter')!;
		expect(rule.together).toBe(having('bread', 'butter'));
		expect(rule.of).toBe(having('bread'));
		expect(rule.support).toBeCloseTo(having('bread', 'butter') / orders.size, 12);
		expect(rule.confidence).toBeCloseTo(having('bread', 'butter') / having('bread'), 12);
		expect(rule.lift).toBeCloseTo(rule.confidence / (having('butter') / orders.size), 12);
		expect(rule.low).toBeGreaterThan(having('butter') / orders.size);
	});

	it('is counted by customer, in the order that follows', async () => {
		const lines = someLines(true);
		await load(lines);
		const { result } = await run();
		const rule = result.sequences.rules.find(({ from, to }) => from === 'car' && to === 'tyres')!;
		const customers = [...new Set(lines.map(({ customer }) => customer))].map((customer) => {
			const days = new Map<string, Set<string>>();
			for (const { on, product, customer: who } of lines)
				if (who === customer) days.set(on, (days.get(on) ?? new Set()).add(product!));
			return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, held]) => held);
		});
		const withCar = customers.flatMap((orders) => {
			const at = orders.findIndex((held, i) => held.has('car') && i < orders.length - 1);
			return at < 0 ? [] : [orders[at + 1]!];
		});
		expect(rule.of).toBe(withCar.length);
		expect(rule.together).toBe(withCar.filter((held) => held.has('tyres')).length);
		const again = customers.filter((orders) => orders.length > 1);
		const share =
			again.reduce((sum, [, ...next]) => {
				return sum + next.filter((held) => held.has('tyres')).length / next.length;
			}, 0) / again.length;
		expect(rule.lift).toBeCloseTo(rule.confidence / share, 12);
	});

	it('is not told of customers who merely order more of everything', async () => {
		const random = seededRandom(23);
		const lines = Array.from({ length: 400 }, (_, c) =>
			Array.from({ length: c % 2 === 0 ? 3 : 30 }, (_, n) => ({
				customer: `c${c}`,
				order: `c${c}-${n}`,
				on: day(n * 7),
				product: `p${Math.floor(random() * 5)}`
			}))
		).flat();
		await load(lines);
		const { sequences } = (await run()).result;
		expect(sequences.tested).toBe(20);
		expect(sequences.rules).toEqual([]);
	});

	it('is not told of what chance alone puts together', async () => {
		await load(someLines(false));
		const { result, explanation } = await run();
		expect(result.baskets.tested).toBeGreaterThan(10);
		expect(result.baskets.rules).toEqual([]);
		expect(result.sequences.rules).toEqual([]);
		expect(explanation.finding.key).toBe('products.finding.chance');
	});

	it('asks for a least number of both', async () => {
		await load(someLines(true));
		const most = (await run()).result.baskets.rules[0]!.together;
		expect((await run({ leastTogether: most + 1000 })).result.baskets.tested).toBe(0);
	});
});

it('finds a rule by chance in no more than 5 of 100 sets of pairs without any', () => {
	const random = seededRandom(3);
	let found = 0;
	for (let set = 0; set < 200; set++) {
		const pairs = Array.from({ length: 40 }, (_, i) => {
			const together = Array.from({ length: 100 }, () => random() < 0.2).filter(Boolean).length;
			return { from: `a${i}`, to: `b${i}`, together, of: 100, others: 200, base: 1000 };
		});
		if (productRules(pairs, 1000).rules.length > 0) found++;
	}
	// A one-sided 2.5 % each set, and the approximation of an interval: 5 % with room for chance.
	expect(found).toBeLessThanOrEqual(20);
});

describe('customers and what they lack', () => {
	it('stand once for a category, however many products it has', async () => {
		await load([
			{ customer: 'a', order: '1', on: day(1), product: 'x', category: 'X', amount: 5 },
			{ customer: 'b', order: '2', on: day(2), product: 'z', category: 'X', amount: 9 }
		]);
		const { groups } = (await run()).result;
		expect(groups).toEqual({ by: 'category', names: [{ name: 'X', customers: 2 }], of: 1 });
		const many = Array.from({ length: 15 }, (_, i) => `c${String(i).padStart(2, '0')}`);
		await load(
			many.map((category) => ({
				customer: 'a',
				order: '1',
				on: day(1),
				product: category,
				category,
				amount: 1
			}))
		);
		const { result, explanation } = await run();
		expect(result.groups).toMatchObject({ names: { length: 12 }, of: 15 });
		expect(explanation.exclusions).toContainEqual(
			message('products.excluded.groups', { shown: 12, of: 15 })
		);
	});

	it('have nothing where nothing was bought, and 0 where no line says what it cost', async () => {
		await load([
			{ customer: 'a', order: '1', on: day(1), product: 'x', category: 'X', amount: 5 },
			{ customer: 'a', order: '1', on: day(1), product: 'y', category: 'Y', amount: 7 },
			{ customer: 'b', order: '2', on: day(2), product: 'x', category: 'X', amount: 9 }
		]);
		await engine.query(sql`UPDATE order_lines SET amount = NULL WHERE product = 'y'`);
		const { result } = await run();
		expect(result.groups).toEqual({
			by: 'category',
			names: [
				{ name: 'X', customers: 2 },
				{ name: 'Y', customers: 1 }
			],
			of: 2
		});
		const rows = parseRows(ProductGapRow, await engine.query(productGapsSql(result.groups, 10, 0)));
		expect(rows).toEqual([
			{ customer_id: 'b', name: null, sales: '9.00', groups: [9, null] },
			{ customer_id: 'a', name: null, sales: '5.00', groups: [5, 0] }
		]);
	});
});

it('has an answer for no orders, and for orders that name no product', async () => {
	await load([]);
	const none = await run();
	expect(none.result).toMatchObject({ products: 0, customers: 0, top: [], namelessOrders: 0 });
	expect(none.explanation.finding.key).toBe('products.finding.none');
	await load([
		{ customer: 'a', order: '1', on: day(1), product: null },
		{ customer: 'a', order: '2', on: day(2), product: 'x' },
		{ customer: 'a', order: '3', on: day(3), product: 'x', kind: 'refund', amount: -10 }
	]);
	const { result, explanation } = await run();
	expect(result).toMatchObject({
		products: 1,
		namelessOrders: 1,
		top: [{ orders: 1, sales: '10.00' }]
	});
	expect(explanation.exclusions.map(({ key }) => key)).toEqual(['products.excluded.nameless']);
});
