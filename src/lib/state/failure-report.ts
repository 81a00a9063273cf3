import { EngineError } from '../engine/engine-error';
import { IntakeError } from '../intake/intake-error';
import { message, type Message } from '../locale/message';
import { UnansweredError } from './unanswered-error';

/** What a reader is told of a failure. */
export function reportOf(error: unknown): Message {
	if (error instanceof IntakeError) return error.report;
	if (error instanceof UnansweredError) return unanswered(error);
	if (error instanceof EngineError) {
		switch (error.code) {
			case 'cancelled':
				return message('engine.error.cancelled');
			case 'lost':
				return message('engine.error.lost');
			case 'memory':
				return message('engine.error.memory');
			case 'storage':
				return message('engine.error.storage');
			case 'busy':
				return message('engine.error.busy');
			case 'unavailable':
				return message('engine.error.unavailable', { details: error.message });
		}
	}
	const details = error instanceof Error ? error.message : String(error);
	return message('engine.error.unexpected', { details });
}

const unanswered = ({ analyses, cause }: UnansweredError): Message =>
	message('analysis.unanswered', {
		analyses: {
			kind: 'list',
			items: analyses.map((id) => ({ kind: 'message', message: message(`analysis.name.${id}`) }))
		},
		reason: { kind: 'message', message: reasonOf(cause) }
	});

/** What an engine says of a file that did not fit is no word on an analysis. */
const reasonOf = (cause: unknown): Message =>
	cause instanceof EngineError && cause.code === 'storage'
		? message('analysis.storageFull')
		: reportOf(cause);
