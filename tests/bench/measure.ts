import { cpus, totalmem } from 'node:os';

/** The middle of some measurements; the mean of the two middle ones where they are even. */
export function median(values: readonly number[]): number {
	const sorted = values.toSorted((a, b) => a - b);
	const middle = sorted.length / 2;
	return sorted.length % 2 === 1
		? sorted[Math.floor(middle)]!
		: (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Median milliseconds of an act done some times over, one after another. */
export async function timed(times: number, act: () => unknown): Promise<number> {
	const taken: number[] = [];
	for (let i = 0; i < times; i++) {
		const began = performance.now();
		await act();
		taken.push(performance.now() - began);
	}
	return median(taken);
}

export interface BenchRow {
	what: string;
	/** On what: rows, customers. */
	n: string;
	native: string;
	chromium: string;
}

/** Milliseconds or seconds, to three figures. */
export const time = (ms: number): string =>
	ms < 1000 ? `${Number(ms.toPrecision(3))} ms` : `${Number((ms / 1000).toPrecision(3))} s`;

/** Thousands of bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/** The machine in a line. */
export function machine(chromium: string): string {
	const [first] = cpus();
	const memory = (totalmem() / 2 ** 30).toFixed(0);
	return `${first?.model ?? 'unknown processor'}, ${cpus().length} cores, ${memory} GiB; Node ${process.versions.node}, Chromium ${chromium}`;
}

/** Prints rows as a table of Markdown. */
export function printTable(rows: readonly BenchRow[]): void {
	const cells = [
		['', 'n', 'Native', 'Chromium'],
		...rows.map(({ what, n, native, chromium }) => [what, n, native, chromium])
	];
	const widths = cells[0]!.map((_, i) => Math.max(...cells.map((row) => row[i]!.length)));
	const line = (row: readonly string[]) =>
		`| ${row.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |`;
	console.log(line(cells[0]!));
	console.log(line(widths.map((width) => '-'.repeat(width))));
	for (const row of cells.slice(1)) console.log(line(row));
}
