/** A stream of pseudo-random numbers in [0, 1). */
export type Random = () => number;

/**
 * A seeded stream: the same seed gives the same numbers on every machine.
 *
 * Source: sfc32 (Chris Doty-Humphrey, PractRand), 128 bits of state, seeded by splitmix32.
 */
export function seededRandom(seed: number): Random {
	let s = seed >>> 0;
	const next = () => {
		s = (s + 0x9e3779b9) | 0;
		let t = s ^ (s >>> 16);
		t = Math.imul(t, 0x21f0aaad);
		t ^= t >>> 15;
		t = Math.imul(t, 0x735a2d97);
		return (t ^ (t >>> 15)) >>> 0;
	};
	let a = next();
	let b = next();
	let c = next();
	let d = next();
	return () => {
		const t = (((a + b) | 0) + d) | 0;
		d = (d + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = (c << 21) | (c >>> 11);
		c = (c + t) | 0;
		return (t >>> 0) / 4294967296;
	};
}

/** A draw from the exponential distribution with the given rate. */
export function exponentialDraw(random: Random, rate: number): number {
	return -Math.log(1 - random()) / rate;
}

/** A draw from the standard normal distribution (Box & Muller 1958). */
export function normalDraw(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * A draw from the gamma distribution with the given shape and rate.
 *
 * Source: Marsaglia & Tsang (2000), ACM TOMS 26(3); shapes below 1 by their boosting remark.
 */
export function gammaDraw(random: Random, shape: number, rate: number): number {
	if (shape < 1) return gammaDraw(random, shape + 1, rate) * (1 - random()) ** (1 / shape);
	const d = shape - 1 / 3;
	const c = 1 / Math.sqrt(9 * d);
	for (;;) {
		const x = normalDraw(random);
		const v = (1 + c * x) ** 3;
		if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
			return (d * v) / rate;
		}
	}
}

/** Means up to which a Poisson draw is made by inversion, above which of two of half the mean. */
const MOST_INVERTED = 16;

/** A draw from the Poisson distribution with the given mean, by inversion (Devroye 1986, X.3.3). */
export function poissonDraw(random: Random, mean: number): number {
	if (mean > MOST_INVERTED) return poissonDraw(random, mean / 2) + poissonDraw(random, mean / 2);
	let left = random();
	let chance = Math.exp(-mean);
	let count = 0;
	while (left > chance && chance > 0) {
		left -= chance;
		chance *= mean / ++count;
	}
	return count;
}

/** A draw from the beta distribution, as a ratio of gammas. */
export function betaDraw(random: Random, a: number, b: number): number {
	const left = gammaDraw(random, a, 1);
	return left / (left + gammaDraw(random, b, 1));
}
