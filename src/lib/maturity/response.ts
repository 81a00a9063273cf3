import { z } from 'zod';
import { Answers } from './answer';

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

/** A value as text, whatever the order in which its keys were put. */
function written(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(written).join()}]`;
	if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
	const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
	return `{${entries.map(([key, of]) => `${JSON.stringify(key)}:${written(of)}`).join()}}`;
}

/** Of two responses by one person the newer: by time, then by what they say. */
function newer(a: Response, b: Response): Response {
	if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? a : b;
	return written(a) >= written(b) ? a : b;
}

/**
 * Puts responses together: of one id the newest stands, whole. A response says all that a person has
 * answered, so that an answer taken back is gone with the next one sent. In whatever order and however
 * often they come in, the outcome is the same.
 *
 * @returns by id
 */
export function mergeResponses(responses: readonly Response[]): Response[] {
	const byId = new Map<string, Response>();
	for (const response of responses) {
		const known = byId.get(response.id);
		byId.set(response.id, known ? newer(known, response) : response);
	}
	return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
