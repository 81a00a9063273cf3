import type { MaturityModel } from './model';

/**
 * Answers taken over by the questions that supersede others, over as many versions as it takes. An
 * answer to the new question itself goes before; answers to questions that nobody asks any more stay
 * where they are, and count for nothing. The same of anything else that is kept by question, such as
 * what a facilitator settled.
 */
export function migrateAnswers<T>(
	{ questions }: MaturityModel,
	answers: Readonly<Record<string, T>>
): Record<string, T> {
	const bySuccessor = new Map(
		questions.flatMap(({ id, supersedes }) => (supersedes ? [[id, supersedes] as const] : []))
	);
	const taken = questions.flatMap(({ id }) => {
		if (answers[id] !== undefined) return [];
		const seen = new Set([id]);
		for (let from = bySuccessor.get(id); from && !seen.has(from); from = bySuccessor.get(from)) {
			seen.add(from);
			const answer = answers[from];
			if (answer !== undefined) return [[id, answer] as const];
		}
		return [];
	});
	return { ...answers, ...Object.fromEntries(taken) };
}
