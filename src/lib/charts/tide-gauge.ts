import { textWidth } from '../locale/text-width';

/** What one gauge shows; numbers are levels 1–5, null where there is none. */
export interface GaugeReading {
	id: string;
	label: string;
	claimed: number | null;
	/** What the data prove. */
	measured: number | null;
	target: number | null;
	/** Said under the numbers, as how much of it was checked. */
	note?: string | undefined;
}

/** A filled part of a gauge, and what it means. */
export interface GaugeFill {
	/**
	 * `measured`: proved by data. `claimed`: claimed beyond the data. `unchecked`: claimed, no data to
	 * check it. `hidden`: proved beyond the claim.
	 */
	kind: 'measured' | 'claimed' | 'unchecked' | 'hidden';
	y: number;
	height: number;
}

/** One gauge, placed. */
export interface Gauge {
	id: string;
	label: string;
	/** Lines the label is broken into. */
	lines: string[];
	x: number;
	width: number;
	centre: number;
	fills: GaugeFill[];
	/** Height of the claim's dot; null without a claim. */
	claimedY: number | null;
	targetY: number | null;
	/** Claim and measurement as short text. */
	value: string;
	/** Lines the note is broken into. */
	note: string[];
	/** Whether the claim lies a level or more beyond the data. */
	isContradicted: boolean;
}

/** A drawing of gauges side by side. */
export interface GaugeDrawing {
	width: number;
	height: number;
	top: number;
	bottom: number;
	/** Where the five level lines are, 1 to 5, and where they begin. */
	lines: { level: number; y: number }[];
	linesFrom: number;
	gauges: Gauge[];
	/** Whether names of levels fit beside their numbers. */
	hasLevelNames: boolean;
	isNarrow: boolean;
}

/** Under this width names of levels give way to their numbers, and text is smaller. */
const NARROW = 520;

/** Width of a Latin letter of a name, in a wide and in a narrow drawing. */
const LETTER = { wide: 6, narrow: 5.5 };

/** Gauges from which on a drawing is made wider than its room rather than names be cut. */
const MANY = 7;

const TOP = 14;
const GAUGE_HEIGHT = 210;

/** Height of a line of text. */
export const LINE = 15;

/** The lowest point drawn, so that level 1 is a filled bar and not a line. */
const FLOOR_LEVEL = 0.7;

/**
 * Places gauges in a width, in pixels. Nothing is drawn for what is not known; a gauge of which
 * nothing is known is an empty tube.
 *
 * @param format writes a level for people
 */
export function tideGauge(
	readings: readonly GaugeReading[],
	width: number,
	format: (level: number) => string
): GaugeDrawing {
	const isNarrow = width < NARROW;
	const letter = isNarrow ? LETTER.narrow : LETTER.wide;
	const linesFrom = isNarrow ? 18 : 96;
	const room = (width - linesFrom) / Math.max(1, readings.length);
	const step = readings.length < MANY ? room : Math.max(room, longestWord(readings) * letter);
	const tube = Math.min(46, step * 0.62);
	const bottom = TOP + GAUGE_HEIGHT;
	const y = (level: number) => TOP + ((5 - level) / (5 - FLOOR_LEVEL)) * GAUGE_HEIGHT;
	const between = (high: number, low: number) => ({ y: y(high), height: y(low) - y(high) });
	const perLine = Math.max(4, Math.floor(step / letter));

	const fillsOf = ({ claimed, measured }: GaugeReading): GaugeFill[] => {
		if (measured === null) {
			return claimed === null ? [] : [{ kind: 'unchecked', ...between(claimed, FLOOR_LEVEL) }];
		}
		const proved: GaugeFill = {
			kind: 'measured',
			...between(Math.min(measured, claimed ?? measured), FLOOR_LEVEL)
		};
		if (claimed === null || claimed === measured) return [proved];
		return claimed > measured
			? [proved, { kind: 'claimed', ...between(claimed, measured) }]
			: [proved, { kind: 'hidden', ...between(measured, claimed) }];
	};
	const gauges = readings.map((reading, i): Gauge => {
		const { id, label, claimed, measured, target } = reading;
		const centre = linesFrom + step * (i + 0.5);
		return {
			id,
			label,
			lines: brokenLabel(label, perLine),
			x: centre - tube / 2,
			width: tube,
			centre,
			fills: fillsOf(reading),
			claimedY: claimed === null ? null : y(claimed),
			targetY: target === null ? null : y(target),
			value:
				claimed === null && measured === null
					? '–'
					: measured === null
						? format(claimed!)
						: `${claimed === null ? '–' : format(claimed)} → ${format(measured)}`,
			note: brokenLabel(reading.note ?? '', perLine),
			isContradicted: claimed !== null && measured !== null && claimed - measured >= 1
		};
	});
	const textLines = gauges.map(({ lines, note }) => lines.length + 1 + (note[0] ? note.length : 0));
	return {
		width: linesFrom + step * readings.length,
		height: bottom + 20 + Math.max(2, ...textLines) * LINE - 8,
		top: TOP,
		bottom,
		lines: [1, 2, 3, 4, 5].map((level) => ({ level, y: y(level) })),
		linesFrom,
		gauges,
		hasLevelNames: !isNarrow,
		isNarrow
	};
}

/** Letters of the longest word, which can not be broken; a Chinese name can be after two. */
function longestWord(readings: readonly GaugeReading[]): number {
	const words = readings.flatMap(({ label }) =>
		/\p{Script=Han}/u.test(label) ? ['four'] : label.split(/[ -]/)
	);
	return Math.max(8, ...words.map((word) => word.length));
}

/**
 * Breaks a label into at most three lines: at blanks where it has them, anywhere where it is
 * Chinese. A word longer than a line is cut with an ellipsis.
 */
export function brokenLabel(label: string, perLine: number): string[] {
	const words = /\p{Script=Han}/u.test(label) ? [...label] : label.split(/(?<=[ -])/);
	const lines = [''];
	for (const word of words) {
		const last = lines.at(-1)!;
		if (last !== '' && textWidth(last) + textWidth(word.trimEnd()) > perLine) lines.push(word);
		else lines[lines.length - 1] = last + word;
	}
	const shown = lines.slice(0, 3).map((line) => {
		const text = line.trim();
		return [...text].length > perLine + 2 ? `${[...text].slice(0, perLine).join('')}…` : text;
	});
	return shown;
}
