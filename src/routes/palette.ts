import { tokens, type Palette } from '$lib/design/tokens';
import type { App } from '$lib/state/app.svelte';

/** Colours of the theme that is on, for charts, which need values. */
export const currentPalette = ({ preferences }: App): Palette =>
	preferences.isDark ? tokens.dark : tokens.light;

/** Fonts of the page, for charts. */
export const chartFont =
	"'Inter Variable', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";
