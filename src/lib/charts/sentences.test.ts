import { expect, it } from 'vitest';
import { barsSentence, linesSentence } from './sentences';

const write = (value: number) => `${value}`;

it('says of the line that was seen where it begins, ends and is highest', () => {
	const lines = [
		{ name: 'model', values: [1, 1, 1, 1] },
		{ name: 'seen', values: [null, 5, 9, 7], isSeen: true }
	];
	expect(linesSentence(['a', 'b', 'c', 'd'], lines, write)).toEqual({
		key: 'figure.lines.peak',
		values: {
			line: 'seen',
			from: '5',
			fromLabel: 'b',
			to: '7',
			toLabel: 'd',
			peak: '9',
			peakLabel: 'c'
		}
	});
	expect(linesSentence(['a', 'b'], [{ name: 'up', values: [1, 2] }], write)).toMatchObject({
		key: 'figure.lines',
		values: { from: '1', to: '2' }
	});
});

it('says nothing of what can not be followed', () => {
	expect(linesSentence([], [], write)).toBeNull();
	expect(linesSentence(['a'], [{ name: 'one', values: [3] }], write)).toBeNull();
	expect(linesSentence(['a', 'b'], [{ name: 'none', values: [null, null] }], write)).toBeNull();
	expect(barsSentence([], [], write)).toBeNull();
	expect(barsSentence(['a'], [0], write)).toBeNull();
});

it('says which bar is the longest', () => {
	expect(barsSentence(['a', 'b'], [1, 3], write)).toEqual({
		key: 'figure.bars',
		values: { label: 'b', value: '3', share: { kind: 'percent', share: 0.75, digits: 0 } }
	});
});
