import { z } from 'zod';
import type { ReportDocument } from './report-document';
import type { Findings } from './findings';
import type { ReportInput } from './report-input';

/** How a report is dressed for who gets it. */
const ReportSettings = z.strictObject({
	/** Whom it is for; the workspace's name where it is empty. */
	client: z.string().max(200),
	/** A line that stands on every page: who may read it. */
	confidentiality: z.string().max(200),
	/** Without names of the organisation, of people and of files. */
	isAnonymous: z.boolean(),
	/** Ids of chapters that are left out. */
	hidden: z.array(z.string().max(100)).max(50)
});

export type ReportSettings = z.infer<typeof ReportSettings>;

/** How a report looks that nobody has touched. */
export const newReportSettings: ReportSettings = {
	client: '',
	confidentiality: '',
	isAnonymous: false,
	hidden: []
};

/** Settings as a workspace keeps them; those of a new report where they can not be read. */
export const reportSettingsOf = (stored: unknown): ReportSettings =>
	ReportSettings.safeParse(stored).data ?? newReportSettings;

/** A report as it is handed over: whom it is for, who may read it, without what is left out. */
export function dressedReport(
	report: ReportDocument,
	{ client, confidentiality, isAnonymous, hidden }: ReportSettings
): ReportDocument {
	const pages = report.pages
		.map((sections) => sections.filter(({ id }) => id === undefined || !hidden.includes(id)))
		.filter((sections) => sections.length > 0);
	const notice = confidentiality.trim();
	return {
		...report,
		subject: isAnonymous ? '' : client.trim() || report.subject,
		pages,
		...(notice && { notice })
	};
}

/** Findings without the organisation's name, what people wrote, and names of files, which are numbered instead. */
const anonymousFindings = (findings: Findings): Findings => ({
	...findings,
	name: '',
	group: findings.group.map((one) => ({ ...one, remarks: [] })),
	files: findings.files.map((file, i) => ({ ...file, name: `${i + 1}` }))
});

/** The same of all that a full report tells, without who does what. */
export const anonymousInput = (input: ReportInput): ReportInput => ({
	...input,
	findings: anonymousFindings(input.findings),
	roadmap: {
		...input.roadmap,
		settled: Object.fromEntries(
			Object.entries(input.roadmap.settled).map(([id, settled]) => [id, { ...settled, owner: '' }])
		)
	},
	risks: input.risks.map((risk) => ({ ...risk, owner: '' }))
});
