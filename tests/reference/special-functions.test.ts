import { expect, it } from 'vitest';
import { laplaceIntegral } from '../../src/lib/math/laplace-integral';
import { digamma, logGamma, trigamma } from '../../src/lib/math/log-gamma';
import { hypergeometric } from '../support/hypergeometric';
import { hasReference, referenceJson } from '../support/reference';

const FILE = 'vectors/special-functions.json';

/** Each row its arguments, and the value at 40 digits last. */
const functions: Record<string, (...of: number[]) => number> = {
	lgamma: (x) => logGamma(x!),
	digamma: (x) => digamma(x!),
	trigamma: (x) => trigamma(x!),
	log_beta: (a, b) => logGamma(a!) + logGamma(b!) - logGamma(a! + b!),
	hyp2f1: (a, b, c, z) => hypergeometric(a!, b!, c!, z!),
	// e^x Γ(a, x), which the value of a customer without a horizon is made of.
	exp_x_upper_gamma: (a, x) => laplaceIntegral((u) => (x! + u) ** (a! - 1))
};

it.skipIf(!hasReference(FILE)).each(Object.entries(functions))(
	'%s is that of 40 digits',
	(name, of) => {
		const rows: number[][] = referenceJson(FILE)[name];
		expect(rows.length).toBeGreaterThan(5);
		for (const row of rows) {
			const value = of(...row.slice(0, -1));
			const want = row.at(-1)!;
			expect(
				Math.abs(value - want) / Math.max(Math.abs(want), 1e-3),
				`${name}(${row.slice(0, -1).join(', ')})`
			).toBeLessThan(1e-11);
		}
	}
);
