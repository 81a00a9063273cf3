import type { EChartsOption } from 'echarts';
import type { Palette } from '../design/tokens';

/** One line of a picture. */
export interface Line {
	name: string;
	/** A value for each label; null where there is none. */
	values: readonly (number | null)[];
	/** What was seen stands out from what was computed. */
	isSeen?: boolean;
}

export interface LinesTexts {
	/** Name of the axis along which lines run. */
	along: string;
	description: string;
	/** Writes a value on the axis and in the box at the pointer. */
	format: (value: number) => string;
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
	{ along, description, format }: LinesTexts,
	mark?: LineMark
): EChartsOption {
	const axisLabel = { color: palette['ink-3'], fontSize: 11.5 };
	const every = Math.max(1, Math.ceil(labels.length / MOST_MARKS));
	const computed = lines.filter(({ isSeen }) => !isSeen);
	return {
		aria: { enabled: true, label: { description } },
		animationDuration: 300,
		textStyle: { fontFamily: font },
		grid: { left: 8, right: 12, top: 44, bottom: 26, containLabel: true },
		legend: {
			type: 'scroll',
			top: 0,
			left: 0,
			itemWidth: 26,
			itemHeight: 10,
			textStyle: { color: palette['ink-2'], fontSize: 12 }
		},
		tooltip: {
			trigger: 'axis',
			renderMode: 'richText',
			backgroundColor: palette.surface,
			borderColor: palette.line,
			textStyle: { color: palette.ink, fontSize: 12 },
			valueFormatter: (value) => (typeof value === 'number' ? format(value) : '–')
		},
		xAxis: {
			type: 'category',
			boundaryGap: false,
			data: [...labels],
			name: along,
			nameLocation: 'middle',
			nameGap: 26,
			nameTextStyle: axisLabel,
			axisLine: { lineStyle: { color: palette['line-strong'] } },
			axisTick: { show: false },
			axisLabel
		},
		yAxis: {
			type: 'value',
			splitLine: { lineStyle: { color: palette.line } },
			axisLabel: { ...axisLabel, formatter: format }
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
