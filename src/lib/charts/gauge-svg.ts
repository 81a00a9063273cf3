import { tokens } from '../design/tokens';
import { textWidth } from '../locale/text-width';
import { escaped } from '../report/report-writing';
import { LINE, type Gauge, type GaugeDrawing, type GaugeFill } from './tide-gauge';

const ink = tokens.light;

const fills: Readonly<Record<GaugeFill['kind'], string>> = {
	measured: ink.tide,
	claimed: ink['level-2'],
	hidden: ink.violet,
	unchecked: 'url(#unchecked)'
};

/** What the fills and the dashed line mean, in words, in the order in which they are told. */
export interface GaugeLegend {
	kind: GaugeFill['kind'] | 'target';
	text: string;
}

/** A picture as text of SVG that is sized, in pixels. */
export interface SvgPicture {
	svg: string;
	width: number;
	height: number;
}

/**
 * Gauges as a picture of SVG in text, in the light theme, for documents that are made without a page: the
 * same drawing as on screen, with its legend beneath. Whatever it says stands as text.
 *
 * @param levels names of the five levels, 1 to 5
 */
export function gaugeSvg(
	drawing: GaugeDrawing,
	{ label, levels, legend }: { label: string; levels: readonly string[]; legend: GaugeLegend[] }
): SvgPicture {
	const { width, height, lines, linesFrom } = drawing;
	const keys = placed(legend, width);
	const whole = height + 8 + LINE * (1 + Math.max(0, ...keys.map(({ row }) => row)));
	const scale = lines.map(
		({ level, y }) =>
			`<text x="0" y="${y + 4}">${level}${drawing.hasLevelNames ? ` ${escaped(levels[level - 1] ?? '')}` : ''}</text>` +
			`<line x1="${linesFrom}" x2="${width}" y1="${y}" y2="${y}" stroke="${ink.line}"/>`
	);
	const told = keys.map(({ kind, text, x, row }) => {
		const y = height + 4 + row * LINE;
		return [
			kind === 'target'
				? dashed(x, x + 14, y + 5)
				: `<rect x="${x}" y="${y}" width="11" height="11" rx="2" fill="${fills[kind]}"/>`,
			`<text x="${x + 18}" y="${y + 10}">${escaped(text)}</text>`
		].join('');
	});
	const parts = [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" role="img" aria-label="${escaped(label)}" font-size="11" fill="${ink['ink-3']}">`,
		`<defs><pattern id="unchecked" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${ink['level-1']}"/><rect width="2" height="6" fill="${ink['level-3']}"/></pattern></defs>`,
		...scale,
		...drawing.gauges.map((gauge) => gaugeParts(gauge, drawing)),
		...told,
		'</svg>'
	];
	return { svg: parts.join(''), width, height: whole };
}

/** Width of a letter of the legend. */
const LETTER = 6;

/** Entries one after another, on the next line where there is no more room on one. */
function placed(legend: readonly GaugeLegend[], width: number) {
	let [x, row] = [0, 0];
	return legend.map((entry) => {
		const room = 34 + textWidth(entry.text) * LETTER;
		if (x > 0 && x + room > width) [x, row] = [0, row + 1];
		const at = { ...entry, x, row };
		x += room;
		return at;
	});
}

const dashed = (from: number, to: number, y: number): string =>
	`<line x1="${from}" x2="${to}" y1="${y}" y2="${y}" stroke="${ink.ink}" stroke-width="1.6" stroke-dasharray="4 3"/>`;

function gaugeParts(gauge: Gauge, { top, bottom }: GaugeDrawing): string {
	const { x, width, centre, claimedY, targetY } = gauge;
	const box = `x="${x}" y="${top}" width="${width}" height="${bottom - top}" rx="6"`;
	const clip = `clip-${escaped(gauge.id)}`;
	const said = (text: string, line: number, look = '') =>
		`<text x="${centre}" y="${bottom + 20 + line * LINE}" text-anchor="middle"${look}>${escaped(text)}</text>`;
	return [
		`<clipPath id="${clip}"><rect ${box}/></clipPath><rect ${box} fill="${ink.sunken}"/>`,
		`<g clip-path="url(#${clip})">`,
		...gauge.fills.map(
			({ kind, y, height }) =>
				`<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fills[kind]}"/>`
		),
		'</g>',
		targetY === null ? '' : dashed(x - 5, x + width + 5, targetY),
		claimedY === null
			? ''
			: `<circle cx="${centre}" cy="${claimedY}" r="4" fill="${ink.surface}" stroke="${ink['tide-deep']}" stroke-width="1.8"/>`,
		...gauge.lines.map((line, i) => said(line, i, ` fill="${ink.ink}" font-weight="560"`)),
		said(
			gauge.value,
			gauge.lines.length,
			gauge.isContradicted ? ` fill="${ink['coral-ink']}" font-weight="560"` : ''
		),
		...gauge.note.map((line, i) => said(line, gauge.lines.length + 1 + i))
	].join('');
}
