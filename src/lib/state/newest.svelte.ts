import { EngineError } from '../engine/engine-error';
import type { Message } from '../locale/message';
import { reportOf } from './failure-report';

/** An answer that is asked for again and again: the newest question wins, older ones are ended. */
export class Newest {
	isLoading = $state(false);
	failure = $state.raw<Message | null>(null);
	#controller: AbortController | null = null;

	/**
	 * Asks, and hands over the answer unless something newer was asked meanwhile. A fault is kept in
	 * {@link failure}; one that comes of being ended is none.
	 */
	protected async ask<Answer>(
		question: (signal: AbortSignal) => Promise<Answer>,
		take: (answer: Answer) => void
	): Promise<void> {
		this.#controller?.abort();
		const controller = new AbortController();
		this.#controller = controller;
		const { signal } = controller;
		this.isLoading = true;
		this.failure = null;
		try {
			const answer = await question(signal);
			if (!signal.aborted) take(answer);
		} catch (error) {
			const isOld = error instanceof EngineError && error.code === 'cancelled';
			if (!isOld && !signal.aborted) this.failure = reportOf(error);
		} finally {
			if (this.#controller === controller) this.isLoading = false;
		}
	}
}
