/* The parts of ECharts that are used, imported in one place and only when a chart is first shown. */
import { BarChart, LineChart, RadarChart } from 'echarts/charts';
import {
	AriaComponent,
	GridComponent,
	LegendComponent,
	MarkLineComponent,
	RadarComponent,
	TooltipComponent
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
	AriaComponent,
	BarChart,
	GridComponent,
	LegendComponent,
	LineChart,
	MarkLineComponent,
	RadarChart,
	RadarComponent,
	SVGRenderer,
	TooltipComponent
]);

export { init };
