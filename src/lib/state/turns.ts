/** Lets acts that make tables go one after another: two at once would write into each other's. */
export class Turns {
	#last: Promise<unknown> = Promise.resolve();

	/** Acts when all that came before have ended, however they ended. */
	take<Answer>(act: () => Promise<Answer>): Promise<Answer> {
		const next = this.#last.then(act, act);
		this.#last = next.catch(() => {}); // told to whoever asked; the next in line goes on
		return next;
	}
}
