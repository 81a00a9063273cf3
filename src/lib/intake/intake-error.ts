import type { Message } from '../locale/message';

/** A file that can not be taken in: what is wrong, where, and what to do, as a message. */
export class IntakeError extends Error {
	override readonly name = 'IntakeError';

	constructor(
		/** What a reader is told. */
		readonly report: Message,
		options: { cause?: unknown } = {}
	) {
		super(`${report.key} ${JSON.stringify(report.values ?? {})}`, options);
	}
}
