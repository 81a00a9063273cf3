import { digamma, logGamma, trigamma } from '../../math/log-gamma';

/** ln Γ of a number and of those above it by whole steps, with two derivatives. */
interface GammaLadder {
	value: Float64Array;
	first: Float64Array;
	second: Float64Array;
}

function gammaLadder(from: number, steps: number): GammaLadder {
	const at = (of: (x: number) => number) =>
		Float64Array.from({ length: steps + 1 }, (_, k) => of(from + k));
	return { value: at(logGamma), first: at(digamma), second: at(trigamma) };
}

/** ln B(a + i, b + j) − ln B(a, b), with its derivatives by a and b. */
export interface BetaRatio {
	value: number;
	/** By a and by b. */
	gradient: readonly [number, number];
	/** By a twice, by a and b, by b twice. */
	hessian: readonly [number, number, number];
}

/**
 * Mean of pⁱ(1 − p)ʲ where p is Beta(a, b), in logarithms, for whole i and j: what every chance in a
 * beta-mixture of coin tosses is made of. All of them share three tables.
 *
 * @param most largest i + j that will be asked for
 */
export function betaRatios(
	a: number,
	b: number,
	most: number
): (i: number, j: number) => BetaRatio {
	const left = gammaLadder(a, most);
	const right = gammaLadder(b, most);
	const both = gammaLadder(a + b, most);
	const rise = (of: Float64Array, k: number) => of[k]! - of[0]!;
	return (i, j) => ({
		value: rise(left.value, i) + rise(right.value, j) - rise(both.value, i + j),
		gradient: [
			rise(left.first, i) - rise(both.first, i + j),
			rise(right.first, j) - rise(both.first, i + j)
		],
		hessian: [
			rise(left.second, i) - rise(both.second, i + j),
			-rise(both.second, i + j),
			rise(right.second, j) - rise(both.second, i + j)
		]
	});
}
