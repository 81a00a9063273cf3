import type { Cell } from '../../engine/engine';
import { RowAccount, RowIssue, type ExclusionReason } from '../accounting';
import { recordsOf, type LoadSlice } from './load-plan';

/** Counts of a file's rows as its slices go by. */
export class Tally {
	read = 0;
	kept = 0;
	readonly partRows: number[] = [];
	#refunds = 0;
	#short = 0;
	#long = 0;
	readonly #excluded = new Map<ExclusionReason, number>();
	readonly #issues = new Map<string, number>();

	slice(slice: LoadSlice): void {
		const { odd, faults, part } = slice;
		const records = recordsOf(slice);
		this.read += records;
		this.partRows[part] = (this.partRows[part] ?? 0) + records;
		this.#short += odd.short;
		this.#long += odd.long;
		for (const { fault } of faults) this.#exclude(fault, 1);
	}

	/** Rows of which nothing needs to be said but that they are kept. */
	plain(rows: number): void {
		this.kept += rows;
	}

	/** Rows by the reason they are left out for, or null. */
	judged(rows: readonly Record<string, Cell>[]): void {
		for (const { reason, rows: n, refunds } of rows) {
			if (reason === null) this.kept += Number(n);
			else this.#exclude(reason as ExclusionReason, Number(n));
			this.#refunds += Number(refunds);
		}
	}

	/** Rows that were kept at first and are left out after all. */
	takenOut(rows: readonly Record<string, Cell>[]): void {
		for (const { reason, rows: n } of rows) {
			this.kept -= Number(n);
			this.#exclude(reason as ExclusionReason, Number(n));
		}
	}

	issues(rows: readonly Record<string, Cell>[]): void {
		for (const { issue, rows: n } of rows) {
			const key = String(issue);
			this.#issues.set(key, (this.#issues.get(key) ?? 0) + Number(n));
		}
	}

	account(): RowAccount {
		return RowAccount.parse({
			read: this.read,
			kept: this.kept,
			refunds: this.#refunds,
			short: this.#short,
			long: this.#long,
			excluded: [...this.#excluded].map(([reason, rows]) => ({ reason, rows })),
			issues: [...this.#issues].map(([key, rows]) => {
				const at = key.lastIndexOf(':');
				return { field: key.slice(0, at), issue: RowIssue.parse(key.slice(at + 1)), rows };
			})
		});
	}

	#exclude(reason: ExclusionReason, rows: number): void {
		this.#excluded.set(reason, (this.#excluded.get(reason) ?? 0) + rows);
	}
}
