import type { EChartsOption } from 'echarts';
import type { Palette } from '../design/tokens';
import { cartesian, type AxisTexts } from './cartesian';

/** Customers with a number of repeat purchases, seen and expected. */
export interface FrequencyBar {
	/** Number of repeats as written on the axis, `7+` in the tail. */
	label: string;
	seen: number;
	expected: number;
}

export interface FrequencyFitTexts extends AxisTexts {
	/** Names what was seen. */
	seen: string;
	/** Names what the model expects. */
	expected: string;
}

/** Bars of what was seen, marks of what the model expects, by repeat purchases. */
export function frequencyFitOption(
	bars: readonly FrequencyBar[],
	palette: Palette,
	font: string,
	{ seen, expected, ...texts }: FrequencyFitTexts
): EChartsOption {
	const labels = bars.map(({ label }) => label);
	return {
		...cartesian(labels, palette, font, texts),
		series: [
			{
				name: seen,
				type: 'bar',
				barMaxWidth: 34,
				data: bars.map((bar) => bar.seen),
				itemStyle: { color: palette.tide, borderRadius: [3, 3, 0, 0] }
			},
			{
				name: expected,
				type: 'line',
				data: bars.map((bar) => Math.round(bar.expected * 10) / 10),
				lineStyle: { width: 0 },
				itemStyle: { color: palette.ink },
				symbol: 'diamond',
				symbolSize: 9
			}
		]
	};
}
