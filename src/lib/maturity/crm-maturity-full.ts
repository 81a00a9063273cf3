import rest from '../../../assessments/crm-maturity/questions.json';
import { crmMaturity } from './crm-maturity';
import { MaturityModel } from './model';

const model = MaturityModel.parse({
	...crmMaturity,
	questions: [...crmMaturity.questions, ...rest.questions]
});
const place = (capability: string) => model.capabilities.findIndex(({ id }) => id === capability);

/**
 * The model that ships with Tidemark with all its questions, by capability and code. Apart from the
 * twelve, since a first visit answers those and need not wait for the others.
 */
export const crmMaturityFull: MaturityModel = {
	...model,
	questions: model.questions.toSorted(
		(a, b) => place(a.capability) - place(b.capability) || (a.code < b.code ? -1 : 1)
	)
};
