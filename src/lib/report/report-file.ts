import type { BlockPicture } from './report-docx';
import type { ReportDocument } from './report-document';
import type { WritingOptions } from './report-writing';

/** Formats that a report is written in, by the end of a file's name. */
export const reportFormats = ['docx', 'pptx', 'xlsx', 'md', 'json'] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Media types. Source: IANA's register. */
export const reportTypes: Readonly<Record<ReportFormat, string>> = {
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	md: 'text/markdown;charset=utf-8',
	json: 'application/json'
};

/** What a file of a report is made of beside the report. */
export interface ReportFileOptions extends WritingOptions {
	/** What an analysis rests on, for speakers' notes. */
	sourceOf?: (analysis: string) => string;
	pictures?: ReadonlyMap<string, BlockPicture>;
	/** Gives up what is being written. */
	signal?: AbortSignal;
}

/**
 * A report as the bytes of a file; what writes a format is fetched when one is asked for.
 *
 * @throws the reason of the signal, where it was aborted before the file was written
 */
export async function reportFile(
	format: ReportFormat,
	report: ReportDocument,
	options: ReportFileOptions
): Promise<Uint8Array<ArrayBuffer>> {
	options.signal?.throwIfAborted();
	const content = await written(format, report, options);
	options.signal?.throwIfAborted();
	return content;
}

async function written(
	format: ReportFormat,
	report: ReportDocument,
	options: ReportFileOptions
): Promise<Uint8Array<ArrayBuffer>> {
	switch (format) {
		case 'md': {
			const { reportMarkdown } = await import('./report-markdown');
			return new TextEncoder().encode(reportMarkdown(report, options));
		}
		case 'json': {
			const { reportJson } = await import('./report-json');
			return new TextEncoder().encode(reportJson(report, options));
		}
		case 'docx': {
			const [{ Packer }, { reportDocx }] = await Promise.all([
				import('docx'),
				import('./report-docx')
			]);
			return new Uint8Array(await Packer.toArrayBuffer(reportDocx(report, options)));
		}
		case 'pptx': {
			const { reportSlides } = await import('./report-slides');
			const content = await reportSlides(report, options).write({ outputType: 'uint8array' });
			return new Uint8Array(content as Uint8Array<ArrayBuffer>);
		}
		case 'xlsx': {
			const [{ default: write }, { reportSheets }, { workbookOptions, workbookSheets }] =
				await Promise.all([
					import('write-excel-file/universal'),
					import('./report-sheets'),
					import('./workbook')
				]);
			const sheets = workbookSheets(reportSheets(report, options));
			return new Uint8Array(await (await write(sheets, workbookOptions).toBlob()).arrayBuffer());
		}
	}
}
