/** Steps of halving after which an interval is as narrow as numbers are. */
const MOST_STEPS = 200;

/** The value of a polynomial, lowest coefficient first (Horner's scheme). */
export const polynomialAt = (coefficients: readonly number[], x: number): number =>
	coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

/**
 * All real roots of a polynomial in an interval, each once, rising. Between two turning points it rises
 * or falls throughout, so that a change of sign holds exactly one root; a turning point on the axis is
 * a root of its own. Turning points are the roots of the derivative, found in the same way.
 *
 * @param coefficients lowest first
 * @param low, high ends of the interval, which count as parts of it; `low` below `high`
 * @returns none for the polynomial that is 0 everywhere
 */
export function realRoots(coefficients: readonly number[], low: number, high: number): number[] {
	const degree = coefficients.findLastIndex((coefficient) => coefficient !== 0);
	if (degree <= 0) return [];
	const own = coefficients.slice(0, degree + 1);
	const slope = own.slice(1).map((coefficient, i) => coefficient * (i + 1));
	const turns = realRoots(slope, low, high);
	const marks = [low, ...turns, high];
	const roots: number[] = [];
	const add = (root: number) => {
		const last = roots.at(-1);
		if (last === undefined || root - last > 1e-12 * Math.max(1, Math.abs(root))) roots.push(root);
	};
	marks.forEach((mark, i) => {
		if (isZero(own, mark)) add(mark);
		const next = marks[i + 1];
		if (next === undefined || isZero(own, mark) || isZero(own, next)) return;
		if (Math.sign(polynomialAt(own, mark)) !== Math.sign(polynomialAt(own, next))) {
			add(halved(own, mark, next));
		}
	});
	return roots;
}

/** Whether a value is 0 but for the rounding of the terms that add up to it. */
function isZero(coefficients: readonly number[], x: number): boolean {
	const size = coefficients.reduceRight((sum, c) => sum * Math.abs(x) + Math.abs(c), 0);
	return Math.abs(polynomialAt(coefficients, x)) <= 1e-14 * size;
}

/** The root in an interval at whose ends the signs differ. */
function halved(coefficients: readonly number[], from: number, to: number): number {
	let [a, b] = [from, to];
	const sign = Math.sign(polynomialAt(coefficients, a));
	for (let step = 0; step < MOST_STEPS; step++) {
		const middle = (a + b) / 2;
		if (middle === a || middle === b) break;
		const value = polynomialAt(coefficients, middle);
		if (value === 0) return middle;
		if (Math.sign(value) === sign) a = middle;
		else b = middle;
	}
	return (a + b) / 2;
}
