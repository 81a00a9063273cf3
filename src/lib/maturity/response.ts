import { z } from 'zod';
import { Answers, type Answer } from './answer';

/** Who somebody is in the organisation, as far as it matters for what they see. */
export const respondentRoles = ['executive', 'manager', 'front-line'] as const;

export type RespondentRole = (typeof respondentRoles)[number];

/** What one person answered, as a file of its own. */
export const Response = z.strictObject({
	format: z.literal('tidemark-response'),
	version: z.literal(1),
	/** Of the person's answers, however often they are sent. */
	id: z.string().min(1).max(200),
	name: z.string().max(200),
	role: z.enum(respondentRoles),
	model: z.string(),
	modelVersion: z.string(),
	answers: Answers,
	updatedAt: z.string()
});

export type Response = z.infer<typeof Response>;

/** Of two answers to one question by one person the newer: by revision, then time, then what it says. */
function newerAnswer(a: Answer, b: Answer): Answer {
	if (a.rev !== b.rev) return a.rev > b.rev ? a : b;
	if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
	return written(a) >= written(b) ? a : b;
}

/** A value as text, whatever the order in which its keys were put. */
const written = (value: object): string =>
	JSON.stringify(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));

function mergedAnswers(a: Answers, b: Answers): Answers {
	const questions = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
	return Object.fromEntries(
		questions.map((question) => {
			const [one, other] = [a[question], b[question]];
			return [question, one && other ? newerAnswer(one, other) : (one ?? other)!];
		})
	);
}

function merged(a: Response, b: Response): Response {
	const isNewer =
		a.updatedAt === b.updatedAt
			? written({ ...a, answers: '' }) >= written({ ...b, answers: '' })
			: a.updatedAt > b.updatedAt;
	return { ...(isNewer ? a : b), answers: mergedAnswers(a.answers, b.answers) };
}

/**
 * Puts responses together: those of one id become one, with the newer answer to each question. In
 * whatever order and however often they come in, the outcome is the same.
 *
 * @returns by id
 */
export function mergeResponses(responses: readonly Response[]): Response[] {
	const byId = new Map<string, Response>();
	for (const response of responses) {
		const known = byId.get(response.id);
		byId.set(response.id, known ? merged(known, response) : merged(response, response));
	}
	return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
