import type { ByteSource } from '../../engine/file-content';
import { message } from '../../locale/message';
import { IntakeError } from '../intake-error';

/** Rows read at once. */
const STEP = 20_000;

/**
 * A Parquet file as a table of texts: moments in ISO and Greenwich time, numbers exact.
 *
 * @throws {IntakeError} where it is damaged or packed in a way nobody reads
 */
export async function* parquetRecords(
	source: ByteSource,
	signal?: AbortSignal
): AsyncGenerator<string[]> {
	// Read where it is needed: few files are Parquet, and the unpackers are large.
	const [{ parquetMetadataAsync, parquetReadObjects, parquetSchema }, { compressors }] =
		await Promise.all([import('hyparquet'), import('hyparquet-compressors')]);
	const file = {
		byteLength: source.size,
		slice: async (start: number, end = source.size) => {
			const bytes = await source.read(start, end);
			return bytes.slice().buffer as ArrayBuffer;
		}
	};
	try {
		const metadata = await parquetMetadataAsync(file);
		const columns = parquetSchema(metadata).children.map(({ element }) => element.name);
		yield columns;
		const rows = Number(metadata.num_rows);
		for (let start = 0; start < rows; start += STEP) {
			signal?.throwIfAborted();
			const rowEnd = Math.min(rows, start + STEP);
			const objects = await parquetReadObjects({
				file,
				metadata,
				compressors,
				rowStart: start,
				rowEnd
			});
			for (const object of objects) yield columns.map((name) => cellText(object[name]));
		}
	} catch (cause) {
		if (signal?.aborted) throw cause;
		throw new IntakeError(message('intake.error.parquetDamaged', { file: source.name }), { cause });
	}
}

function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (value instanceof Date)
		return value
			.toISOString()
			.replace(/T00:00:00\.000Z$/, '')
			.replace(/\.000Z$/, '');
	if (value instanceof Uint8Array) return new TextDecoder().decode(value);
	if (typeof value === 'object') {
		return JSON.stringify(value, (_, inner: unknown) =>
			typeof inner === 'bigint' ? `${inner}` : inner
		);
	}
	return String(value);
}
