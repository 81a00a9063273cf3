import { message, type Message } from '../../../locale/message';
import { modelNames } from '../customer-base-model';
import type { CandidateId } from './model-comparison-result';

/** A way of forecasting by its name. */
export const candidateName = (id: CandidateId): Message =>
	id === 'hiatus' || id === 'repeat-period'
		? message(`comparison.${id}`)
		: message('comparison.model', { model: modelNames[id] });
