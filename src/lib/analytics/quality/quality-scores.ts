import { exclusionDimensions, qualityDimensions, type QualityDimension } from './dimensions';
import type { CheckedTable, DataQualityResult } from './data-quality-result';

/** Rows that something can be asked of, and rows of those that fail. */
export interface CheckCount {
	applied: number;
	failed: number;
}

/** Checks pooled, and the share that passes. */
export interface Score extends CheckCount {
	/** Share that passes, 0–1; null where no check could be asked. */
	share: number | null;
}

export interface QualityScores {
	dimensions: readonly (Score & { dimension: QualityDimension })[];
	/** Mean of the dimensions that could be judged, each counting the same; null where none could. */
	overall: number | null;
	/** The check that fails oftenest, where one does. */
	worst: { table: CheckedTable; check: CheckedTable['checks'][number] } | null;
}

/** Counts taken together. */
export const sumCounts = (counts: readonly CheckCount[]): CheckCount => ({
	applied: counts.reduce((sum, { applied }) => sum + applied, 0),
	failed: counts.reduce((sum, { failed }) => sum + failed, 0)
});

const pooled = (counts: readonly CheckCount[]): Score => {
	const { applied, failed } = sumCounts(counts);
	return { applied, failed, share: applied === 0 ? null : 1 - failed / applied };
};

/** A share as it is shown: cut, not rounded, so that nothing reads 100 % that is not. */
export const shownShare = (share: number): number => Math.floor(share * 1000) / 1000;

/**
 * A table's score in a dimension: every answer of its checks counts once. Rows that were left out when
 * the files were read for want of something count as answers that fail, beside the rows that were kept.
 */
export function tableScore(
	{ rows, checks, excluded }: CheckedTable,
	dimension: QualityDimension
): Score {
	const leftOut = excluded
		.filter(({ reason }) => exclusionDimensions[reason] === dimension)
		.reduce((sum, one) => sum + one.rows, 0);
	return pooled([
		...checks.filter((check) => check.dimension === dimension),
		...(leftOut > 0 ? [{ applied: rows + leftOut, failed: leftOut }] : [])
	]);
}

/** Scores of all tables together. */
export function qualityScores({ tables }: DataQualityResult): QualityScores {
	const dimensions = qualityDimensions.map((dimension) => ({
		dimension,
		...pooled(tables.map((table) => tableScore(table, dimension)))
	}));
	const judged = dimensions.flatMap(({ share }) => (share === null ? [] : [share]));
	const failures = tables
		.flatMap((table) => table.checks.map((check) => ({ table, check })))
		.filter(({ check }) => check.failed > 0)
		.toSorted((a, b) => b.check.failed - a.check.failed);
	return {
		dimensions,
		overall: judged.length === 0 ? null : judged.reduce((a, b) => a + b, 0) / judged.length,
		worst: failures[0] ?? null
	};
}

/** Checks of all the rows that somebody is responsible for. */
export interface OwnerScore {
	/** Null for rows of nobody. */
	owner: string | null;
	rows: number;
	applied: number;
	failed: number;
}

/** Owners over all tables whose rows have some; most failures first. */
export function ownerScores({ tables }: DataQualityResult): OwnerScore[] {
	const all = new Map<string | null, OwnerScore>();
	const owned = tables.filter(({ owners }) => owners.some(({ owner }) => owner !== null));
	for (const { owner, rows, applied, failed } of owned.flatMap((table) => table.owners)) {
		const sum = all.get(owner) ?? { owner, rows: 0, applied: 0, failed: 0 };
		all.set(owner, {
			owner,
			rows: sum.rows + rows,
			applied: sum.applied + applied,
			failed: sum.failed + failed
		});
	}
	return [...all.values()].toSorted((a, b) => b.failed - a.failed);
}
