import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { message } from '../locale/message';
import { callout, paragraph, start, table } from './blocks';
import type { ReportBlock, ReportDocument } from './report-document';
import {
	ReportEdits,
	blockMark,
	editBlock,
	editOf,
	editedReport,
	inOrder,
	isOutdated,
	moved,
	movedBlock,
	noEdits,
	outdatedBlocks,
	ownWords
} from './report-edits';

const own = (text: string) => message('report.own', { text });
type Named = ReportBlock & { id: string };
const first = paragraph('a', own('computed a')) as Named;
const second = callout('b', own('computed b')) as Named;
const third = table('c', own('caption'), [start(own('head'))], [[1], [2]]) as Named;

const report = (blocks: ReportBlock[] = [first, second, third]): ReportDocument => ({
	title: own('title'),
	subject: 'Harbour',
	asOf: null,
	pages: [
		[{ id: 'one', heading: own('one'), blocks }],
		[{ id: 'two', heading: own('two'), blocks: [paragraph('d', own('computed d'))] }]
	]
});
const textsOf = (document: ReportDocument) =>
	document.pages.map((sections) =>
		sections.flatMap(({ blocks }) =>
			blocks.map((block) => ('text' in block ? block.text.values?.text : block.kind))
		)
	);

describe('a report as somebody edited it', () => {
	it('is as computed where nobody did', () => {
		expect(editedReport(report(), noEdits, 'en')).toEqual(report());
	});

	it('says own words in the language they were written in, and remarks beneath in any', () => {
		let edits = editBlock(noEdits, first, { texts: { en: 'Mine.\n\nAnd more.' } });
		edits = editBlock(edits, third, { note: 'Read with care.' });
		expect(textsOf(editedReport(report(), edits, 'en'))).toEqual([
			['Mine.', 'And more.', 'computed b', 'table', 'Read with care.'],
			['computed d']
		]);
		const ids = editedReport(report(), edits, 'en').pages[0]![0]!.blocks.flatMap(
			({ id }) => id ?? []
		);
		expect(ids).toEqual(['a', 'b', 'c']);
		expect(textsOf(editedReport(report(), edits, 'zh-CN'))[0]![0]).toBe('computed a');
		expect(ReportEdits.parse(JSON.parse(JSON.stringify(edits)))).toEqual(edits);
	});

	it('leaves out what is left out, and shows it to an editor', () => {
		const edits = editBlock(noEdits, second, { isHidden: true });
		expect(textsOf(editedReport(report(), edits, 'en'))[0]).toEqual(['computed a', 'table']);
		expect(textsOf(editedReport(report(), edits, 'en', true))[0]).toHaveLength(3);
		expect(editBlock(edits, second, { isHidden: false })).toEqual(noEdits);
	});

	it('has chapters and blocks in the order they were put in', () => {
		const edits = { ...noEdits, chapters: ['two', 'one'], order: { one: ['c', 'a', 'b'] } };
		expect(textsOf(editedReport(report(), edits, 'en'))).toEqual([
			['computed d'],
			['table', 'computed a', 'computed b']
		]);
	});

	it('has a block in the chapter it was moved into, and back, and no chapter without any', () => {
		const shown = (edits: ReportEdits) => editedReport(report(), edits, 'en', true);
		const move = (edits: ReportEdits, id: string, by: 1 | -1) =>
			movedBlock(shown(edits), edits, id, by);
		let edits = move(noEdits, 'c', 1);
		expect(textsOf(shown(edits))).toEqual([
			['computed a', 'computed b'],
			['table', 'computed d']
		]);
		edits = move(edits, 'c', 1);
		expect(textsOf(shown(edits))[1]).toEqual(['computed d', 'table']);
		expect(move(edits, 'c', 1)).toEqual(edits);
		expect(move(edits, 'x', 1)).toEqual(edits);
		edits = move(move(edits, 'c', -1), 'c', -1);
		expect(textsOf(shown(edits))).toEqual(textsOf(report()));
		edits = move(edits, 'd', -1);
		expect(textsOf(shown(edits))).toEqual([
			['computed a', 'computed b', 'table', 'computed d'],
			[]
		]);
		// An editor sees the empty chapter, where something may go again; a reader does not.
		expect(textsOf(editedReport(report(), edits, 'en'))).toHaveLength(1);
		expect(ReportEdits.parse(JSON.parse(JSON.stringify(edits)))).toEqual(edits);
	});

	it('loses and doubles no block, whatever order was kept', () => {
		const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'gone'));
		fc.assert(
			fc.property(ids, ids, (one, two) => {
				const edits = { ...noEdits, order: { one, two, gone: ['a'] } };
				const told = textsOf(editedReport(report(), edits, 'en')).flat();
				expect(told.toSorted()).toEqual(textsOf(report()).flat().toSorted());
			})
		);
	});

	it('knows what somebody wrote, in a language', () => {
		let edits = editBlock(noEdits, first, { texts: { en: 'Mine.' } });
		edits = editBlock(edits, third, { note: 'Ask Wu.' });
		expect(ownWords(report(), edits, 'en')).toEqual(['a', 'c']);
		expect(ownWords(report(), edits, 'zh-CN')).toEqual(['c']);
		expect(ownWords(report(), editBlock(edits, third, { isHidden: true }), 'zh-CN')).toEqual([]);
	});

	it('keeps what was written when numbers change, and says of which they did', () => {
		let edits = editBlock(noEdits, first, { texts: { en: 'Mine.' } });
		edits = editBlock(edits, third, { note: 'Read with care.' });
		expect(outdatedBlocks(report(), edits)).toEqual([]);
		const grown = { ...third, rows: [[1], [3]] } as Named;
		const later = report([first, second, grown]);
		expect(outdatedBlocks(later, edits)).toEqual(['c']);
		expect(textsOf(editedReport(later, edits, 'en'))[0]).toContain('Read with care.');
		expect(outdatedBlocks(later, editBlock(edits, grown, {}))).toEqual([]);
		// What was only left out says nothing that could be out of date.
		const hidden = editBlock(noEdits, third, { isHidden: true });
		expect(outdatedBlocks(later, hidden)).toEqual([]);
	});
});

describe('what was looked over', () => {
	const at = (text: string): ReportBlock & { id: string } => ({
		kind: 'paragraph',
		id: 'p',
		text: message('report.own', { text })
	});

	it('is what was written anew: hiding looks nothing over, nor does another language', () => {
		let edits = editBlock(noEdits, at('1'), { texts: { en: 'Mine', 'zh-CN': '我的' } });
		expect(isOutdated(editOf(edits, 'p'), at('1'))).toBe(false);
		expect(isOutdated(editOf(edits, 'p'), at('2'))).toBe(true);
		edits = editBlock(edits, at('2'), { isHidden: true });
		edits = editBlock(edits, at('2'), { isHidden: false });
		expect(isOutdated(editOf(edits, 'p'), at('2'))).toBe(true);
		edits = editBlock(edits, at('2'), { texts: { en: 'Mine, anew', 'zh-CN': '我的' } });
		expect(isOutdated(editOf(edits, 'p'), at('2'))).toBe(true);
		edits = editBlock(edits, at('2'), { texts: { en: 'Mine, anew', 'zh-CN': '我的，重写' } });
		expect(isOutdated(editOf(edits, 'p'), at('2'))).toBe(false);
		edits = editBlock(edits, at('3'), { note: 'Mind this' });
		expect(isOutdated(editOf(edits, 'p'), at('3'))).toBe(true);
		expect(isOutdated(editOf(editBlock(edits, at('3'), {}), 'p'), at('3'))).toBe(false);
	});

	it('is read of edits as an earlier version kept them, with one mark', () => {
		const kept = { texts: { en: 'Mine' }, note: '', isHidden: false, mark: blockMark(at('1')) };
		const edits = ReportEdits.parse({ blocks: { p: kept }, chapters: [], order: {} });
		expect(isOutdated(editOf(edits, 'p'), at('1'))).toBe(false);
		expect(isOutdated(editOf(edits, 'p'), at('2'))).toBe(true);
	});
});

describe('a mark', () => {
	it('changes with what a block says, and not with its name', () => {
		expect(blockMark({ ...first, id: 'other' })).toBe(blockMark(first));
		expect(blockMark(paragraph('a', own('computed A')))).not.toBe(blockMark(first));
	});
});

describe('order', () => {
	const letters = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });

	it('loses and doubles nothing, and is that of those put', () => {
		fc.assert(
			fc.property(letters, letters, (items, put) => {
				const ordered = inOrder(items, put, (item) => item);
				expect(ordered.toSorted()).toEqual(items.toSorted());
				const known = put.filter((id) => items.includes(id));
				expect(ordered.filter((item) => known.includes(item))).toEqual(known);
			})
		);
	});

	it('sets what is new behind what it is computed behind', () => {
		expect(inOrder(['a', 'b', 'new', 'c'], ['c', 'b', 'a'], (id) => id)).toEqual([
			'c',
			'b',
			'new',
			'a'
		]);
		expect(inOrder(['new', 'a', 'b'], ['b', 'a'], (id) => id)).toEqual(['new', 'b', 'a']);
	});

	it('moves one by a place, and not past an end', () => {
		expect(moved(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
		expect(moved(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
		expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
		expect(moved(['a', 'b', 'c'], 'x', 1)).toEqual(['a', 'b', 'c']);
	});
});
