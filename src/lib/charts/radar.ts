import type { EChartsOption } from 'echarts';
import type { Palette } from '../design/tokens';

/** One outline of a radar: a level for each axis. One that lacks a level is not drawn: an outline has no gaps. */
export interface RadarLine {
	name: string;
	levels: readonly (number | null)[];
	look: 'claimed' | 'measured' | 'supported' | 'target';
}

/** Colour, dash and mark together tell outlines apart: none of them does alone. */
const looks = {
	claimed: { color: 'coral', dash: 'dashed', symbol: 'triangle' },
	measured: { color: 'tide', dash: 'solid', symbol: 'circle' },
	supported: { color: 'violet', dash: [8, 3, 2, 3], symbol: 'diamond' },
	target: { color: 'ink-3', dash: 'dotted', symbol: 'rect' }
} as const;

/** Whether an outline has a level on every axis. */
export const isWhole = ({ levels }: RadarLine): boolean => levels.every((level) => level !== null);

/**
 * Levels on axes about a centre. The centre is level 0, which nobody has, so that level 1 is seen;
 * areas are left empty: they would grow with the square of a level.
 */
export function radarOption(
	axes: readonly string[],
	lines: readonly RadarLine[],
	palette: Palette,
	font: string,
	{ description, format }: { description: string; format: (level: number) => string }
): EChartsOption {
	return {
		aria: { enabled: true, label: { description } },
		animationDuration: 300,
		textStyle: { fontFamily: font },
		legend: {
			type: 'scroll',
			data: lines.filter(isWhole).map(({ name, look }) => ({ name, icon: looks[look].symbol })),
			bottom: 0,
			itemWidth: 12,
			itemHeight: 10,
			textStyle: { color: palette['ink-2'], fontSize: 12 }
		},
		tooltip: {
			renderMode: 'richText',
			backgroundColor: palette.surface,
			borderColor: palette.line,
			textStyle: { color: palette.ink, fontSize: 12 },
			valueFormatter: (value) => (typeof value === 'number' ? format(value) : '–')
		},
		radar: {
			indicator: axes.map((name) => ({ name, min: 0, max: 5 })),
			splitNumber: 5,
			radius: '66%',
			center: ['50%', '47%'],
			axisName: { color: palette['ink-2'], fontSize: 12 },
			axisLine: { lineStyle: { color: palette.line } },
			splitLine: { lineStyle: { color: palette.line } },
			splitArea: { show: false }
		},
		series: lines.filter(isWhole).map(({ name, levels, look }) => {
			const { color, dash, symbol } = looks[look];
			return {
				name,
				type: 'radar',
				symbol,
				symbolSize: 7,
				itemStyle: { color: palette[color] },
				lineStyle: {
					color: palette[color],
					type: typeof dash === 'string' ? dash : [...dash],
					width: 2
				},
				data: [{ name, value: [...levels] as number[] }]
			};
		})
	};
}
