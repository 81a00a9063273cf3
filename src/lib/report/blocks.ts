import type { Message, MessageValue } from '../locale/message';
import { cautionsOf } from '../analytics/analysis';
import type { Finding } from './findings';
import type { ReportBlock, ReportColumn } from './report-document';

/** A column of words, and one of numbers. */
export const start = (label: Message): ReportColumn => ({ label, align: 'start' });
export const end = (label: Message): ReportColumn => ({ label, align: 'end' });

/** A message as a value of another. */
export const told = (value: Message): MessageValue => ({ kind: 'message', message: value });

export const decimal = (value: number | null, digits = 1): MessageValue | null =>
	value === null ? null : { kind: 'decimal', value, digits };

export const percent = (share: number | null, digits = 1): MessageValue | null =>
	share === null ? null : { kind: 'percent', share, digits };

/** An amount as somebody stated it, in decimals; null where nobody has. */
export const statedMoney = (amount: string | null, currency: string): MessageValue | null =>
	amount === null ? null : { kind: 'money', amount, currency };

/** Money in the report's currency: whole units, written short. */
export const money = (amount: number | null, currency: string): MessageValue | null =>
	amount === null ? null : { kind: 'money', amount: Math.round(amount), currency, compact: true };

export const paragraph = (id: string, text: Message, analysis?: string): ReportBlock => ({
	kind: 'paragraph',
	id,
	text,
	...(analysis !== undefined && { analysis })
});

export const callout = (id: string, text: Message, analysis?: string): ReportBlock => ({
	kind: 'callout',
	tone: 'caution',
	id,
	text,
	...(analysis !== undefined && { analysis })
});

export function table(
	id: string,
	caption: Message,
	columns: ReportColumn[],
	rows: (MessageValue | null)[][],
	analysis?: string
): ReportBlock {
	return { kind: 'table', id, caption, columns, rows, ...(analysis !== undefined && { analysis }) };
}

/** A table that tells its chapter by itself: where there is room for one, it is this. */
export const keyTable = (block: ReportBlock): ReportBlock =>
	block.kind === 'table' ? { ...block, isKey: true } : block;

/** What an analysis found, and what to be careful of; nothing where it has not run. */
export function findingBlocks(
	analysis: string,
	finding: Finding<unknown> | null,
	isNamed = true
): ReportBlock[] {
	if (!finding) return [];
	const { explanation } = finding;
	return [
		...(isNamed ? [paragraph(`${analysis}-finding`, explanation.finding, analysis)] : []),
		...cautionsOf(explanation).map((text, i) => callout(`${analysis}-caution-${i}`, text, analysis))
	];
}
