import type { EChartsOption } from 'echarts';
import type { Palette } from '../design/tokens';

export interface AxisTexts {
	/** Name of the axis along which a picture runs. */
	along: string;
	/** What the picture shows, for those who do not see it. */
	description: string;
	/** Writes a value on the upright axis. */
	format: (value: number) => string;
}

/** What every picture of values above labels has in common: legend, box at the pointer, axes. */
export function cartesian(
	labels: readonly string[],
	palette: Palette,
	font: string,
	{ along, description, format }: AxisTexts
) {
	const axisLabel = { color: palette['ink-3'], fontSize: 11.5 };
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
		}
	} satisfies EChartsOption;
}
