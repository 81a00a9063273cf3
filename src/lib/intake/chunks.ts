import type { Inspection } from './inspect';

/** What an export that is cut into chunks calls them: `Deals_001`, `Deals_002`, `orders-part2`. */
const CHUNK = /^(.*?)[ _-]*(?:part[ _-]?\d{1,3}|_\d{2,3})$/i;

/** A table's name without its folder, its ending and the number of its chunk. */
const chunkBase = (name: string): string | null => {
	const plain = name.replace(/^.*[/\\]/, '').replace(/\.\w{1,5}$/, '');
	return CHUNK.exec(plain)?.[1]?.toLowerCase() ?? null;
};

type Looked = Pick<Inspection, 'name' | 'headers' | 'encoding' | 'dialect'>;

/**
 * Whether two tables are chunks of one export: named so, with the same headers, written alike. Rows
 * of one go on where those of the other end.
 */
export function areChunks(a: Looked, b: Looked): boolean {
	const base = chunkBase(a.name);
	return (
		base !== null &&
		base === chunkBase(b.name) &&
		a.encoding.encoding === b.encoding.encoding &&
		JSON.stringify([a.headers, a.dialect]) === JSON.stringify([b.headers, b.dialect])
	);
}
