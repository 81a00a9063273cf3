import type { EChartsOption } from 'echarts';
import type { Palette } from '../design/tokens';
import { cartesian, type AxisTexts } from './cartesian';

/** One line of a picture. */
export interface Line {
	name: string;
	/** A value for each label; null where there is none. */
	values: readonly (number | null)[];
	/** What was seen stands out from what was computed. */
	isSeen?: boolean;
}

/** A label at which something changes, and what. */
export interface LineMark {
	label: string;
	text: string;
}

/** Colour, dash and mark together tell lines apart: none of them does alone. */
const looks = [
	{ color: 'tide', dash: 'solid', symbol: 'circle' },
	{ color: 'coral', dash: 'dashed', symbol: 'triangle' },
	{ color: 'violet', dash: 'dotted', symbol: 'rect' },
	{ color: 'amber', dash: [8, 3, 2, 3], symbol: 'diamond' },
	{ color: 'good', dash: [2, 4], symbol: 'pin' },
	{ color: 'ink-3', dash: [10, 4], symbol: 'arrow' }
] as const;

/** Marks on a line at most; more run together. */
const MOST_MARKS = 9;

/** Lines along labels that have an order. */
export function linesOption(
	labels: readonly string[],
	lines: readonly Line[],
	palette: Palette,
	font: string,
	texts: AxisTexts,
	mark?: LineMark
): EChartsOption {
	const common = cartesian(labels, palette, font, texts);
	const every = Math.max(1, Math.ceil(labels.length / MOST_MARKS));
	const computed = lines.filter(({ isSeen }) => !isSeen);
	return {
		...common,
		xAxis: {
			...common.xAxis,
			boundaryGap: false,
			// Lines run from edge to edge: names at the ends would stand out over it.
			axisLabel: { ...common.xAxis.axisLabel, alignMinLabel: 'left', alignMaxLabel: 'right' }
		},
		series: lines.map((line, at) => {
			const look = looks[computed.indexOf(line) % looks.length];
			const { color, dash, symbol } =
				line.isSeen || !look ? ({ color: 'ink', dash: 'solid', symbol: 'none' } as const) : look;
			return {
				name: line.name,
				type: 'line',
				data: line.values.map((value, i) => ({
					value: value ?? '-',
					symbol: i % every === 0 ? symbol : 'none'
				})),
				symbol,
				symbolSize: 7,
				lineStyle: {
					color: palette[color],
					width: line.isSeen ? 3 : 1.8,
					type: dash as 'solid'
				},
				itemStyle: { color: palette[color] },
				...(mark &&
					at === 0 && {
						markLine: {
							silent: true,
							symbol: 'none',
							data: [{ xAxis: mark.label }],
							lineStyle: { color: palette['ink-3'], type: 'dashed' as const },
							label: { formatter: mark.text, color: palette['ink-2'], fontSize: 11.5 }
						}
					})
			};
		})
	};
}
