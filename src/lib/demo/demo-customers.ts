import { addDays, type CivilDate } from '../canonical/civil-date';
import { betaDraw, gammaDraw, seededRandom, type Random } from '../math/random';
import { cityNames, companyName, ownerNames } from './names';

/** The process that customers of the demo buy by; a fit to its orders must find it again. */
export const demoProcess = {
	/** BG/NBD, in weeks. */
	purchases: { r: 1.2, alpha: 5.5, a: 0.5, b: 6 },
	/** Gamma-Gamma, in yuan. */
	spend: { p: 4, q: 4.5, gamma: 1800 }
} as const;

export interface DemoOptions {
	seed: number;
	customers: number;
	/** Last day of the data. */
	lastDay: CivilDate;
	/** Days the data reach back. */
	days: number;
}

/** The demo's size and time, fixed so that everybody sees the same. */
export const demoOptions: DemoOptions = {
	seed: 20_250_930,
	customers: 5_000,
	lastDay: '2025-09-30',
	days: 3 * 365
};

/** One customer, as the generator knows them; exports show less. */
export interface DemoCustomer {
	id: string;
	name: string;
	isChinese: boolean;
	firstDay: number;
	/** Purchases a week. */
	rate: number;
	/** Chance of leaving after a purchase. */
	dropout: number;
	/** Mean value of a purchase, in yuan. */
	meanValue: number;
	owner: string;
	city: string;
}

/** The customers that every file of the demo speaks of. */
export function demoCustomers({ seed, customers, days }: DemoOptions): DemoCustomer[] {
	const random = seededRandom(seed);
	const { purchases, spend } = demoProcess;
	return Array.from({ length: customers }, (_, i) => {
		const isChinese = random() < 0.6;
		const shape = gammaDraw(random, spend.q, spend.gamma);
		return {
			id: `C${`${i + 1}`.padStart(6, '0')}`,
			isChinese,
			name: companyName(random, isChinese, i),
			// New customers arrive evenly, none in the last 30 days, so that all have some history.
			firstDay: Math.floor(random() * (days - 30)),
			rate: gammaDraw(random, purchases.r, purchases.alpha),
			dropout: betaDraw(random, purchases.a, purchases.b),
			meanValue: spend.p / shape,
			owner: pick(random, ownerNames),
			city: pick(random, cityNames)[isChinese ? 0 : 1]!
		};
	});
}

/** One of several, each as likely. */
export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
	items[Math.floor(random() * items.length)]!;

/** A row of a CSV file. */
export const record = (cells: readonly (string | number)[]) =>
	`${cells
		.map((cell) => {
			const text = `${cell}`;
			return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
		})
		.join(',')}\r\n`;

/** First day of the data. */
export const startDay = ({ lastDay, days }: DemoOptions): CivilDate => addDays(lastDay, -days + 1);

/** A time of a working day. */
export const clock = (random: Random) => {
	const minutes = 8 * 60 + Math.floor(random() * 12 * 60);
	const two = (n: number) => `${n}`.padStart(2, '0');
	return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}:00`;
};
