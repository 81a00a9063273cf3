import { message, type Message } from '../locale/message';
import type { Findings } from './findings';

/** Capabilities that are told as the best. */
const MOST = 3;

/** Supported levels below this are nobody's strength. */
const LEAST_LEVEL = 3;

/**
 * What an organisation is good at: the capabilities supported highest, and those that the data show to be
 * better than is claimed. Empty where nothing is supported from the third level on.
 */
export function strengthSentences({ maturity, model }: Findings): Message[] {
	const titleOf = (id: string) =>
		({ kind: 'text', text: model.capabilities.find((one) => one.id === id)!.title }) as const;
	const rated = maturity.capabilities.filter((score) => score.state === 'rated');
	const best = rated
		.filter(({ supported }) => supported >= LEAST_LEVEL)
		.toSorted((a, b) => b.supported - a.supported || b.index - a.index)
		.slice(0, MOST)
		.map(({ capability, supported }) =>
			message('results.strength', { capability: titleOf(capability), supported })
		);
	const hidden = rated
		.filter(({ standing }) => standing === 'hidden-strength')
		.map(({ capability, claimed, evidence }) =>
			message('results.strength.hidden', {
				capability: titleOf(capability),
				claimed: claimed.level,
				measured: evidence.level!
			})
		);
	return [...best, ...hidden];
}
