import { LEAST_SHOWN } from '../lib/maturity/consensus';
import { tellingQuestions } from '../lib/maturity/group';
import { respondentRoles } from '../lib/maturity/response';
import { scoredHashes } from '../lib/state/dated-results';
import type { Assessed } from '../lib/state/assessed-workspace';
import type { MessageWriter } from './terminal';

/** Version of the JSON that `--json` writes; raised when a reader of it would misread. */
const JSON_VERSION = 1;

/** How far people agree on a question; null where so few answered that it would tell what one said. */
function consensusOf(group: Assessed['group'], id: string): number | null {
	const of = group.find(({ question }) => question === id)?.group;
	return of && of.respondents >= LEAST_SHOWN ? of.consensus : null;
}

/**
 * An assessment as JSON: what was answered, what came of it, what the data say, and the hashes another
 * machine knows it by. Who said what is not in it: of people only how many answered in which role, and
 * of a question that one or two of several answered not even what was agreed. A capability's score stands,
 * as it is the outcome: where one question or two people make it up, it is what they agree on.
 */
export async function assessmentJson(
	{ scoring, voices, group, confidence, findings }: Assessed,
	write: MessageWriter
): Promise<string> {
	const { model, pack, maturity, asOf } = findings;
	const hidden = tellingQuestions(voices, scoring.questions);
	const content = {
		format: 'tidemark-assessment',
		version: JSON_VERSION,
		model: { id: model.id, version: model.version },
		metrics: { id: pack.id, version: pack.version },
		hashes: await scoredHashes({ scoring, pack }),
		asOf,
		respondents: Object.fromEntries(
			respondentRoles.map((role) => [role, voices.filter((voice) => voice.role === role).length])
		),
		answers: scoring.questions.map(({ id, capability }) => {
			const isHidden = hidden.has(id);
			const answer = isHidden ? undefined : scoring.answers[id];
			return {
				question: id,
				capability,
				state: answer?.state ?? null,
				level: answer?.state === 'level' ? answer.level : null,
				isHidden,
				consensus: consensusOf(group, id)
			};
		}),
		result: maturity,
		confidence,
		evidence: (scoring.readings ?? []).map((reading) =>
			reading.state === 'measured'
				? { ...reading, finding: write(reading.finding) }
				: { ...reading, reason: write(reading.reason) }
		)
	};
	return `${JSON.stringify(content, null, '\t')}\n`;
}
