import { gaussLegendre } from '../../math/gauss-legendre';
import type { ParetoNbdParams } from './pareto-nbd-params';

const rule = gaussLegendre(16);

/** Past this part of the whole a panel adds nothing that a double would hold. */
const NEGLIGIBLE = 1e-18;

/** Panels at most: only a tail that hardly falls, to an infinite end, needs more. */
const MOST_PANELS = 5000;

/**
 * Walks from one time to another in panels on which (alpha+y)^−R (beta+y)^−(s+1) is so smooth that
 * sixteen points integrate it to a double's precision; ends where nothing is left of it.
 *
 * @param visit given a point, its weight, and the integrand there over the integrand at `from`
 * @param total what the visits have added up to, by which is judged what is negligible
 */
export function integrate(
	{ r, alpha, s, beta }: ParetoNbdParams,
	frequency: number,
	from: number,
	to: number,
	visit: (y: number, weight: number) => void,
	total: () => number
): void {
	const R = r + frequency;
	let start = from;
	for (let panel = 0; start < to && panel < MOST_PANELS; panel++) {
		const [a, b] = [alpha + start, beta + start];
		const end = Math.min(to, start + Math.min(2 * a, 2 * b, 6 / (R / a + (s + 1) / b)));
		const before = total();
		const half = (end - start) / 2;
		for (let i = 0; i < rule.nodes.length; i++) {
			const y = start + half * (1 + rule.nodes[i]!);
			const fall =
				-R * Math.log((alpha + y) / (alpha + from)) -
				(s + 1) * Math.log((beta + y) / (beta + from));
			visit(y, half * rule.weights[i]! * Math.exp(fall));
		}
		if (total() - before < NEGLIGIBLE * before) break;
		start = end;
	}
}

/**
 * ∫ of (alpha+y)^−(r+frequency) (beta+y)^−(s+1) over y between two times, over the integrand at the
 * first of them. `to` may be infinite.
 */
export function integralFrom(
	params: ParetoNbdParams,
	frequency: number,
	from: number,
	to: number
): number {
	let sum = 0;
	integrate(
		params,
		frequency,
		from,
		to,
		(_, weight) => (sum += weight),
		() => sum
	);
	return sum;
}
