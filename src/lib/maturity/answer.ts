import { z } from 'zod';
import { CivilDate } from '../canonical/civil-date';
import { Level } from './model';

/** Whether something is pointed to: a day or a reviewer alone point to nothing. */
export function hasContent({
	note,
	link,
	fileName
}: {
	note: string;
	link?: string | undefined;
	fileName?: string | undefined;
}): boolean {
	return [note, link, fileName].some((text) => text !== undefined && text.trim() !== '');
}

/** What an answer rests on. */
const Evidence = z
	.strictObject({
		/** In words; may be empty where a link or a file says it. */
		note: z.string().max(4000),
		/** Address where it is kept. */
		link: z.string().max(2000).optional(),
		/** Name of a file that shows it; the file itself stays where it is. */
		fileName: z.string().max(500).optional(),
		/** Day the evidence is of, which need not be the day it was noted. */
		effectiveOn: CivilDate.optional(),
		/** Who has looked at it; set when someone other than the respondent has. */
		reviewedBy: z.string().optional()
	})
	.refine(hasContent, 'evidence is a note, a link or the name of a file');

export type Evidence = z.infer<typeof Evidence>;

const common = {
	comment: z.string().max(4000).optional(),
	/** Where the answer can be seen: a document, a report, a screen. */
	evidence: Evidence.optional(),
	/** When it was given, and how often it was changed: the newer of two wins in a merge. */
	updatedAt: z.string(),
	rev: z.int().min(1)
};

/**
 * An answer to a question. Not applicable leaves the base; don't know stays in it and widens the
 * interval, as a question left blank does.
 */
export const Answer = z.discriminatedUnion('state', [
	z.strictObject({ state: z.literal('level'), level: Level, ...common }),
	z.strictObject({
		state: z.literal('not-applicable'),
		reason: z.string().min(1).max(1000),
		...common
	}),
	z.strictObject({ state: z.literal('dont-know'), ...common })
]);

export type Answer = z.infer<typeof Answer>;

/** Answers by question id; a question that is not here is blank. */
export const Answers = z.record(z.string(), Answer);

export type Answers = z.infer<typeof Answers>;

/** How good the best evidence behind a capability's answers is: nobody's, dated, or reviewed by another. */
export type EvidenceTier = 'self' | 'note' | 'reviewed';

/** The tier of one answer. A note without a day can be of any time, so it counts as the respondent's word. */
export function tierOf({ evidence }: Answer): EvidenceTier {
	if (evidence?.reviewedBy) return 'reviewed';
	return evidence?.effectiveOn ? 'note' : 'self';
}

/** The best tier among answers; self-report where none has evidence. */
export function bestTier(answers: readonly Answer[]): EvidenceTier {
	const tiers = answers.map(tierOf);
	return tiers.includes('reviewed') ? 'reviewed' : tiers.includes('note') ? 'note' : 'self';
}
