/**
 * The same items, each asked for while the one before is still at work: records are counted while the
 * engine reads those before them. Ended early, it ends what it reads from.
 */
export async function* oneAhead<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
	const iterator = items[Symbol.asyncIterator]();
	let next = iterator.next();
	try {
		for (;;) {
			const { done, value } = await next;
			if (done) return;
			next = iterator.next();
			next.catch(() => {}); // it is heard where it is awaited, if it comes to that
			yield value;
		}
	} finally {
		await iterator.return?.();
	}
}
