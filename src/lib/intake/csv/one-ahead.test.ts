import { expect, it } from 'vitest';
import { oneAhead } from './one-ahead';

it('asks for an item while the one before is at work, and no further', async () => {
	const seen: string[] = [];
	async function* items() {
		for (const item of [1, 2, 3]) {
			seen.push(`made ${item}`);
			yield item;
		}
	}
	for await (const item of oneAhead(items())) {
		await new Promise((resolve) => setTimeout(resolve, 1));
		seen.push(`took ${item}`);
	}
	expect(seen).toEqual(['made 1', 'made 2', 'took 1', 'made 3', 'took 2', 'took 3']);
});

it('ends its source when it is ended early', async () => {
	let isEnded = false;
	async function* items() {
		try {
			for (let item = 0; ; item++) yield item;
		} finally {
			isEnded = true;
		}
	}
	for await (const item of oneAhead(items())) if (item === 1) break;
	expect(isEnded).toBe(true);
});

it('fails where its source does, after what came before', async () => {
	async function* items() {
		yield 1;
		throw new RangeError('no more');
	}
	const taken: number[] = [];
	const all = async () => {
		for await (const item of oneAhead(items())) taken.push(item);
	};
	await expect(all()).rejects.toThrow('no more');
	expect(taken).toEqual([1]);
});
