import { fullReport } from './full-report';
import { reportDocument, type ReportDocument } from './report-document';
import type { ReportInput } from './report-input';
import { anonymousInput, type ReportSettings } from './report-settings';

/** Two pages for who decides, or every chapter. */
export const reportKinds = ['brief', 'full'] as const;

export type ReportKind = (typeof reportKinds)[number];

/** The report of a kind, without names where its settings ask for that; not dressed yet. */
export function reportOfKind(
	kind: ReportKind,
	input: ReportInput,
	{ isAnonymous }: Pick<ReportSettings, 'isAnonymous'>
): ReportDocument {
	const told = isAnonymous ? anonymousInput(input) : input;
	return kind === 'brief' ? reportDocument(told.findings) : fullReport(told);
}
