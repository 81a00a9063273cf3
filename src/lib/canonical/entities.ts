import type { MessageKey } from '../locale/message';

/**
 * How a field is read and kept. `id` is text that joins rows and is never a number; `decimal` is
 * money or a quantity, exact.
 */
export type FieldType = 'id' | 'text' | 'timestamp' | 'decimal' | 'integer';

/** A column of a canonical table. */
export interface Field {
	readonly name: string;
	readonly type: FieldType;
	/** Whether a row without it is left out, and said so. */
	readonly required?: true;
	readonly label: MessageKey;
}

/** A canonical table: what one row is of, and what it may hold. */
export interface Entity {
	readonly id: EntityId;
	/** Name of the table in SQL. */
	readonly table: string;
	readonly label: MessageKey;
	readonly fields: readonly Field[];
}

export const entityIds = [
	'customer',
	'order',
	'deal',
	'ticket',
	'survey-response',
	'activity'
] as const;

export type EntityId = (typeof entityIds)[number];

const field = (name: string, type: FieldType, label: MessageKey, required?: true): Field => ({
	name,
	type,
	label,
	...(required && { required })
});

const customerId = field('customer_id', 'id', 'field.customerId', true);
const maybeCustomerId = field('customer_id', 'id', 'field.customerId');
const owner = field('owner', 'text', 'field.owner');

/**
 * The tables every analysis reads, whatever a CRM calls its columns. Each also holds `source_file`
 * and `source_row`, so that a number can be followed to the line it came from.
 *
 * An order may come as one row or as one row a line; `quantity` and `unit_price` are read from lines
 * and kept in `order_lines`. `status` and `refund_amount` decide what an order counts as.
 */
export const entities: readonly Entity[] = [
	{
		id: 'customer',
		table: 'customers',
		label: 'entity.customer',
		fields: [
			customerId,
			field('name', 'text', 'field.name'),
			field('tier', 'text', 'field.tier'),
			field('industry', 'text', 'field.industry'),
			field('region', 'text', 'field.region'),
			field('source', 'text', 'field.source'),
			owner,
			field('email', 'text', 'field.email'),
			field('phone', 'text', 'field.phone'),
			field('created_at', 'timestamp', 'field.createdAt')
		]
	},
	{
		id: 'order',
		table: 'orders',
		label: 'entity.order',
		fields: [
			field('order_id', 'id', 'field.orderId'),
			customerId,
			field('ordered_at', 'timestamp', 'field.orderedAt', true),
			field('amount', 'decimal', 'field.amount'),
			field('quantity', 'decimal', 'field.quantity'),
			field('unit_price', 'decimal', 'field.unitPrice'),
			field('refund_amount', 'decimal', 'field.refundAmount'),
			field('currency', 'text', 'field.currency'),
			field('status', 'text', 'field.status'),
			field('product', 'text', 'field.product'),
			field('channel', 'text', 'field.channel'),
			field('region', 'text', 'field.region')
		]
	},
	{
		id: 'deal',
		table: 'deals',
		label: 'entity.deal',
		fields: [
			field('deal_id', 'id', 'field.dealId', true),
			maybeCustomerId,
			field('name', 'text', 'field.name'),
			field('amount', 'decimal', 'field.amount'),
			field('stage', 'text', 'field.stage'),
			field('status', 'text', 'field.status'),
			field('created_at', 'timestamp', 'field.createdAt'),
			field('close_date', 'timestamp', 'field.closeDate'),
			field('lost_reason', 'text', 'field.lostReason'),
			owner
		]
	},
	{
		id: 'ticket',
		table: 'tickets',
		label: 'entity.ticket',
		fields: [
			field('ticket_id', 'id', 'field.ticketId', true),
			maybeCustomerId,
			field('subject', 'text', 'field.subject'),
			field('priority', 'text', 'field.priority'),
			field('status', 'text', 'field.status'),
			field('opened_at', 'timestamp', 'field.openedAt'),
			field('resolved_at', 'timestamp', 'field.resolvedAt'),
			owner
		]
	},
	{
		id: 'survey-response',
		table: 'survey_responses',
		label: 'entity.surveyResponse',
		fields: [
			field('response_id', 'id', 'field.responseId'),
			maybeCustomerId,
			field('responded_at', 'timestamp', 'field.respondedAt', true),
			field('nps_score', 'integer', 'field.npsScore'),
			field('comment', 'text', 'field.comment')
		]
	},
	{
		id: 'activity',
		table: 'activities',
		label: 'entity.activity',
		fields: [
			field('activity_id', 'id', 'field.activityId'),
			maybeCustomerId,
			field('at', 'timestamp', 'field.at', true),
			field('type', 'text', 'field.activityType'),
			field('subject', 'text', 'field.subject'),
			owner
		]
	}
];

/** The entity of an id. */
export const entityOf = (id: EntityId): Entity => entities.find((entity) => entity.id === id)!;
