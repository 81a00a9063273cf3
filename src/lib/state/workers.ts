import { EngineError } from '../engine/engine-error';

/** How long a worker that has nothing to do is kept, in milliseconds. */
const KEPT_IDLE = 10_000;

/**
 * Workers of one kind. One that has answered in full is kept for a while and asked again, since to
 * start one takes as long as many a task; one that was left in the middle is ended.
 */
export class Workers<Request, Reply> {
	#idle: Worker | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly make: () => Worker,
		/** Whether a reply is the last of a task that went well. */
		private readonly isLast: (reply: Reply) => boolean,
		/** What a worker is told when a reply of it has been taken; null for nothing. */
		private readonly receipt: (reply: Reply) => Request | null = () => null
	) {}

	/**
	 * The replies to one request, until the last, until the caller leaves the loop, or until the
	 * signal. What is left before its last reply is ended, so that nothing goes on unseen.
	 *
	 * @throws {EngineError} of code `cancelled` when aborted
	 * @throws {Error} where the worker itself fails
	 */
	async *replies(request: Request, signal?: AbortSignal): AsyncGenerator<Reply> {
		const worker = this.#take();
		const waiting: Reply[] = [];
		let fault: Error | null = null;
		let wake = () => {};
		let isOver = false;
		const fail = (error: Error) => {
			fault = error;
			wake();
		};
		worker.onmessage = ({ data }: MessageEvent<Reply>) => {
			waiting.push(data);
			isOver ||= this.isLast(data);
			wake();
		};
		worker.onerror = (event) => fail(new Error(event.message || 'a worker could not be started'));
		worker.onmessageerror = () => fail(new Error('a worker sent what could not be read'));
		const abort = () => fail(new EngineError('cancelled', 'cancelled'));
		signal?.addEventListener('abort', abort, { once: true });
		try {
			if (signal?.aborted) throw new EngineError('cancelled', 'cancelled');
			worker.postMessage(request);
			for (;;) {
				while (waiting.length > 0 && !fault) {
					const reply = waiting.shift() as Reply;
					const receipt = this.receipt(reply);
					if (receipt !== null) worker.postMessage(receipt);
					yield reply;
				}
				if (fault) throw fault as Error;
				if (isOver) return;
				await new Promise<void>((resolve) => (wake = resolve));
			}
		} finally {
			signal?.removeEventListener('abort', abort);
			if (isOver && !fault) this.#keep(worker);
			else worker.terminate();
		}
	}

	#take(): Worker {
		clearTimeout(this.#timer);
		const worker = this.#idle ?? this.make();
		this.#idle = null;
		return worker;
	}

	#keep(worker: Worker): void {
		worker.onmessage = worker.onerror = worker.onmessageerror = null;
		clearTimeout(this.#timer);
		this.#idle?.terminate();
		this.#idle = worker;
		this.#timer = setTimeout(() => {
			this.#idle?.terminate();
			this.#idle = null;
		}, KEPT_IDLE);
	}
}
