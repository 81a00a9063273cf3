import { z } from 'zod';
import { Mapping } from './mapping';

/** A mapping kept in a file, for the next export with the same headers. */
export const MappingFile = z.strictObject({
	format: z.literal('tidemark-mapping'),
	/** 1 is read as well: its fields named a date format each, where there is now an order. */
	version: z.union([z.literal(1), z.literal(2)]).transform((): 2 => 2),
	headers: z.array(z.string()),
	mapping: Mapping
});

export type MappingFile = z.infer<typeof MappingFile>;

/** A mapping file's text as its value; null for text that is none. */
export function parseMappingFile(text: string): MappingFile | null {
	try {
		return MappingFile.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null; // no JSON is no mapping file either
	}
}

/** A mapping for other headers, and the headers of it that they lack. */
export interface FittedMapping {
	mapping: Mapping;
	missing: string[];
}

/**
 * Fits a kept mapping to a file's headers. Columns may have moved since: they are found by their
 * headers, the second of two that are alike by being the second. Fields of `missing` are left out.
 */
export function fitMapping(
	{ headers: known, mapping }: MappingFile,
	headers: readonly string[]
): FittedMapping {
	const place = (column: number): number => {
		const header = known[column] ?? '';
		const before = known.slice(0, column).filter((other) => other === header).length;
		const alike = headers.flatMap((other, at) => (other === header ? [at] : []));
		return alike[before] ?? -1;
	};
	const placed = Object.entries(mapping.fields).map(
		([name, from]) => [name, { ...from, column: place(from.column) }, known[from.column]] as const
	);
	const found = placed.filter(([, { column }]) => column >= 0);
	return {
		mapping: { ...mapping, fields: Object.fromEntries(found) },
		missing: placed.flatMap(([, { column }, header]) => (column < 0 ? [header ?? ''] : []))
	};
}
