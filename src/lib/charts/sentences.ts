import { message, type Message } from '../locale/message';
import type { Line } from './lines';

/** Where a line begins, where it ends, where it is highest. */
interface Course {
	first: number;
	last: number;
	highest: number;
}

/** Positions of a line's known values; null where it has fewer than two. */
function courseOf(values: readonly (number | null)[]): Course | null {
	const known = [...values.keys()].filter((at) => values[at] !== null);
	if (known.length < 2) return null;
	const highest = known.reduce((best, at) => (values[at]! > values[best]! ? at : best));
	return { first: known[0]!, last: known.at(-1)!, highest };
}

/**
 * What a picture of lines says, in a sentence: of the line that was seen, or else the first, where it
 * begins, ends and is highest. Null where there is nothing to follow.
 */
export function linesSentence(
	labels: readonly string[],
	lines: readonly Line[],
	format: (value: number) => string
): Message | null {
	const told = lines.find(({ isSeen }) => isSeen) ?? lines[0];
	const course = told && courseOf(told.values);
	if (!course) return null;
	const { first, last, highest } = course;
	const at = (position: number) => ({
		label: labels[position] ?? '',
		value: format(told.values[position]!)
	});
	const values = {
		line: told.name,
		from: at(first).value,
		fromLabel: at(first).label,
		to: at(last).value,
		toLabel: at(last).label
	};
	return highest === first || highest === last
		? message('figure.lines', values)
		: message('figure.lines.peak', {
				...values,
				peak: at(highest).value,
				peakLabel: at(highest).label
			});
}

/** What bars say, in a sentence: the longest, and its share of all. Null where there are none, or all are 0. */
export function barsSentence(
	labels: readonly string[],
	values: readonly number[],
	format: (value: number) => string
): Message | null {
	const all = values.reduce((sum, value) => sum + value, 0);
	if (values.length === 0 || !(all > 0)) return null;
	const longest = values.reduce((best, value, at) => (value > values[best]! ? at : best), 0);
	return message('figure.bars', {
		label: labels[longest] ?? '',
		value: format(values[longest]!),
		share: { kind: 'percent', share: values[longest]! / all, digits: 0 }
	});
}
