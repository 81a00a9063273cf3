import { gaugeSvg, type SvgPicture } from '../lib/charts/gauge-svg';
import { tideGauge } from '../lib/charts/tide-gauge';
import { message } from '../lib/locale/message';
import type { MaturityModel } from '../lib/maturity/model';
import type { BlockOf } from '../lib/report/block-content';
import type { BlockPicture } from '../lib/report/report-docx';
import { blocksOf, type ReportDocument } from '../lib/report/report-document';
import { reportWriter, type WritingOptions } from '../lib/report/report-writing';
import { pngOf } from './browser-output';

/** Width in which gauges are drawn; they are printed as wide as the text. */
const WIDTH = 670;

/** Draws gauges of a report for print, in its language. */
export function gaugePicture(
	{ levels }: Pick<MaturityModel, 'levels'>,
	options: WritingOptions
): (gauge: BlockOf<'gauge'>) => SvgPicture {
	const { language, formatter } = options;
	const writer = reportWriter(options);
	const legend = (['measured', 'claimed', 'unchecked', 'hidden', 'target'] as const).map(
		(kind) => ({
			kind,
			text: writer.text(message(`results.legend.${kind}`))
		})
	);
	return ({ caption, items }) =>
		gaugeSvg(
			tideGauge(
				items.map(({ id, title, claimed, measured, target, checked }) => ({
					id,
					label: title[language],
					claimed,
					measured,
					target,
					note:
						checked && checked.n > 0 ? writer.text(message('results.checked', checked)) : undefined
				})),
				WIDTH,
				(level) => formatter.decimal(level, 1)
			),
			{ label: writer.text(caption), levels: levels.map(({ title }) => title[language]), legend }
		);
}

/** Gauges of a report that can be told apart. */
export const gaugesIn = (report: ReportDocument): (BlockOf<'gauge'> & { id: string })[] =>
	blocksOf(report).flatMap((block) =>
		block.kind === 'gauge' && block.id !== undefined ? [{ ...block, id: block.id }] : []
	);

/** Families that a drawing is written in where no page around it says so. */
const FAMILIES = "Calibri, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/**
 * Gauges of a report for Word, by the id of their block: as drawings, and as the bitmaps that a browser on
 * the machine makes of them; none where there is no browser.
 */
export async function gaugePictures(
	report: ReportDocument,
	pictureOf: (gauge: BlockOf<'gauge'>) => SvgPicture,
	environment: Parameters<typeof pngOf>[2],
	signal?: AbortSignal
): Promise<ReadonlyMap<string, BlockPicture>> {
	const pictures = new Map<string, BlockPicture>();
	for (const block of gaugesIn(report)) {
		const { svg, ...size } = pictureOf(block);
		const named = svg.replace('<svg ', `<svg font-family="${FAMILIES}" `);
		const png = await pngOf(named, size, environment, signal);
		if (png) pictures.set(block.id, { svg: new TextEncoder().encode(named), png, ...size });
	}
	return pictures;
}
