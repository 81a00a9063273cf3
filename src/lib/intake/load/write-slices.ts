import type { Dialect } from '../csv/dialect-shape';
import { scanParts, type Part, type PartSpan } from '../csv/scan-parts';
import type { RecordSpan, ScanOptions } from '../csv/record-scanner';
import type { Mapping } from '../mapping';
import type { LoadSlice, SlicePlace } from './load-plan';
import { plainPlan } from './plain-plan';
import { SliceWriter, type WrittenSlice } from './slice-writer';

/** A slice whose rows are bytes in memory, to be handed to the engine or to another thread. */
export type SliceInMemory = WrittenSlice & SlicePlace;

/** How a file's records are written. */
export interface SliceOptions extends Pick<
	ScanOptions,
	'columns' | 'spanBytes' | 'stepBytes' | 'signal'
> {
	mapping: Mapping;
	/** Whether plain rows are told from the others; else all are odd. */
	isSorted: boolean;
	/** A slice is full when its rows take this many bytes, if it is not full before. */
	sliceBytes: number;
}

/**
 * The records of a file's chunks, counted, written for the engine and cut into slices.
 *
 * @throws {IntakeError} naming the row where a quote opens that never closes
 */
export async function* writeSlices(
	parts: AsyncIterable<Part> | Iterable<Part>,
	dialect: Dialect,
	{ mapping, isSorted, sliceBytes, ...options }: SliceOptions
): AsyncGenerator<SliceInMemory> {
	const plan = isSorted ? plainPlan(mapping) : null;
	const writer = new SliceWriter(dialect, options.columns, plan, sliceBytes);
	let last: PartSpan | null = null;
	const placed = (slice: WrittenSlice, { part, bytesBefore }: PartSpan): SliceInMemory => ({
		...slice,
		part,
		end: bytesBefore + slice.end
	});
	for await (const next of scanParts(parts, dialect, options)) {
		if (last && last.part !== next.part) yield placed(writer.finish(last.span.end), last);
		last = next;
		for (const span of withoutLongRecords(next.span)) {
			const bytes = await next.source.read(span.begin, span.begin + (span.ends.at(-1) ?? 0));
			for (const slice of writer.take(bytes, span)) yield placed(slice, next);
		}
	}
	if (last) yield placed(writer.finish(last.span.end), last);
}

/** Bytes of a record that is too long which are shown, and read. */
const SHOWN_BYTES = 8000;

/** A span in parts, so that of a record that is too long only the beginning is read. */
function* withoutLongRecords(span: RecordSpan): Generator<RecordSpan> {
	const long = span.faults.filter(({ fault }) => fault === 'too-long');
	if (long.length === 0) return yield span;
	let first = 0;
	const startOf = (at: number) => (at === 0 ? 0 : span.ends[at - 1]!);
	const part = (from: number, to: number): RecordSpan => ({
		...span,
		begin: span.begin + startOf(from),
		end: span.begin + startOf(to),
		firstRow: span.firstRow + from,
		records: to - from,
		ends: span.ends.slice(from, to).map((end) => end - startOf(from)),
		faults: span.faults
			.filter(({ at }) => at >= from && at < to)
			.map(({ at, fault }) => ({ at: at - from, fault }))
	});
	for (const { at } of long) {
		if (at > first) yield part(first, at);
		yield { ...part(at, at + 1), ends: [SHOWN_BYTES] };
		first = at + 1;
	}
	if (first < span.records) yield part(first, span.records);
}

/** {@link writeSlices}, to be loaded where they are written: each while the one before is loaded. */
export async function* heldSlices(
	...file: Parameters<typeof writeSlices>
): AsyncGenerator<LoadSlice> {
	const slices = writeSlices(...file);
	let next = slices.next();
	try {
		for (;;) {
			const { done, value } = await next;
			if (done) return;
			next = slices.next();
			next.catch(() => {}); // thrown where it is waited for
			const { plain, odd, ...slice } = value;
			yield {
				...slice,
				plain: { ...plain, content: [plain.content] },
				odd: { ...odd, content: [odd.content] }
			};
		}
	} finally {
		// Where nobody asks on, what was begun ends before its file is gone.
		await next.catch(() => {});
		await slices.return(undefined);
	}
}
