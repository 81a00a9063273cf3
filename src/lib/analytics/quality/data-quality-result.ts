import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import { entityIds } from '../../canonical/entities';
import { exclusionReasons } from '../../canonical/row-notes';
import type { AnalysisShape } from '../analysis';
import { CheckKind } from './checks/check-kind';
import { LoadedTables } from './checks/loaded-tables';
import { qualityDimensions } from './dimensions';

/** What was loaded, what was left out of it, and the day that ages are counted to. */
export const DataQualityParams = z.strictObject({
	asOf: CivilDate.nullable(),
	tables: LoadedTables,
	/** Rows of each table that were left out when its files were read. */
	excluded: z.array(
		z.strictObject({
			entity: z.enum(entityIds),
			reason: z.enum(exclusionReasons),
			rows: z.int().positive()
		})
	)
});

export type DataQualityParams = z.infer<typeof DataQualityParams>;

const Counts = z.strictObject({
	/** Rows a check could be asked of, and of those the rows that fail. */
	applied: z.int(),
	failed: z.int()
});

const CheckedTable = z.strictObject({
	entity: z.enum(entityIds),
	/** Rows in the table. */
	rows: z.int(),
	checks: z.array(
		Counts.extend({
			kind: CheckKind,
			dimension: z.enum(qualityDimensions),
			field: z.string().nullable()
		})
	),
	/** Rows left out when the files were read, by reason. */
	excluded: z.array(z.strictObject({ reason: z.enum(exclusionReasons), rows: z.int() })),
	/** Checks pooled by whose rows they are; null for rows of nobody. Most failures first, at most 100. */
	owners: z.array(Counts.extend({ owner: z.string().nullable(), rows: z.int() }))
});

/** A table's rows held to its checks. */
export type CheckedTable = z.infer<typeof CheckedTable>;

/** What every check found, by table. */
export const DataQualityResult = z.strictObject({ tables: z.array(CheckedTable) });

export type DataQualityResult = z.infer<typeof DataQualityResult>;

/** What is needed to know a kept result again; the analysis itself has the checks and their SQL. */
export const dataQualityShape: AnalysisShape<DataQualityParams, DataQualityResult> = {
	id: 'data-quality',
	version: 3,
	params: DataQualityParams,
	result: DataQualityResult
};
