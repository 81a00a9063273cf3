import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { bufferSource, type ByteSource } from '../engine/file-content';
import { contentHash, sourcesHash } from './content-hash';

describe('the hash of a value', () => {
	it('does not depend on the order of keys, and does on what they hold', async () => {
		const one = await contentHash({ a: 1, b: [{ c: 2, d: 3 }] });
		expect(await contentHash({ b: [{ d: 3, c: 2 }], a: 1 })).toBe(one);
		expect(await contentHash({ a: 1, b: [{ c: 2, d: 4 }] })).not.toBe(one);
	});
});

describe('the hash of files', () => {
	const text = new TextEncoder().encode('a,b\n1,2\n');

	it('is of their bytes, whatever they are called', async () => {
		const of = (name: string, bytes = text) => sourcesHash([bufferSource(name, bytes)]);
		// SHA-256 of the SHA-256 of the only step, by Node's own.
		const inner = createHash('sha256').update(text).digest();
		expect(await of('x')).toBe(createHash('sha256').update(inner).digest('hex'));
		expect(await of('y')).toBe(await of('x'));
		expect(await of('x', new TextEncoder().encode('a,b\n1,3\n'))).not.toBe(await of('x'));
	});

	it('goes on over steps, and over chunks of one export', async () => {
		const long = new Uint8Array((8 << 20) + 5).fill(65);
		const steps = [long.subarray(0, 8 << 20), long.subarray(8 << 20)].map((step) =>
			createHash('sha256').update(step).digest()
		);
		const whole = createHash('sha256').update(Buffer.concat(steps)).digest('hex');
		expect(await sourcesHash([bufferSource('long', long)])).toBe(whole);
		const [one, two] = [bufferSource('1', text), bufferSource('2', text.slice(4))];
		expect(await sourcesHash([one, two])).not.toBe(await sourcesHash([two, one]));
		expect(await sourcesHash([])).toHaveLength(64);
	});

	it('ends when nobody waits for it any more', async () => {
		const controller = new AbortController();
		const steps: number[] = [];
		const source: ByteSource = {
			...bufferSource('long', new Uint8Array(3 * (8 << 20))),
			read: async (start, end) => {
				steps.push(start);
				if (steps.length === 2) controller.abort(new Error('given up'));
				return new Uint8Array(end - start);
			}
		};
		await expect(sourcesHash([source], controller.signal)).rejects.toThrow('given up');
		expect(steps).toEqual([0, 8 << 20]);
	});
});
