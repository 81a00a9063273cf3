import type { EChartsOption } from 'echarts';
import type { Palette } from '../design/tokens';

/** Customers with a number of repeat purchases, seen and expected. */
export interface FrequencyBar {
	/** Number of repeats as written on the axis, `7+` in the tail. */
	label: string;
	seen: number;
	expected: number;
}

export interface FrequencyFitTexts {
	seen: string;
	expected: string;
	repeats: string;
	description: string;
	/** Writes a count on the axis. */
	format: (count: number) => string;
}

/** Bars of what was seen, marks of what the model expects, by repeat purchases. */
export function frequencyFitOption(
	bars: readonly FrequencyBar[],
	palette: Palette,
	font: string,
	{ seen, expected, repeats, description, format }: FrequencyFitTexts
): EChartsOption {
	const axis = {
		axisLine: { lineStyle: { color: palette['line-strong'] } },
		axisTick: { show: false },
		axisLabel: { color: palette['ink-3'], fontSize: 11.5 }
	};
	return {
		aria: { enabled: true, label: { description } },
		animationDuration: 300,
		textStyle: { fontFamily: font },
		grid: { left: 8, right: 8, top: 34, bottom: 26, containLabel: true },
		legend: {
			top: 0,
			right: 0,
			itemWidth: 12,
			itemHeight: 10,
			textStyle: { color: palette['ink-2'], fontSize: 12 }
		},
		tooltip: {
			trigger: 'axis',
			renderMode: 'richText',
			backgroundColor: palette.surface,
			borderColor: palette.line,
			textStyle: { color: palette.ink, fontSize: 12 },
			valueFormatter: (value) => format(Math.round(Number(value)))
		},
		xAxis: {
			type: 'category',
			data: bars.map(({ label }) => label),
			name: repeats,
			nameLocation: 'middle',
			nameGap: 26,
			nameTextStyle: { color: palette['ink-3'], fontSize: 11.5 },
			...axis
		},
		yAxis: {
			type: 'value',
			splitLine: { lineStyle: { color: palette.line } },
			axisLabel: { ...axis.axisLabel, formatter: (value: number) => format(value) }
		},
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
