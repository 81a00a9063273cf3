/** 1 / (1 + e^−u), to the last bit at both ends. */
export function logistic(u: number): number {
	const e = Math.exp(-Math.abs(u));
	return (u >= 0 ? 1 : e) / (1 + e);
}

/** ln(1 + e^u), without overflow. */
export const softplus = (u: number): number => Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
