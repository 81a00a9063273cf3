/** Rows written for the engine: each with its number in the file before its cells. */
export interface WrittenRows {
	content: Uint8Array<ArrayBuffer>;
	records: number;
}

/** Digits of a row's number, its separator, a line end. */
export const ROW_BYTES = 20;

const FIRST_SIZE = 1 << 16;

/** Bytes written one after another into room that grows. */
export class ByteWriter {
	array: Uint8Array<ArrayBuffer>;
	/** Bytes written; may be set back. */
	length = 0;

	constructor(size = FIRST_SIZE) {
		this.array = new Uint8Array(size);
	}

	/** Sees to room for so many bytes more; nothing below checks for it. */
	reserve(bytes: number): void {
		const needed = this.length + bytes;
		if (needed <= this.array.length) return;
		const larger = new Uint8Array(Math.max(needed, 2 * this.array.length));
		larger.set(this.array.subarray(0, this.length));
		this.array = larger;
	}

	byte(byte: number): void {
		this.array[this.length++] = byte;
	}

	/** Writes bytes from `start` to the one before `end`. */
	bytes(from: Uint8Array, start: number, end: number): void {
		const { array } = this;
		let at = this.length;
		for (let i = start; i < end; i++) array[at++] = from[i]!;
		this.length = at;
	}

	/** Writes a whole number that is not negative, in decimal digits. */
	number(n: number): void {
		let [digits, left] = [1, n];
		while (left >= 10) {
			left = Math.floor(left / 10);
			digits++;
		}
		let [at, rest] = [this.length + digits, n];
		this.length = at;
		while (at-- > this.length - digits) {
			const tens = Math.floor(rest / 10);
			this.array[at] = 0x30 + rest - tens * 10;
			rest = tens;
		}
	}

	/** What was written, without the room behind it. */
	written(): Uint8Array<ArrayBuffer> {
		return this.array.subarray(0, this.length);
	}
}
