import type { BgNbdParams } from './bg-nbd';

/**
 * Chances of 0, 1, … `most` − 1 purchases by a new customer in `weeks`, and of `most` or more in
 * the last place. They sum to 1.
 *
 * Source: Fader, Hardie & Lee (2005), eq. (8), its ratios written as running products.
 */
export function bgNbdPurchaseCounts(
	{ r, alpha, a, b }: BgNbdParams,
	weeks: number,
	most: number
): number[] {
	const stay = alpha / (alpha + weeks);
	const move = weeks / (alpha + weeks);
	let poisson = stay ** r; // chance of x purchases were nobody to drop out
	let fewer = 0; // chance of fewer than x purchases, likewise
	let survive = 1; // B(a, b+x) / B(a, b)
	const chances: number[] = [];
	for (let x = 0; x < most; x++) {
		const droppedAtX = x === 0 ? 0 : (survive * a) / (b + x - 1);
		chances.push(survive * poisson + droppedAtX * (1 - fewer));
		fewer += poisson;
		poisson *= ((r + x) / (x + 1)) * move;
		survive *= (b + x) / (a + b + x);
	}
	chances.push(Math.max(0, 1 - chances.reduce((sum, chance) => sum + chance, 0)));
	return chances;
}
