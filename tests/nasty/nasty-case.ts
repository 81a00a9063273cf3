import type { Cell } from '../../src/lib/engine/engine';
import type { RowAccount } from '../../src/lib/intake/accounting';
import type { Dialect } from '../../src/lib/intake/csv/dialect-shape';
import type { FileLink } from '../../src/lib/intake/linking/link-files';
import type { ComparedEntity } from '../../src/lib/analytics/quality/checks/check-kind';
import type { SameRecords } from '../../src/lib/analytics/quality/same-records-sql';
import type { Mapping } from '../../src/lib/intake/mapping';
import type { DateOrder } from '../../src/lib/intake/typing/marks';
import { utf8 } from './bytes';

/** A table that came out of a case's files, and what became of it. */
export interface NastyTable {
	name: string;
	encoding: string;
	runnerUp: string | null;
	dialect: Dialect;
	headers: readonly string[];
	notices: readonly string[];
	/** Mapping as it was loaded. */
	mapping: Mapping;
	/** Keys of what had to be settled before it could be loaded. */
	problems: readonly string[];
	/** Keys of what is said of how its columns are read. */
	readings: readonly string[];
	account: RowAccount | null;
	/** Key of why it was not loaded, where it was tried. */
	refusal: string | null;
}

/** What became of a case's files behind one of the front doors. */
export interface NastyOutcome {
	tables: readonly NastyTable[];
	/** Keys of why files, or parts of them, could not be read at all. */
	refused: readonly string[];
	/** How the rows of the files were linked to customers. */
	links: () => Promise<readonly FileLink[]>;
	/** Customers that may be the same. */
	same: (entity: ComparedEntity) => Promise<readonly SameRecords[]>;
	/** Rows of a statement over the canonical tables. */
	rows: (statement: string) => Promise<Record<string, Cell>[]>;
}

/** Files that go wrong in one way, and what a user must see. */
export interface NastyCase {
	/** N01 … N48 of the list of nasty files, S1 … for sizes. */
	id: string;
	name: string;
	files: () => readonly { name: string; bytes: Uint8Array<ArrayBuffer> }[];
	/** What a person answers where something is asked. */
	answer?: (mapping: Mapping) => Mapping;
	/** Throws what is not as it must be. */
	check: (outcome: NastyOutcome) => Promise<void> | void;
}

/** A case of one file. */
export const fileOf = (name: string, bytes: Uint8Array<ArrayBuffer>) => () => [{ name, bytes }];

/** A case of one file of text with separators, in UTF-8. */
export const csvOf = (name: string, header: string, rows: readonly string[]) =>
	fileOf(name, utf8(`${header}\n${rows.join('\n')}\n`));

/** What a person answers who knows in which order the dates of orders are written. */
export const datesAre =
	(dateOrder: DateOrder) =>
	(mapping: Mapping): Mapping => ({
		...mapping,
		fields: { ...mapping.fields, ordered_at: { ...mapping.fields.ordered_at!, dateOrder } }
	});

/** The one table of an outcome. */
export function onlyTable({ tables, refused }: NastyOutcome): NastyTable {
	const [table] = tables;
	if (!table || tables.length > 1) {
		throw new Error(`${tables.length} tables and ${refused.length} refusals: ${refused.join()}`);
	}
	return table;
}
