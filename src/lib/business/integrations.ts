import { z } from 'zod';
import { entityIds, type EntityId } from '../canonical/entity-ids';

/** How records get from one system to another. */
export const integrationWays = ['none', 'by-hand', 'file', 'automatic'] as const;

/** How many ways between systems can be stated. */
export const MOST_INTEGRATIONS = 100;

/** That records of a kind go, or are to go, from one system to another. */
export const Integration = z.strictObject({
	id: z.string().min(1).max(100),
	from: z.string().min(1).max(200),
	to: z.string().min(1).max(200),
	entity: z.enum(entityIds),
	/** Whether they go back as well. */
	isTwoWay: z.boolean(),
	way: z.enum(integrationWays)
});

export type Integration = z.infer<typeof Integration>;

/** How many rows of a kind found the record that they name, in what is loaded. */
export interface JoinedRows {
	entity: EntityId;
	rows: number;
	joined: number;
}

/** A way between systems, with what the loaded files show of it. */
export interface IntegrationRow extends Integration {
	/** Share of rows of its kind that found the record they name, 0–1; null where no such rows are loaded. */
	joined: number | null;
}

/** Ways as stated, beside how far the records of each kind join. */
export function integrationRows(
	stated: readonly Integration[],
	found: readonly JoinedRows[]
): IntegrationRow[] {
	return stated.map((one) => {
		const own = found.filter(({ entity }) => entity === one.entity);
		const rows = own.reduce((sum, file) => sum + file.rows, 0);
		const joined = own.reduce((sum, file) => sum + file.joined, 0);
		return { ...one, joined: rows === 0 ? null : joined / rows };
	});
}
