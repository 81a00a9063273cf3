import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { demoFiles, demoOptions } from '../../src/lib/demo/demo-data';

/** Orders that the demo's process makes for one customer over its three years, about. */
const ORDERS_PER_CUSTOMER = 58_060 / 5_000;

/** Writes a file of orders with about so many rows, made by the demo's own process. */
export async function writeOrderFile(path: string, rows: number): Promise<void> {
	await pipeline(Readable.from(orderBlocks(rows)), createWriteStream(path));
}

/** The text of a file of orders with about so many rows, in blocks of about a million characters. */
export function orderBlocks(rows: number): Iterable<string> {
	const customers = Math.round(rows / ORDERS_PER_CUSTOMER);
	const orders = demoFiles({ ...demoOptions, customers }).find(({ name }) => name === 'orders.csv');
	return blocks(orders!.pieces());
}

/** Pieces put together to blocks worth a write. */
function* blocks(pieces: Iterable<string>): Generator<string> {
	let block = '';
	for (const piece of pieces) {
		block += piece;
		if (block.length < 1 << 20) continue;
		yield block;
		block = '';
	}
	yield block;
}
