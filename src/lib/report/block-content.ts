import { message, type Message } from '../locale/message';
import { end, start } from './blocks';
import { levelCell } from './level-cell';
import type { ReportBlock } from './report-document';

/** A block of a kind. */
export type BlockOf<Kind extends ReportBlock['kind']> = Extract<ReportBlock, { kind: Kind }>;

/** A table of so many rows is not parted by the end of a page. */
export const UNPARTED_ROWS = 8;

/** A gauge as a table of its levels, for documents that it is not drawn in, and beside it where it is. */
export const gaugeTable = ({ caption, items, analysis }: BlockOf<'gauge'>): BlockOf<'table'> => ({
	kind: 'table',
	...(analysis !== undefined && { analysis }),
	caption,
	columns: [
		start(message('table.layer')),
		end(message('table.claimed')),
		end(message('table.measured')),
		end(message('table.target'))
	],
	rows: items.map(({ title, claimed, measured, target }) => [
		{ kind: 'text', text: title },
		...[claimed, measured, target].map(levelCell)
	])
});

/** Key figures as a table: what each is, how much, and of what. */
export const figuresTable = (
	{ figures }: BlockOf<'key-figures'>,
	caption: BlockOf<'table'>['caption']
): BlockOf<'table'> => ({
	kind: 'table',
	caption,
	columns: [
		start(message('report.figure')),
		end(message('report.figure.value')),
		start(message('report.figure.note'))
	],
	rows: figures.map(({ label, value, note }) => [
		{ kind: 'message', message: label },
		value,
		{ kind: 'message', message: note }
	])
});

/** What a block rests on, as it stands behind its caption: a name that the appendix explains. */
export const sourceMark = ({ analysis }: ReportBlock): string =>
	analysis === undefined ? '' : ` [${analysis}]`;

/** Sentences that a block says; none of a table or a picture. */
export const sentencesOf = (block: ReportBlock): readonly Message[] =>
	block.kind === 'paragraph' || block.kind === 'callout'
		? [block.text]
		: block.kind === 'list'
			? block.items
			: [];

/** A block as a table; null of one that says sentences. @param heading caption of figures, which have none */
export function tableOf(block: ReportBlock, heading: Message): BlockOf<'table'> | null {
	switch (block.kind) {
		case 'table':
			return block;
		case 'gauge':
			return gaugeTable(block);
		case 'key-figures':
			return figuresTable(block, heading);
		default:
			return null;
	}
}
