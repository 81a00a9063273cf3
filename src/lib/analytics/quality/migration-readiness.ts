import type { EntityId } from '../../canonical/entities';
import { sameRecordReasons, type CheckKind } from './checks/check-kind';
import type { CheckedTable, DataQualityResult } from './data-quality-result';
import { exclusionDimensions } from './dimensions';
import { sumCounts } from './quality-scores';

/**
 * What has to hold before a table can be moved into another CRM: every row has a key, and one of its
 * own; nobody is in it twice; what is required is filled; values and cells can be taken over; what it
 * refers to is there.
 */
export const readinessCriteria = [
	'complete',
	'keys',
	'duplicates',
	'required',
	'values',
	'references'
] as const;

export type ReadinessCriterion = (typeof readinessCriteria)[number];

/** `ready`; `mend`: some rows have to be mended first; `blocked`: so many that the source must be. */
export type Readiness = 'ready' | 'mend' | 'blocked';

export interface ReadinessRow {
	entity: EntityId;
	rows: number;
	/** Share of rows, or cells, that do not meet a criterion; null where it can not be judged. */
	shares: Readonly<Record<ReadinessCriterion, number | null>>;
	readiness: Readiness;
}

/** Share past which a criterion stops a migration, and past which it is not met. Ours; keys allow none. */
export const readinessLimits: Readonly<
	Record<ReadinessCriterion, { mend: number; blocked: number }>
> = {
	complete: { mend: 0, blocked: 0.05 },
	keys: { mend: 0, blocked: 0.01 },
	duplicates: { mend: 0.01, blocked: 0.1 },
	required: { mend: 0.05, blocked: 0.3 },
	values: { mend: 0, blocked: 0.05 },
	references: { mend: 0, blocked: 0.1 }
};

const kinds: Readonly<Record<Exclude<ReadinessCriterion, 'complete'>, readonly CheckKind[]>> = {
	keys: ['key-repeated'],
	duplicates: sameRecordReasons,
	required: ['missing'],
	values: ['unreadable', 'unknown-label', 'damaged', 'misshapen', 'bad-email'],
	references: ['orphan']
};

function shareOf(table: CheckedTable, criterion: ReadinessCriterion): number | null {
	if (criterion === 'complete') {
		const leftOut = table.excluded
			.filter(({ reason }) => exclusionDimensions[reason] !== null)
			.reduce((sum, { rows }) => sum + rows, 0);
		const all = table.rows + leftOut;
		return all === 0 ? null : leftOut / all;
	}
	const checks = table.checks.filter(({ kind }) => kinds[criterion].includes(kind));
	if (criterion === 'duplicates') {
		// A record may repeat another for several reasons: the commonest is the least there are.
		return checks.length === 0 || table.rows === 0
			? null
			: Math.max(...checks.map(({ failed }) => failed)) / table.rows;
	}
	const { applied, failed } = sumCounts(checks);
	return applied === 0 ? null : failed / applied;
}

/** How far each table is from being moved. */
export const migrationReadiness = ({ tables }: DataQualityResult): ReadinessRow[] =>
	tables.map((table) => {
		const shares = Object.fromEntries(
			readinessCriteria.map((criterion) => [criterion, shareOf(table, criterion)])
		) as Record<ReadinessCriterion, number | null>;
		const isPast = (limit: 'mend' | 'blocked') =>
			readinessCriteria.some(
				(criterion) => (shares[criterion] ?? 0) > readinessLimits[criterion][limit]
			);
		return {
			entity: table.entity,
			rows: table.rows,
			shares,
			readiness: isPast('blocked') ? 'blocked' : isPast('mend') ? 'mend' : 'ready'
		};
	});
