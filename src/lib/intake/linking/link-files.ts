import { z } from 'zod';
import { entityOf, type EntityId } from '../../canonical/entities';
import { belongsToCustomer } from '../../canonical/tables-sql';
import type { Engine } from '../../engine/engine';
import { LinkRate, LinkWay, bestWay, linkWays } from './link';
import {
	inheritSql,
	hasLinesApartSql,
	joinLinesSql,
	linkKeysSql,
	linkKeysTable,
	linkRateSql,
	linkSql
} from './link-sql';
import { sql } from '../../sql/sql';

/** A loaded file as linking looks at it. */
export interface LinkedFile {
	id: string;
	entity: EntityId;
	/** The way a person has chosen; null leaves it to what is found. */
	chosen: LinkWay | null;
}

/** How a file's rows are linked to customers, and what else could be done. */
export const FileLink = z.strictObject({
	file: z.string(),
	way: LinkWay,
	/** A way that would find more, and that a person has to agree to. */
	proposed: LinkWay.nullable(),
	/** How far each way gets; the one in use among them. */
	rates: z.array(LinkRate)
});

export type FileLink = z.infer<typeof FileLink>;

/**
 * Links the rows of every file to customers, each in the way that finds most or that was chosen.
 * Which files were loaded first makes no difference: what rows name their customer by is kept.
 */
export async function linkFiles(
	engine: Engine,
	files: readonly LinkedFile[],
	signal?: AbortSignal
): Promise<FileLink[]> {
	if (!files.some(({ entity }) => entity === 'customer')) return undoAll(engine, files, signal);
	const links: FileLink[] = [];
	for (const { id: file, entity, chosen } of files) {
		if (!belongsToCustomer(entityOf(entity))) continue;
		const { table } = entityOf(entity);
		const rates: LinkRate[] = [];
		await engine.query(linkKeysSql(table, file), { signal });
		for (const way of linkWays) rates.push(await linkRate(engine, way, signal));
		const best = bestWay(rates);
		const way = chosen ?? (best.isAsked ? 'id' : best.way);
		for (const name of tablesOf(entity)) {
			for (const statement of linkSql(name, file, way)) await engine.query(statement, { signal });
		}
		const proposed = best.way !== way && chosen === null ? best.way : null;
		links.push({ file, way, proposed, rates });
	}
	await engine.query(sql`DROP TABLE IF EXISTS ${linkKeysTable}`);
	await inherit(engine, signal);
	return links;
}

/** What stands when customers do: lines get their orders, and rows the customer of what they name. */
async function inherit(engine: Engine, signal?: AbortSignal): Promise<void> {
	const answer = await engine.query(hasLinesApartSql, { signal });
	// Most files have none, and to look through all orders for them takes its time.
	const join = answer.cells('is_so')[0] === true ? joinLinesSql : [];
	for (const statement of [...join, ...inheritSql]) await engine.query(statement, { signal });
}

/** Orders have their lines in a table of their own. */
const tablesOf = (entity: EntityId): string[] =>
	entity === 'order' ? ['orders', 'order_lines'] : [entityOf(entity).table];

/** Without customers rows go by what they name them by. */
async function undoAll(
	engine: Engine,
	files: readonly LinkedFile[],
	signal?: AbortSignal
): Promise<FileLink[]> {
	for (const { id: file, entity } of files) {
		if (!belongsToCustomer(entityOf(entity))) continue;
		for (const table of tablesOf(entity)) {
			for (const statement of linkSql(table, file, 'id')) await engine.query(statement, { signal });
		}
	}
	await inherit(engine, signal);
	return [];
}

async function linkRate(engine: Engine, way: LinkWay, signal?: AbortSignal): Promise<LinkRate> {
	const [row] = (await engine.query(linkRateSql(way), { signal })).rows();
	const number = (name: string) => Number(row?.[name] ?? 0);
	return {
		way,
		keys: number('keys'),
		matchedKeys: number('matched_keys'),
		ambiguousKeys: number('ambiguous_keys'),
		rows: number('rows'),
		matchedRows: number('matched_rows'),
		customers: number('customers'),
		// Each key that matches names one customer, and no two keys the same one.
		matchedCustomers: number('matched_keys')
	};
}
