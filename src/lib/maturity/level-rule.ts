import type { Level } from './model';

/** A weighted statement that something is at a level. */
export interface WeightedLevel {
	level: Level;
	weight: number;
}

/** A level with how fully it is held: F where more than 85 % reach it, L where more than half do. */
export interface HeldLevel {
	level: Level;
	suffix: 'F' | 'L';
	/** Share of weight at level k or above, for k = 1 … 5. */
	shares: readonly [number, number, number, number, number];
}

/** More than this share must reach a level for it to be held. */
const LARGELY = 0.5;

/** More than this share must reach every level below. */
const FULLY = 0.85;

/** Shares are compared after rounding away the noise of adding weights. */
const tidy = (share: number) => Math.round(share * 1e12) / 1e12;

/**
 * The largest level held, by the shape of ISO/IEC 33020: more than half reach it, and more than
 * 85 % reach each level below it. Null without statements.
 */
export function heldLevel(statements: readonly WeightedLevel[]): HeldLevel | null {
	const total = statements.reduce((sum, { weight }) => sum + weight, 0);
	if (total === 0) return null;
	const share = (level: number) =>
		tidy(statements.reduce((sum, s) => sum + (s.level >= level ? s.weight : 0), 0) / total);
	const shares = [share(1), share(2), share(3), share(4), share(5)] as const;
	let held: Level = 1;
	for (const level of [2, 3, 4, 5] as const) {
		const isBelowFull = shares.slice(1, level - 1).every((below) => below > FULLY);
		if (shares[level - 1]! > LARGELY && isBelowFull) held = level;
	}
	return { level: held, suffix: shares[held - 1]! > FULLY ? 'F' : 'L', shares };
}

/**
 * Lower median: of an even number the lower of the middle two, by weight. Null without values.
 * Levels are ranks, so no mean is taken of them.
 */
export function lowerMedian(statements: readonly WeightedLevel[]): Level | null {
	const total = statements.reduce((sum, { weight }) => sum + weight, 0);
	let reached = 0;
	for (const { level, weight } of statements.toSorted((a, b) => a.level - b.level)) {
		reached += weight;
		if (tidy(reached / total) >= 0.5) return level;
	}
	return null;
}
