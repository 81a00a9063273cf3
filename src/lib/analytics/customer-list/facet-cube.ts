import type { ResultSet } from '../../engine/engine';
import type { FacetFilter } from './customer-facets-sql';
import { NOT_STATED, customerFacets, type CustomerFacet } from './customer-list-result';

/** Customers that share a value of a facet; of facet `all`, those that every filter lets through. */
export interface FacetRow {
	facet: CustomerFacet | 'all';
	/** Null where nothing is known. */
	value: string | null;
	customers: number;
	year_sales: number;
	/** Null where no customer was valued. */
	expected: number | null;
	at_risk: number | null;
}

/** Sums of measures by a facet's values. */
class Sums {
	readonly customers: Float64Array;
	readonly yearSales: Float64Array;
	/** NaN until a customer was valued. */
	readonly expected: Float64Array;
	readonly atRisk: Float64Array;

	constructor(size: number) {
		this.customers = new Float64Array(size);
		this.yearSales = new Float64Array(size);
		this.expected = new Float64Array(size).fill(NaN);
		this.atRisk = new Float64Array(size).fill(NaN);
	}

	add(at: number, of: Sums, row: number): void {
		this.customers[at]! += of.customers[row]!;
		this.yearSales[at]! += of.yearSales[row]!;
		this.expected[at] = together(this.expected[at]!, of.expected[row]!);
		this.atRisk[at] = together(this.atRisk[at]!, of.atRisk[row]!);
	}

	row(facet: FacetRow['facet'], value: string | null, at: number): FacetRow {
		return {
			facet,
			value,
			customers: this.customers[at]!,
			year_sales: this.yearSales[at]!,
			expected: numberOrNull(this.expected[at]!),
			at_risk: numberOrNull(this.atRisk[at]!)
		};
	}
}

const together = (sum: number, more: number): number =>
	Number.isNaN(more) ? sum : Number.isNaN(sum) ? more : sum + more;

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** A facet's values, and which of them each combination has. */
interface Dimension {
	facet: CustomerFacet;
	values: (string | null)[];
	codes: Uint32Array;
}

/**
 * Counts of customers by every combination of what they are told apart by, held in memory: what
 * choosing any value of any facet would show is counted in one pass, and no statement is sent. A
 * combination that misses one filter adds to that filter's facet alone; one that misses two to none.
 *
 * Source: Square (2012), Crossfilter, for the pass; Heer & Moritz (2024), Mosaic, for the cube.
 */
export class FacetCube {
	readonly #dimensions: readonly Dimension[];
	readonly #sums: Sums;
	readonly #size: number;
	/** Without a filter every combination adds to every facet; the answer is the same each time. */
	#unfiltered: FacetRow[] | null = null;

	/** @param combinations the answer to `facetCombinationsSql` */
	constructor(combinations: ResultSet) {
		this.#size = combinations.rowCount;
		this.#dimensions = customerFacets.map((facet) =>
			dimensionOf(facet, combinations.cells(facet) as readonly (string | null)[])
		);
		this.#sums = new Sums(this.#size);
		this.#sums.customers.set(combinations.numbers('customers'));
		this.#sums.yearSales.set(combinations.numbers('year_sales').map((sales) => sales || 0));
		this.#sums.expected.set(combinations.numbers('expected'));
		this.#sums.atRisk.set(combinations.numbers('at_risk'));
	}

	/**
	 * Values of each facet with their customers as the other filters leave them, most first and the
	 * chosen one before all; then those that every filter lets through.
	 */
	count(filter: FacetFilter): FacetRow[] {
		const asked = this.#dimensions.flatMap(({ facet, values, codes }, at) => {
			const value = filter[facet];
			if (!value) return [];
			return [{ at, codes, code: values.indexOf(value === NOT_STATED ? null : value) }];
		});
		if (asked.length === 0) return (this.#unfiltered ??= this.#pass(filter, []));
		return this.#pass(filter, asked);
	}

	#pass(
		filter: FacetFilter,
		asked: readonly { at: number; codes: Uint32Array; code: number }[]
	): FacetRow[] {
		const by = this.#dimensions.map(({ values }) => new Sums(values.length));
		const all = new Sums(1);
		for (let row = 0; row < this.#size; row++) {
			let missed = -1;
			let misses = 0;
			for (const { at, codes, code } of asked) {
				if (codes[row] === code) continue;
				missed = at;
				if (++misses > 1) break;
			}
			if (misses > 1) continue;
			if (misses === 1) {
				by[missed]!.add(this.#dimensions[missed]!.codes[row]!, this.#sums, row);
				continue;
			}
			all.add(0, this.#sums, row);
			for (let at = 0; at < by.length; at++) {
				by[at]!.add(this.#dimensions[at]!.codes[row]!, this.#sums, row);
			}
		}
		const rows = this.#dimensions.flatMap(({ facet, values }, at) =>
			values
				.map((value, code) => by[at]!.row(facet, value, code))
				.filter(({ customers, value }) => customers > 0 || isAsked(filter, facet, value))
				.sort(
					(a, b) =>
						Number(isAsked(filter, facet, b.value)) - Number(isAsked(filter, facet, a.value)) ||
						b.customers - a.customers ||
						inOrder(a.value, b.value)
				)
		);
		return [...rows, all.row('all', null, 0)];
	}
}

const isAsked = (filter: FacetFilter, facet: CustomerFacet, value: string | null): boolean =>
	filter[facet] === (value ?? NOT_STATED);

/** By text, what is not stated last. */
const inOrder = (a: string | null, b: string | null): number =>
	a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

function dimensionOf(facet: CustomerFacet, cells: readonly (string | null)[]): Dimension {
	const codeOf = new Map<string | null, number>();
	const codes = new Uint32Array(cells.length);
	for (const [row, value] of cells.entries()) {
		const code = codeOf.get(value) ?? codeOf.size;
		if (code === codeOf.size) codeOf.set(value, code);
		codes[row] = code;
	}
	return { facet, values: [...codeOf.keys()], codes };
}
