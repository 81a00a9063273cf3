import type { Cell, ResultSet } from './engine';

/**
 * A {@link ResultSet} over columns that are converted when first asked for.
 *
 * @param cellsOf the column at a position, in the shape of the port
 * @param numbersOf the same as doubles, where the driver has a quicker way than by cells
 */
export function columnarResultSet(
	names: readonly string[],
	rowCount: number,
	cellsOf: (position: number) => readonly Cell[],
	numbersOf?: (position: number) => Float64Array | null
): ResultSet {
	const converted = new Map<number, readonly Cell[]>();
	const at = (name: string) => {
		const position = names.indexOf(name);
		if (position < 0) {
			throw new RangeError(`the answer has no column "${name}", only ${names.join(', ')}`);
		}
		return position;
	};
	const column = (position: number) => {
		const cells = converted.get(position) ?? cellsOf(position);
		converted.set(position, cells);
		return cells;
	};
	return {
		names,
		rowCount,
		cells: (name) => column(at(name)),
		numbers: (name) =>
			numbersOf?.(at(name)) ??
			Float64Array.from(column(at(name)), (cell) => (cell === null ? NaN : Number(cell))),
		rows() {
			const columns = names.map((_, i) => column(i));
			return Array.from({ length: rowCount }, (_, r) =>
				Object.fromEntries(names.map((name, i) => [name, columns[i]![r]!]))
			);
		}
	};
}
