import type { CustomerListRow } from '$lib/analytics/customer-list/customer-list-sql';
import type { SegmentMap } from '$lib/analytics/rfm/segment-map';
import { segmentName } from '$lib/analytics/rfm/segment-names';
import { message, type Message } from '$lib/locale/message';
import type { Reader } from '$lib/ui/reader';
import { facetName } from './facet-filter';

/** Columns that a table of customers can show beside the customer and the scores. */
export type CustomerColumn =
	| 'segment'
	| 'stage'
	| 'tier'
	| 'stored_tier'
	| 'activities'
	| 'tickets'
	| 'recency_days'
	| 'order_count'
	| 'revenue'
	| 'year_sales'
	| 'rhythm_days'
	| 'overdue'
	| 'probability_alive'
	| 'expected_purchases'
	| 'value'
	| 'at_risk'
	| 'break_even'
	| 'net'
	| 'industry'
	| 'region'
	| 'owner'
	| 'source'
	| 'channel'
	| 'product'
	| 'joined'
	| 'last_quarter';

interface ColumnKind {
	label: Message;
	isNumber?: true;
	/** What has to be known for it: values of customers, or what winning one back costs. */
	needs?: 'purchases' | 'alive' | 'value' | 'cost' | 'share';
}

/** What each column is called, and what it takes to fill it. */
export const customerColumns: Readonly<Record<CustomerColumn, ColumnKind>> = {
	segment: { label: message('column.segment') },
	stage: { label: message('column.stage') },
	tier: { label: message('column.tier') },
	stored_tier: { label: message('column.storedTier') },
	activities: { label: message('tiers.activities'), isNumber: true },
	tickets: { label: message('tiers.tickets'), isNumber: true },
	recency_days: { label: message('column.lastOrder'), isNumber: true },
	order_count: { label: message('column.orders'), isNumber: true },
	revenue: { label: message('column.revenue'), isNumber: true },
	year_sales: { label: message('column.yearSales'), isNumber: true },
	rhythm_days: { label: message('column.rhythm'), isNumber: true },
	overdue: { label: message('column.overdue'), isNumber: true },
	probability_alive: { label: message('column.alive'), isNumber: true, needs: 'alive' },
	expected_purchases: { label: message('column.expected'), isNumber: true, needs: 'purchases' },
	value: { label: message('column.value'), isNumber: true, needs: 'value' },
	at_risk: { label: message('column.atRisk'), isNumber: true, needs: 'value' },
	break_even: { label: message('column.breakEven'), isNumber: true, needs: 'cost' },
	net: { label: message('column.net'), isNumber: true, needs: 'share' },
	industry: { label: message('field.industry') },
	region: { label: message('field.region') },
	owner: { label: message('field.owner') },
	source: { label: message('field.source') },
	channel: { label: message('facet.channel') },
	product: { label: message('facet.product') },
	joined: { label: message('facet.joined') },
	last_quarter: { label: message('facet.last_quarter') }
};

/** Columns that the system a file came from holds itself: nothing to send back. */
export const storedColumns: readonly CustomerColumn[] = [
	'stored_tier',
	'industry',
	'region',
	'owner',
	'source'
];

/** What it takes to write of customers. */
export interface CustomerTelling {
	reader: Reader;
	segmentMap: SegmentMap;
	currency: string;
	/** What winning one customer back costs; null where nobody has said. */
	contactCost: number | null;
}

/** What a column says of a customer: a number, or words; null where it is not known. */
export function customerValue(
	row: CustomerListRow,
	column: CustomerColumn,
	{ reader, segmentMap, contactCost }: CustomerTelling
): string | number | null {
	switch (column) {
		case 'segment':
			return reader.text(segmentName(segmentMap, row.segment));
		case 'stage':
			return reader.text(message(`stage.${row.stage}`));
		case 'tier':
			return reader.text(message(`tier.${row.tier}`));
		case 'revenue':
		case 'year_sales':
			return Number(row[column]);
		case 'joined':
		case 'last_quarter':
			return facetName(reader, column, row[column], segmentMap);
		case 'break_even':
			return row.at_risk && contactCost !== null ? contactCost / row.at_risk : null;
		default:
			return row[column];
	}
}

/** The same, as it is written in a table. */
export function customerText(
	row: CustomerListRow,
	column: CustomerColumn,
	telling: CustomerTelling
): string {
	const { integer, decimal, percent, money } = telling.reader.formatter;
	const value = customerValue(row, column, telling);
	if (value === null) return '–';
	if (typeof value === 'string') return value;
	switch (column) {
		case 'revenue':
		case 'year_sales':
			return money(row[column], telling.currency);
		case 'value':
		case 'at_risk':
		case 'net':
			return money(value.toFixed(2), telling.currency);
		case 'probability_alive':
			return percent(value, 0);
		case 'break_even':
			return value > 1 ? telling.reader.text(message('lifecycle.notWorth')) : percent(value, 1);
		case 'expected_purchases':
		case 'overdue':
			return decimal(value, 1);
		case 'rhythm_days':
			return decimal(value, 0);
		default:
			return integer(value);
	}
}
