import type { ReportEdits } from '$lib/report/report-edits';

/** What was made of a report so far, and how more is made of it. */
export interface ReportEditing {
	edits: ReportEdits;
	change(by: (edits: ReportEdits) => ReportEdits): void;
}
