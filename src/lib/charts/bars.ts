import type { EChartsOption } from 'echarts';
import type { Palette } from '../design/tokens';
import { cartesian, type AxisTexts } from './cartesian';

/** Bars of counts above labels that have an order. */
export function barsOption(
	labels: readonly string[],
	name: string,
	values: readonly number[],
	palette: Palette,
	font: string,
	texts: AxisTexts
): EChartsOption {
	const common = cartesian(labels, palette, font, texts);
	return {
		...common,
		grid: { ...common.grid, top: 16 },
		legend: { show: false },
		series: [
			{
				name,
				type: 'bar',
				barMaxWidth: 44,
				data: [...values],
				itemStyle: { color: palette.tide, borderRadius: [3, 3, 0, 0] }
			}
		]
	};
}
