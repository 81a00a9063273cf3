import type {
	PurchaseHistories,
	PurchaseHistory
} from '../../src/lib/analytics/btyd/purchase-history';
import type { SpendHistories } from '../../src/lib/analytics/btyd/gamma-gamma';
import type { TestOrder } from './orders';
import { referenceBytes } from './reference';

const DAY_MS = 86_400_000;
const day = (yyyymmdd: string) =>
	Date.UTC(+yyyymmdd.slice(0, 4), +yyyymmdd.slice(4, 6) - 1, +yyyymmdd.slice(6)) / DAY_MS;

export interface CdnowCustomer {
	id: number;
	days: number;
	recencyDays: number;
	observedDays: number;
	/** Mean value of repeat days, in cents. */
	meanCents: number;
}

/** The CDNOW 1/10 sample, summarised up to a last day, in code of its own that shares none of ours. */
export function cdnowCustomers(lastDay = '19970930'): CdnowCustomer[] {
	const end = day(lastDay);
	const byCustomer = new Map<number, Map<number, number>>();
	const text = new TextDecoder().decode(referenceBytes('data/cdnow/CDNOW_sample.txt'));
	for (const line of text.split('\n')) {
		const [, sampleId, date, , amount] = line.trim().split(/\s+/);
		if (!sampleId || !date || !amount) continue;
		const on = day(date);
		if (on > end) continue;
		const days = byCustomer.get(+sampleId) ?? new Map<number, number>();
		byCustomer.set(+sampleId, days);
		days.set(on, (days.get(on) ?? 0) + Math.round(+amount * 100));
	}
	return [...byCustomer].map(([id, days]) => {
		const ordered = [...days.keys()].sort((a, b) => a - b);
		const first = ordered[0]!;
		const repeats = ordered.slice(1).map((on) => days.get(on)!);
		return {
			id,
			days: ordered.length,
			recencyDays: ordered.at(-1)! - first,
			observedDays: end - first,
			meanCents: repeats.reduce((sum, cents) => sum + cents, 0) / Math.max(1, repeats.length)
		};
	});
}

/** Every purchase of the sample as an order. */
export function cdnowOrders(): TestOrder[] {
	const text = new TextDecoder().decode(referenceBytes('data/cdnow/CDNOW_sample.txt'));
	return text.split('\n').flatMap((line) => {
		const [, id, date, , amount] = line.trim().split(/\s+/);
		if (!id || !date || !amount) return [];
		const on = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
		return [{ customer: id, on, amount, currency: 'USD' }];
	});
}

export const historyOf = (c: CdnowCustomer): PurchaseHistory => ({
	frequency: c.days - 1,
	recency: c.recencyDays / 7,
	T: c.observedDays / 7
});

/** Customers as the models take them; not grouped, each of weight 1. */
export function historiesOf(rows: readonly PurchaseHistory[]): PurchaseHistories {
	return {
		frequency: Float64Array.from(rows, ({ frequency }) => frequency),
		recency: Float64Array.from(rows, ({ recency }) => recency),
		T: Float64Array.from(rows, ({ T }) => T),
		weight: new Float64Array(rows.length).fill(1)
	};
}

export function spendOf(rows: readonly { x: number; m: number }[]): SpendHistories {
	const repeaters = rows.filter(({ x, m }) => x > 0 && m > 0);
	return {
		frequency: Float64Array.from(repeaters, ({ x }) => x),
		monetaryValue: Float64Array.from(repeaters, ({ m }) => m),
		weight: new Float64Array(repeaters.length).fill(1)
	};
}
