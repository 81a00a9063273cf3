import type { Dialect } from '../csv/dialect-shape';
import type { RecordSlice } from '../csv/record-scanner';
import type { PartSlice } from '../csv/scan-parts';
import type { Mapping } from '../mapping';

/** Records to be loaded; of an export in chunks, with the chunk that they are of. */
export type LoadSlice = RecordSlice & Partial<Pick<PartSlice, 'part'>>;

/** A file ready to be loaded: how it is cut, what its columns mean, and its records in slices. */
export interface LoadPlan {
	/** Id of the file in the workspace; every row carries it. */
	file: string;
	/** Name for messages. */
	name: string;
	dialect: Dialect;
	/** Cells of the header. */
	columns: number;
	mapping: Mapping;
	/** In order. */
	slices: AsyncIterable<LoadSlice>;
}
