import { z } from 'zod';
import { entityIds } from '../../../canonical/entities';

/** What was loaded: for each table its files, and which fields each has a column for. */
export const LoadedTables = z.array(
	z.strictObject({
		entity: z.enum(entityIds),
		files: z.array(z.strictObject({ file: z.string(), fields: z.array(z.string()) })).min(1)
	})
);

export type LoadedTables = z.infer<typeof LoadedTables>;
