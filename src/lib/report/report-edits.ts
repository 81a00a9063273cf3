import { z } from 'zod';
import { Language } from '../locale/language';
import { message } from '../locale/message';
import {
	blocksOf,
	type ReportBlock,
	type ReportDocument,
	type ReportSection
} from './report-document';

const MOST_TEXT = 4_000;

/** What somebody made of one block of a report. */
const BlockEdit = z.strictObject({
	/** Words that stand instead of those computed, by language. */
	texts: z.partialRecord(Language, z.string().max(MOST_TEXT)),
	/** A remark that stands beneath it; empty where there is none. */
	note: z.string().max(MOST_TEXT),
	/** Left out of the report. */
	isHidden: z.boolean(),
	/** Of what had been computed when something was last written of it; see {@link blockMark}. */
	mark: z.string().max(40),
	/** The same of words in one language, where they were written at another time than the rest. */
	marks: z.partialRecord(Language, z.string().max(40)).default({})
});

export type BlockEdit = z.infer<typeof BlockEdit>;

/** Order of ids as somebody put them. */
const Order = z.array(z.string().max(200)).max(500);

/** What somebody made of a report that is computed. Numbers may change beneath it: it stays. */
export const ReportEdits = z.strictObject({
	/** By id of a block. */
	blocks: z.record(z.string(), BlockEdit),
	/** Of chapters. */
	chapters: Order,
	/** Of blocks, by id of the chapter they stand in: one that was moved into it from another among them. */
	order: z.record(z.string(), Order)
});

export type ReportEdits = z.infer<typeof ReportEdits>;

/** A report that nobody has touched. */
export const noEdits: ReportEdits = { blocks: {}, chapters: [], order: {} };

const untouched: BlockEdit = { texts: {}, note: '', isHidden: false, mark: '', marks: {} };

/** What was made of a block. */
export const editOf = ({ blocks }: ReportEdits, id: string): BlockEdit => blocks[id] ?? untouched;

/**
 * A mark of what a block says as it is computed, by which a change of it is seen: FNV-1a of 32 bits, from
 * either end, of its contents. Not for strangers to be kept out by.
 */
export function blockMark(block: ReportBlock): string {
	const text = JSON.stringify({ ...block, id: undefined });
	let [forth, back] = [0x811c9dc5, 0x811c9dc5];
	for (let i = 0; i < text.length; i++) {
		forth = Math.imul(forth ^ text.charCodeAt(i), 0x01000193);
		back = Math.imul(back ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
	}
	return [forth, back].map((half) => (half >>> 0).toString(36)).join('-');
}

/** Whether words, or a remark, were written of a block that says something else by now. */
export function isOutdated(edit: BlockEdit, block: ReportBlock): boolean {
	const mark = blockMark(block);
	const written = Object.keys(edit.texts) as Language[];
	return (
		written.some((language) => (edit.marks[language] ?? edit.mark) !== mark) ||
		(edit.note !== '' && edit.mark !== mark)
	);
}

/** Items in the order of their ids as put; what is new stands behind what it is computed behind. */
export function inOrder<Item>(
	items: readonly Item[],
	put: readonly string[],
	idOf: (item: Item) => string | undefined
): Item[] {
	const known = put.flatMap((id) => items.filter((item) => idOf(item) === id));
	const placed = [...known];
	items.forEach((item, at) => {
		if (known.includes(item)) return;
		const before = at === 0 ? -1 : placed.indexOf(items[at - 1]!);
		placed.splice(before + 1, 0, item);
	});
	return placed;
}

/** Chapters that blocks were moved into from the one they are computed in, by block id. */
function movedInto(
	sections: readonly ReportSection[],
	order: ReportEdits['order']
): Map<string, string> {
	const home = new Map(
		sections.flatMap(({ id: chapter, blocks }) => blocks.map(({ id }) => [id, chapter] as const))
	);
	const into = new Map<string, string>();
	for (const { id: chapter } of sections) {
		for (const id of chapter === undefined ? [] : (order[chapter] ?? [])) {
			const isMoved = home.has(id) && home.get(id) !== chapter && !into.has(id);
			if (isMoved) into.set(id, chapter!);
		}
	}
	return into;
}

/**
 * A report as somebody has edited it: chapters and blocks in their order, words that stand instead of
 * those computed, remarks beneath, without what is left out, nor chapters of which nothing is left.
 *
 * @param isWhole also what is left out, and blocks as they are computed, for an editor to show
 */
export function editedReport(
	report: ReportDocument,
	edits: ReportEdits,
	language: Language,
	isWhole = false
): ReportDocument {
	const pages = inOrder(report.pages, edits.chapters, ([section]) => section?.id);
	const handedOver = (block: ReportBlock): ReportBlock[] => {
		if (block.id === undefined) return [block];
		const edit = editOf(edits, block.id);
		return edit.isHidden ? [] : written(block, edit, language);
	};
	const all = report.pages.flat();
	const into = movedInto(all, edits.order);
	const named = new Map(blocksOf(report).map((block) => [block.id, block]));
	const edited = (section: ReportSection): ReportSection => {
		const put = section.id === undefined ? [] : (edits.order[section.id] ?? []);
		const kept = section.blocks.filter(({ id }) => id === undefined || !into.has(id));
		const come = [...into].flatMap(([id, to]) => (to === section.id ? [named.get(id)!] : []));
		const blocks = inOrder([...kept, ...come], put, ({ id }) => id);
		return { ...section, blocks: isWhole ? blocks : blocks.flatMap(handedOver) };
	};
	const shown = pages.map((sections) => sections.map(edited));
	return {
		...report,
		pages: isWhole
			? shown
			: shown
					.map((sections) => sections.filter(({ blocks }) => blocks.length > 0))
					.filter((sections) => sections.length > 0)
	};
}

/** Lines of text, each a paragraph of its own. */
const linesOf = (text: string): string[] => text.split(/\s*\n\s*/).filter((line) => line !== '');

/** A block as it is told: itself, or words instead of it, and a remark. */
export function written(
	block: ReportBlock,
	{ texts, note }: BlockEdit,
	language: Language
): ReportBlock[] {
	const own = texts[language];
	const isText = block.kind === 'paragraph' || block.kind === 'callout';
	const lines = own !== undefined && isText ? linesOf(own) : [];
	const said =
		lines.length > 0 && isText
			? lines.map((text, i): ReportBlock => {
					const { id, ...line } = { ...block, text: message('report.own', { text }) };
					return i === 0 && id !== undefined ? { ...line, id } : line;
				})
			: [block];
	const remarks = linesOf(note).map((text): ReportBlock => ({
		kind: 'callout',
		tone: 'note',
		text: message('report.own', { text })
	}));
	return [...said, ...remarks];
}

/** Ids of blocks of which something was written that they no longer say. */
export const outdatedBlocks = (report: ReportDocument, edits: ReportEdits): string[] =>
	blocksOf(report).flatMap((block) =>
		block.id !== undefined && isOutdated(editOf(edits, block.id), block) ? [block.id] : []
	);

/** Ids of blocks that say what somebody wrote, in a language: what a report without names can not vouch for. */
export const ownWords = (
	report: ReportDocument,
	edits: ReportEdits,
	language: Language
): string[] =>
	blocksOf(report).flatMap(({ id }) => {
		if (id === undefined) return [];
		const { texts, note, isHidden } = editOf(edits, id);
		return !isHidden && (texts[language] !== undefined || note !== '') ? [id] : [];
	});

/**
 * Changes what was made of a block, as it is computed now; a block like any other is forgotten. No change
 * says that all of it was looked over and holds. What is
 * written anew is marked as of now, and nothing else: to hide a block is not to look its words over, nor
 * are words in one language those in another.
 */
export function editBlock(
	edits: ReportEdits,
	block: ReportBlock & { id: string },
	change: Partial<Omit<BlockEdit, 'mark' | 'marks'>>
): ReportEdits {
	const before = editOf(edits, block.id);
	const texts = change.texts ?? before.texts;
	const note = change.note ?? before.note;
	const mark = blockMark(block);
	const isLookedOver = Object.keys(change).length === 0;
	const marks = Object.fromEntries(
		(Object.keys(texts) as Language[]).map((language) => {
			const isSame = !isLookedOver && texts[language] === before.texts[language];
			return [language, isSame ? (before.marks[language] ?? before.mark) : mark];
		})
	);
	const isSameNote = !isLookedOver && note === before.note;
	const edit = {
		...before,
		...change,
		marks,
		mark: isSameNote && note !== '' ? before.mark : mark
	};
	const { [block.id]: _, ...others } = edits.blocks;
	const isTouched = edit.isHidden || edit.note !== '' || Object.keys(edit.texts).length > 0;
	return { ...edits, blocks: isTouched ? { ...others, [block.id]: edit } : others };
}

/** Ids with one of them a place further, or back; as they were where it has nowhere to go. */
export function moved(ids: readonly string[], id: string, by: 1 | -1): string[] {
	const at = ids.indexOf(id);
	const to = at + by;
	if (at < 0 || to < 0 || to >= ids.length) return [...ids];
	return ids.with(at, ids[to]!).with(to, id);
}

const idsOf = ({ blocks }: ReportSection): string[] => blocks.flatMap(({ id }) => id ?? []);

/**
 * Edits with a block a place further, or back: at an end of its chapter it goes to the next, or to the one
 * before; as they were where there is none.
 *
 * @param report as edited so far, whole
 */
export function movedBlock(
	report: ReportDocument,
	edits: ReportEdits,
	id: string,
	by: 1 | -1
): ReportEdits {
	const sections = report.pages.flat().filter((section) => section.id !== undefined);
	const at = sections.findIndex((section) => idsOf(section).includes(id));
	if (at < 0) return edits;
	const [own, other] = [sections[at]!, sections[at + by]];
	const ids = idsOf(own);
	const to = ids.indexOf(id) + by;
	if (to >= 0 && to < ids.length) {
		return { ...edits, order: { ...edits.order, [own.id!]: moved(ids, id, by) } };
	}
	if (!other) return edits;
	const others = idsOf(other);
	return {
		...edits,
		order: {
			...edits.order,
			[own.id!]: ids.filter((one) => one !== id),
			[other.id!]: by === 1 ? [id, ...others] : [...others, id]
		}
	};
}
