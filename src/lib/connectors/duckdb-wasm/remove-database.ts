import { originFolder } from '../browser-files/origin-folder';
import { spillFolder } from './spill';

/** Lock that is held while a database is open. */
export const databaseLock = (database: string): string => `tidemark-${database}`;

/**
 * Removes a database from OPFS with all that belongs to it, so that no row outlives the files it came
 * from. Leaves it where another tab has it open. Needs no engine.
 */
export async function removeDatabase(database: string): Promise<void> {
	const remove = async () => {
		const root = await originFolder();
		if (!root) return;
		const names = [`${database}.duckdb`, `${database}.duckdb.wal`, spillFolder(database)];
		for (const name of names) {
			await root.removeEntry(name, { recursive: true }).catch(() => {}); // it was never there
		}
	};
	if (!navigator.locks) return remove();
	await navigator.locks.request(databaseLock(database), { ifAvailable: true }, (lock) =>
		lock ? remove() : undefined
	);
}
