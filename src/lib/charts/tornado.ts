import type { EChartsOption } from 'echarts';
import type { Palette } from '../design/tokens';

/** How far something moves with one of the things it rests on: two differences from where it stands. */
export interface TornadoRow {
	name: string;
	less: number;
	more: number;
}

/** Texts of a tornado. */
export interface TornadoTexts {
	description: string;
	/** Name of what moves. */
	moved: string;
	less: string;
	more: string;
	format: (value: number) => string;
}

/** Differences to the left and the right of where a value stands, widest at the top. */
export function tornadoOption(
	rows: readonly TornadoRow[],
	palette: Palette,
	font: string,
	{ description, moved, less, more, format }: TornadoTexts
): EChartsOption {
	const axisLabel = { color: palette['ink-3'], fontSize: 11.5 };
	const side = (name: string, values: readonly number[], color: string) => ({
		name,
		type: 'bar' as const,
		data: [...values],
		barGap: '-100%',
		barMaxWidth: 22,
		itemStyle: { color }
	});
	return {
		aria: { enabled: true, label: { description } },
		animationDuration: 300,
		textStyle: { fontFamily: font },
		grid: { left: 8, right: 24, top: 36, bottom: 26, containLabel: true },
		legend: {
			top: 0,
			left: 0,
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
			type: 'value',
			name: moved,
			nameLocation: 'middle',
			nameGap: 26,
			nameTextStyle: axisLabel,
			splitLine: { lineStyle: { color: palette.line } },
			axisLabel: { ...axisLabel, formatter: format, hideOverlap: true }
		},
		yAxis: {
			type: 'category',
			inverse: true,
			data: rows.map(({ name }) => name),
			axisLine: { onZero: true, lineStyle: { color: palette['ink-3'] } },
			axisTick: { show: false },
			axisLabel: { ...axisLabel, color: palette['ink-2'] }
		},
		series: [
			side(
				less,
				rows.map((row) => row.less),
				palette.violet
			),
			side(
				more,
				rows.map((row) => row.more),
				palette.tide
			)
		]
	};
}
