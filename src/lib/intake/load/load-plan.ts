import type { FileContent } from '../../engine/file-content';
import type { Dialect } from '../csv/dialect-shape';
import type { Mapping } from '../mapping';
import type { WrittenRows } from './byte-writer';
import type { WrittenOddRows } from './odd-rows';
import type { WrittenPlainRows } from './plain-rows';
import type { WrittenSlice } from './slice-writer';

/** Rows where the engine can take them from. */
type HeldRows<Rows extends WrittenRows> = Omit<Rows, 'content'> & { content: FileContent };

/** Which chunk of a file records are of, from 0, and where they end in the bytes of all chunks. */
export interface SlicePlace {
	part: number;
	end: number;
}

/** Records to be loaded in one step. */
export interface LoadSlice extends SlicePlace, Omit<WrittenSlice, 'plain' | 'odd' | 'end'> {
	plain: HeldRows<WrittenPlainRows>;
	odd: HeldRows<WrittenOddRows>;
}

/** Records of a slice, whatever became of them. */
export const recordsOf = ({
	plain,
	odd,
	faults
}: Pick<LoadSlice, 'plain' | 'odd' | 'faults'>): number =>
	plain.records + odd.records + faults.length;

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
	/**
	 * The slices in order.
	 *
	 * @param isSorted whether plain rows are told from the others; else all are odd
	 */
	slices: (isSorted: boolean) => AsyncIterable<LoadSlice>;
}
