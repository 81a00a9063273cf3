import { DataType, Type, type RecordBatch, type Schema, type Vector } from 'apache-arrow';
import type { Cell, ResultSet } from '../../engine/engine';
import { EngineError } from '../../engine/engine-error';
import { columnarResultSet } from '../../engine/result-set';
import type { Sql } from '../../sql/sql';

const DAY_MS = 86_400_000;

/** Record batches of one answer in the shape of the port. */
export function arrowResultSet(
	schema: Schema,
	batches: readonly RecordBatch[],
	statement: Sql
): ResultSet {
	const names = schema.fields.map(({ name }) => name);
	const rowCount = batches.reduce((sum, batch) => sum + batch.numRows, 0);
	return columnarResultSet(
		names,
		rowCount,
		(i) => {
			const field = schema.fields[i]!;
			const convert = cellReader(field.type, field.name, statement);
			return batches.flatMap((batch) => vectorCells(batch.getChildAt(i), convert));
		},
		(i) => plainNumbers(schema.fields[i]!.type, batches, i, rowCount)
	);
}

/** Reads the value at a row; not called for NULL. */
type CellReader = (vector: Vector, row: number) => Cell;

function vectorCells(vector: Vector | null, read: CellReader): Cell[] {
	if (!vector) return [];
	return Array.from({ length: vector.length }, (_, row) =>
		vector.isValid(row) ? read(vector, row) : null
	);
}

function cellReader(type: DataType, name: string, statement: Sql): CellReader {
	switch (type.typeId) {
		case Type.Null:
			return () => null;
		case Type.Bool:
		case Type.Int:
		case Type.Float:
		case Type.Utf8:
		case Type.LargeUtf8:
		case Type.Dictionary:
			return (vector, row) => vector.get(row) as Cell;
		case Type.Decimal: {
			const { precision, scale } = type as unknown as { precision: number; scale: number };
			const whole = precision === 38 && scale === 0; // how DuckDB sends HUGEINT
			return (vector, row) => {
				const unscaled = signed128(vector.get(row) as Uint32Array);
				return whole ? unscaled : decimalText(unscaled, scale);
			};
		}
		case Type.Date:
			return (vector, row) => isoDay(vector.get(row) as number);
		case Type.Timestamp:
			return (vector, row) => isoTimestamp(microseconds(vector, row));
		case Type.List: {
			const child = type.children[0]!;
			const read = cellReader(child.type as DataType, name, statement);
			return (vector, row) => vectorCells(vector.get(row) as Vector, read);
		}
		default:
			throw new EngineError(
				'type',
				`column "${name}" is ${type}, not carried: cast it to VARCHAR`,
				{
					statement
				}
			);
	}
}

/** A column of doubles or whole numbers without NULL, copied in blocks; null where it is not one. */
function plainNumbers(
	type: DataType,
	batches: readonly RecordBatch[],
	position: number,
	rowCount: number
): Float64Array | null {
	const isPlain = DataType.isFloat(type) || (DataType.isInt(type) && type.bitWidth <= 32);
	if (!isPlain) return null;
	const numbers = new Float64Array(rowCount);
	let at = 0;
	for (const batch of batches) {
		const vector = batch.getChildAt(position);
		if (!vector || vector.nullCount > 0) return null;
		numbers.set(vector.toArray() as ArrayLike<number>, at);
		at += vector.length;
	}
	return numbers;
}

function signed128(words: Uint32Array): bigint {
	let value = 0n;
	for (let i = words.length - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[i]!);
	return BigInt.asIntN(128, value);
}

/** An unscaled decimal written out: 150 at scale 2 is `1.50`. */
export function decimalText(unscaled: bigint, scale: number): string {
	if (scale === 0) return `${unscaled}`;
	const digits = `${unscaled < 0n ? -unscaled : unscaled}`.padStart(scale + 1, '0');
	return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Days and milliseconds of a year beyond four digits are written as DuckDB does, sign first. */
function isoDay(ms: number): string {
	const iso = new Date(Math.floor(ms / DAY_MS) * DAY_MS).toISOString();
	return iso.slice(0, iso.indexOf('T'));
}

function microseconds(vector: Vector, row: number): bigint {
	const chunk = vector.data.length === 1 ? vector.data[0] : undefined;
	// The vector's own reader divides to milliseconds; the values beneath are exact.
	const values = chunk?.values as BigInt64Array | undefined;
	if (!(values instanceof BigInt64Array))
		return BigInt(Math.round((vector.get(row) as number) * 1000));
	return values[row]!;
}

function isoTimestamp(micros: bigint): string {
	const fraction = ((micros % 1_000_000n) + 1_000_000n) % 1_000_000n;
	const iso = new Date(Number((micros - fraction) / 1000n)).toISOString();
	const text = iso.slice(0, iso.indexOf('.'));
	return fraction === 0n ? text : `${text}.${`${fraction}`.padStart(6, '0').replace(/0+$/, '')}`;
}
