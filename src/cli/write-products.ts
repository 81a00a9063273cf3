import {
	ProductGapRow,
	PurchasedProduct,
	productGapsSql,
	purchasedAfterSql
} from '../lib/analytics/products/product-gaps-sql';
import type { ProductsResult } from '../lib/analytics/products/products-result';
import { suggestionsFor } from '../lib/analytics/products/suggestions';
import type { Engine } from '../lib/engine/engine';
import { parseRows } from '../lib/engine/parse-rows';
import type { CsvCell } from '../lib/report/csv';

/** Customers read from the engine at once. */
const CUSTOMERS_AT_ONCE = 5_000;

/** Heads of the columns of {@link whitespaceRows}, with one for each group after them. */
export const whitespaceColumns = ({ names }: ProductsResult['groups']): string[] => [
	'customer_id',
	'name',
	'sales',
	...names.map(({ name }) => name)
];

/** Every customer, most sales first, with what it bought of each group: an empty cell is what it never has. */
export async function* whitespaceRows(
	engine: Engine,
	groups: ProductsResult['groups']
): AsyncGenerator<CsvCell[][]> {
	for (let offset = 0; ; offset += CUSTOMERS_AT_ONCE) {
		const answer = await engine.query(productGapsSql(groups, CUSTOMERS_AT_ONCE, offset));
		const rows = parseRows(ProductGapRow, answer);
		yield rows.map((row) => [row.customer_id, row.name, Number(row.sales), ...row.groups]);
		if (rows.length < CUSTOMERS_AT_ONCE) return;
	}
}

/** Heads of the columns of {@link suggestionRows}. */
export const suggestionColumns = [
	'customer_id',
	'product',
	'because_of',
	'rule',
	'together',
	'of',
	'confidence',
	'low',
	'high',
	'lift'
];

/** What to offer each customer, in order of id, the surest first; nothing of whom no rule speaks. */
export async function* suggestionRows(
	engine: Engine,
	result: ProductsResult
): AsyncGenerator<CsvCell[][]> {
	let after: string | null = null;
	for (;;) {
		const answer = await engine.query(purchasedAfterSql(after, CUSTOMERS_AT_ONCE));
		const bought = new Map<string, Set<string>>();
		for (const { customer_id, product } of parseRows(PurchasedProduct, answer)) {
			const products = bought.get(customer_id) ?? new Set();
			bought.set(customer_id, products.add(product));
		}
		yield [...bought].flatMap(([customer, products]) =>
			suggestionsFor(products, result).map(({ product, by, rule }): CsvCell[] => [
				customer,
				product,
				rule.from,
				by,
				rule.together,
				rule.of,
				rule.confidence,
				rule.low,
				rule.high,
				rule.lift
			])
		);
		if (bought.size < CUSTOMERS_AT_ONCE) return;
		after = [...bought.keys()].at(-1)!;
	}
}
