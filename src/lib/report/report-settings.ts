import { z } from 'zod';
import type { Selection } from '../business/selection';
import type { Language } from '../locale/language';
import { Baseline } from './baseline';
import { contrast } from './contrast';
import { ReportEdits, editedReport, noEdits } from './report-edits';
import type { ReportDocument } from './report-document';
import type { Findings } from './findings';
import type { ReportInput } from './report-input';

/** A picture that stands for the client. */
export const ReportLogo = z.strictObject({
	type: z.enum(['png', 'jpg']),
	/** Its bytes, in base64. */
	data: z.base64().max(700_000),
	/** In pixels. */
	width: z.int().min(1).max(10_000),
	height: z.int().min(1).max(10_000)
});

export type ReportLogo = z.infer<typeof ReportLogo>;

/** The picture as an address that needs no server. */
export const logoAddress = ({ type, data }: ReportLogo): string =>
	`data:image/${type === 'jpg' ? 'jpeg' : type};base64,${data}`;

/** Sheets that a report is set on. */
export const papers = ['a4', 'letter'] as const;

export type Paper = (typeof papers)[number];

/** Least contrast of words against their ground. WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;

/** Contrast that headings of a colour have on white, and white has on it. */
export const accentContrast = (accent: string): number => contrast(accent, '#ffffff');

/** How a report is dressed for who gets it. */
const ReportSettings = z.strictObject({
	/** Whom it is for; the workspace's name where it is empty. */
	client: z.string().max(200),
	/** A line that stands on every page: who may read it. */
	confidentiality: z.string().max(200),
	/** Without names of the organisation, of people and of files. */
	isAnonymous: z.boolean(),
	/** Ids of chapters that are left out. */
	hidden: z.array(z.string().max(100)).max(50),
	/** Colour of headings, `#rrggbb`; ours where it is null. */
	accent: z
		.string()
		.regex(/^#[0-9a-f]{6}$/)
		.refine((accent) => accentContrast(accent) >= LEAST_CONTRAST)
		.nullable()
		.default(null),
	logo: ReportLogo.nullable().default(null),
	paper: z.enum(papers).default('a4'),
	edits: ReportEdits.default(noEdits),
	/** Figures of an earlier time that the report is to say the changes since. */
	baseline: Baseline.nullable().default(null)
});

export type ReportSettings = z.infer<typeof ReportSettings>;

/** How a report looks that nobody has touched. */
export const newReportSettings: ReportSettings = {
	client: '',
	confidentiality: '',
	isAnonymous: false,
	hidden: [],
	accent: null,
	logo: null,
	paper: 'a4',
	edits: noEdits,
	baseline: null
};

/** Settings as a workspace keeps them; those of a new report where they can not be read. */
export const reportSettingsOf = (stored: unknown): ReportSettings =>
	ReportSettings.safeParse(stored).data ?? newReportSettings;

/**
 * A report as it is handed over: whom it is for, who may read it, as it was edited, without what is left
 * out.
 *
 * @param isWhole with blocks that are left out, as computed, for an editor to show
 */
export function dressedReport(
	report: ReportDocument,
	{ client, confidentiality, isAnonymous, hidden, accent, logo, paper, edits }: ReportSettings,
	language: Language,
	isWhole = false
): ReportDocument {
	const edited = editedReport(report, edits, language, isWhole);
	const pages = edited.pages
		.map((sections) => sections.filter(({ id }) => id === undefined || !hidden.includes(id)))
		.filter((sections) => sections.length > 0);
	const notice = confidentiality.trim();
	return {
		...report,
		subject: isAnonymous ? '' : client.trim() || report.subject,
		pages,
		...(notice && { notice }),
		...(accent && { accent }),
		// A logo says who it is.
		...(logo && !isAnonymous && { logo }),
		...(paper !== 'a4' && { paper })
	};
}

/** Findings without the organisation's name, what people wrote, and names of files, which are numbered instead. */
const anonymousFindings = (findings: Findings): Findings => ({
	...findings,
	name: '',
	group: findings.group.map((one) => ({ ...one, remarks: [] })),
	files: findings.files.map((file, i) => ({ ...file, name: `${i + 1}` }))
});

/** Systems weighed without what people wrote to their scores, who saw what among it. */
const unattributed = (selection: Selection): Selection => ({
	...selection,
	vendors: selection.vendors.map((vendor) => ({
		...vendor,
		scores: Object.fromEntries(
			Object.entries(vendor.scores).map(([id, score]) => [id, { ...score, evidence: '' }])
		)
	}))
});

/** The same of all that a full report tells, without who does what and who said what. */
export const anonymousInput = (input: ReportInput): ReportInput => ({
	...input,
	findings: anonymousFindings(input.findings),
	roadmap: {
		...input.roadmap,
		settled: Object.fromEntries(
			Object.entries(input.roadmap.settled).map(([id, settled]) => [id, { ...settled, owner: '' }])
		)
	},
	objectives: input.objectives.map((one) => ({ ...one, owner: '' })),
	risks: input.risks.map((risk) => ({ ...risk, owner: '' })),
	selection: input.selection && {
		...input.selection,
		stated: unattributed(input.selection.stated)
	}
});
