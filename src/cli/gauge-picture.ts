import { gaugeSvg } from '../lib/charts/gauge-svg';
import { tideGauge } from '../lib/charts/tide-gauge';
import { message } from '../lib/locale/message';
import type { MaturityModel } from '../lib/maturity/model';
import type { BlockOf } from '../lib/report/block-content';
import { reportWriter, type WritingOptions } from '../lib/report/report-writing';

/** Width in which gauges are drawn; they are printed as wide as the text. */
const WIDTH = 670;

/** Draws gauges of a report for print, in its language. */
export function gaugePicture(
	{ levels }: Pick<MaturityModel, 'levels'>,
	options: WritingOptions
): (gauge: BlockOf<'gauge'>) => string {
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
