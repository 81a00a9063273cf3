import { EngineError } from '../engine/engine-error';

/**
 * The replies of a worker to one request, until it is ended by its caller leaving the loop, or by
 * the signal. The worker is ended with it, so that nothing goes on unseen.
 *
 * @throws {EngineError} of code `cancelled` when aborted
 * @throws {Error} where the worker itself fails
 */
export async function* workerReplies<Reply>(
	worker: Worker,
	request: unknown,
	signal?: AbortSignal
): AsyncGenerator<Reply> {
	const waiting: Reply[] = [];
	let fault: Error | null = null;
	let wake = () => {};
	const fail = (error: Error) => {
		fault = error;
		wake();
	};
	worker.onmessage = ({ data }: MessageEvent<Reply>) => {
		waiting.push(data);
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
			while (waiting.length > 0 && !fault) yield waiting.shift() as Reply;
			if (fault) throw fault as Error;
			await new Promise<void>((resolve) => (wake = resolve));
		}
	} finally {
		signal?.removeEventListener('abort', abort);
		worker.terminate();
	}
}
