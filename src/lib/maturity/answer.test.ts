import { describe, expect, it } from 'vitest';
import { Answer, bestTier } from './answer';

const given = (evidence: Record<string, string>) =>
	Answer.safeParse({ state: 'level', level: 3, updatedAt: '2026-01-01', rev: 1, evidence });

describe('what an answer rests on', () => {
	it.each([
		['a note', { note: 'a plan' }],
		['a link alone', { note: '', link: 'https://intranet/plan' }],
		['the name of a file alone', { note: '', fileName: '计划 2026.docx' }],
		[
			'all of it',
			{ note: 'a plan', link: 'x', fileName: 'y', effectiveOn: '2026-01-01', reviewedBy: 'Li' }
		]
	])('may be %s', (_, evidence) => {
		const read = given(evidence);
		expect(read.success).toBe(true);
		// Without a day it may be of any time, and counts as the respondent's own word.
		expect(bestTier([read.data!])).toBe('reviewedBy' in evidence ? 'reviewed' : 'self');
		const dated = given({ effectiveOn: '2026-01-01', ...evidence });
		expect(bestTier([dated.data!])).toBe('reviewedBy' in evidence ? 'reviewed' : 'note');
	});

	it.each([
		['nothing', { note: '' }],
		['blanks', { note: '  ', link: ' ' }],
		['a day alone', { note: '', effectiveOn: '2026-01-01' }],
		['a reviewer of nothing', { note: '', reviewedBy: 'Li' }],
		['a day that is none', { note: 'x', effectiveOn: '2026-02-30' }]
	])('is not %s', (_, evidence) => {
		expect(given(evidence).success).toBe(false);
	});
});
