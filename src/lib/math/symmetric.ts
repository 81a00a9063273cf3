/** A small dense symmetric matrix, row by row. */
export type SymmetricMatrix = readonly (readonly number[])[];

/** Lower Cholesky factor, or null where the matrix is not positive definite. */
export function choleskyFactor(matrix: SymmetricMatrix): number[][] | null {
	const n = matrix.length;
	const lower = Array.from({ length: n }, () => new Array<number>(n).fill(0));
	for (let i = 0; i < n; i++) {
		for (let j = 0; j <= i; j++) {
			let sum = matrix[i]![j]!;
			for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
			if (i === j) {
				if (!(sum > 0) || !Number.isFinite(sum)) return null;
				lower[i]![i] = Math.sqrt(sum);
			} else {
				lower[i]![j] = sum / lower[j]![j]!;
			}
		}
	}
	return lower;
}

/** Solves `A x = b` for the Cholesky factor of A. */
export function choleskySolve(
	lower: readonly (readonly number[])[],
	b: readonly number[]
): number[] {
	const n = b.length;
	const y = new Array<number>(n).fill(0);
	for (let i = 0; i < n; i++) {
		let sum = b[i]!;
		for (let k = 0; k < i; k++) sum -= lower[i]![k]! * y[k]!;
		y[i] = sum / lower[i]![i]!;
	}
	const x = new Array<number>(n).fill(0);
	for (let i = n - 1; i >= 0; i--) {
		let sum = y[i]!;
		for (let k = i + 1; k < n; k++) sum -= lower[k]![i]! * x[k]!;
		x[i] = sum / lower[i]![i]!;
	}
	return x;
}

/** Inverse of a positive definite matrix, or null where it is not one. */
export function symmetricInverse(matrix: SymmetricMatrix): number[][] | null {
	const lower = choleskyFactor(matrix);
	if (!lower) return null;
	const columns = matrix.map((_, j) =>
		choleskySolve(
			lower,
			matrix.map((_, i) => (i === j ? 1 : 0))
		)
	);
	return columns.map((_, i) => columns.map((column) => column[i]!));
}

/** vᵀ A v: of a gradient and a covariance, the variance of what the gradient is of. */
export const quadraticForm = (vector: readonly number[], matrix: SymmetricMatrix): number =>
	vector.reduce(
		(sum, a, i) => sum + vector.reduce((row, b, j) => row + a * b * matrix[i]![j]!, 0),
		0
	);

/**
 * Eigenvalues by Jacobi rotations, ascending. Meant for matrices of a handful of rows.
 *
 * Source: Golub & Van Loan, Matrix Computations, section 8.5.
 */
export function symmetricEigenvalues(matrix: SymmetricMatrix): number[] {
	const a = matrix.map((row) => [...row]);
	const n = a.length;
	for (let sweep = 0; sweep < 60; sweep++) {
		let offDiagonal = 0;
		for (let p = 0; p < n; p++) for (let q = p + 1; q < n; q++) offDiagonal += a[p]![q]! ** 2;
		if (offDiagonal < 1e-300) break;
		for (let p = 0; p < n; p++) {
			for (let q = p + 1; q < n; q++) {
				if (a[p]![q] === 0) continue;
				const theta = (a[q]![q]! - a[p]![p]!) / (2 * a[p]![q]!);
				const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
				const c = 1 / Math.sqrt(t * t + 1);
				const s = t * c;
				for (let k = 0; k < n; k++) {
					const kp = a[k]![p]!;
					const kq = a[k]![q]!;
					a[k]![p] = c * kp - s * kq;
					a[k]![q] = s * kp + c * kq;
				}
				for (let k = 0; k < n; k++) {
					const pk = a[p]![k]!;
					const qk = a[q]![k]!;
					a[p]![k] = c * pk - s * qk;
					a[q]![k] = s * pk + c * qk;
				}
			}
		}
	}
	return a.map((row, i) => row[i]!).sort((left, right) => left - right);
}
