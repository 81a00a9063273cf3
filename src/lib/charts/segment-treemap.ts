import { hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import type { Colour } from '../design/tokens';

/** What a tile stands for, how large it is, and what is written on it. */
export interface SegmentTile {
	id: string;
	label: string;
	/** Area; tiles of nothing are left out. */
	size: number;
	/** Second line: customers and money. */
	note: string;
	/** Where value is slipping away; colours a segment of the user's own. */
	isSlipping: boolean;
}

/** A tile, placed. */
export interface PlacedTile extends SegmentTile {
	x: number;
	y: number;
	width: number;
	height: number;
	/** Lines that fit on it, none where it is too small; the first `nameLines` are its name. */
	lines: string[];
	nameLines: number;
	ground: Colour;
	ink: Colour;
}

/** Ground and text colour of the segments that come with the app, the same on every page. */
export const segmentColours: Record<string, readonly [Colour, Colour]> = {
	champions: ['level-5', 'on-dark'],
	loyal: ['level-4', 'on-dark'],
	'potential-loyalist': ['level-3', 'ink'],
	new: ['level-2', 'ink'],
	promising: ['level-1', 'ink'],
	'need-attention': ['amber-soft', 'amber-ink'],
	'about-to-sleep': ['amber-ink', 'surface'],
	'at-risk': ['coral-soft', 'coral-ink'],
	'cannot-lose': ['coral-ink', 'surface'],
	hibernating: ['line', 'ink'],
	'important-value': ['level-5', 'on-dark'],
	'important-development': ['level-4', 'on-dark'],
	'important-keep': ['coral-ink', 'surface'],
	'important-win-back': ['coral-soft', 'coral-ink'],
	'general-value': ['level-3', 'ink'],
	'general-development': ['level-2', 'ink'],
	'general-keep': ['amber-soft', 'amber-ink'],
	'general-win-back': ['line', 'ink']
};

/** Colours of segments that users have made. */
const SLIPPING = ['coral-soft', 'coral-ink'] as const;
const STANDING = ['level-2', 'ink'] as const;

const GAP = 3;
const LINE = 17;
const PADDING = 8;

/** About how wide a text is at 12.5 px: a Chinese character twice a Latin letter. */
const textWidth = (text: string) =>
	[...text].reduce((sum, c) => sum + (/\p{Script=Han}/u.test(c) ? 12.5 : 6.4), 0);

/** The name on one line or on one a word, then the note; numbers without a name say nothing. */
function linesOf(
	{ label, note }: SegmentTile,
	width: number,
	room: number
): Pick<PlacedTile, 'lines' | 'nameLines'> {
	const fits = (text: string) => textWidth(text) <= width;
	const name = fits(label) ? [label] : label.split(' ');
	if (!name.every(fits) || name.length > room) return { lines: [], nameLines: 0 };
	const lines = fits(note) && name.length < room ? [...name, note] : name;
	return { lines, nameLines: name.length };
}

/**
 * Places tiles in a rectangle of pixels, areas in proportion to sizes (squarified: Bruls, Huizing &
 * van Wijk 2000). A line that does not fit its tile is left out, never cut.
 */
export function segmentTreemap(
	tiles: readonly SegmentTile[],
	width: number,
	height: number
): PlacedTile[] {
	const shown = tiles.filter(({ size }) => size > 0);
	if (shown.length === 0 || width <= 0) return [];
	const root = hierarchy<{ tile?: SegmentTile; children?: { tile: SegmentTile }[] }>({
		children: shown.map((tile) => ({ tile }))
	})
		.sum(({ tile }) => tile?.size ?? 0)
		.sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
	const placed = treemap<(typeof root)['data']>()
		.tile(treemapSquarify)
		.size([width, height])
		.paddingInner(GAP)(root);
	return (placed.children ?? []).map(({ x0, x1, y0, y1, data }) => {
		const tile = data.tile!;
		// The gap between tiles of next to nothing would push the last of them over the edge.
		const [x, y] = [Math.min(x0, width), Math.min(y0, height)];
		const [w, h] = [Math.max(0, Math.min(x1, width) - x), Math.max(0, Math.min(y1, height) - y)];
		const room = Math.max(0, Math.floor((h - PADDING) / LINE));
		const [ground, ink] = segmentColours[tile.id] ?? (tile.isSlipping ? SLIPPING : STANDING);
		return {
			...tile,
			x,
			y,
			width: w,
			height: h,
			...linesOf(tile, w - 2 * PADDING, room),
			ground,
			ink
		};
	});
}
