import type { Entity } from './entities';
import {
	amount,
	auxiliary,
	campaign,
	channel,
	createdAt,
	currency,
	customerId,
	customerName,
	dealId,
	department,
	email,
	field,
	leadId,
	name,
	owner,
	phone,
	recordState,
	required,
	source,
	theCustomerId
} from './field';

/** What a line of an order is of, and what it counts: in a file of orders, or of lines alone. */
const soldFields = [
	field('product', 'text', 'field.product'),
	field('sku', 'id', 'field.sku'),
	field('category', 'text', 'field.category'),
	field('quantity', 'decimal', 'field.quantity'),
	field('unit_price', 'decimal', 'field.unitPrice'),
	field('line_amount', 'decimal', 'field.lineAmount'),
	field('cost', 'decimal', 'field.cost')
];

/** Tables of customers and of what is sold to them; see {@link entities} for the whole. */
export const salesEntities: readonly Entity[] = [
	{
		id: 'customer',
		table: 'customers',
		label: 'entity.customer',
		key: 'customer_id',
		fields: [
			theCustomerId,
			name,
			field('kind', 'state', 'field.kind', { states: 'customer-kind' }),
			field('tier', 'text', 'field.tier'),
			field('type', 'text', 'field.type'),
			field('industry', 'text', 'field.industry'),
			field('region', 'text', 'field.region'),
			field('city', 'text', 'field.city'),
			source,
			owner,
			department,
			email,
			phone,
			field('domain', 'text', 'field.domain'),
			field('legal_id', 'id', 'field.legalId'),
			field('parent_id', 'id', 'field.parentId'),
			field('pool', 'text', 'field.pool'),
			createdAt,
			field('last_activity_at', 'timestamp', 'field.lastActivityAt'),
			recordState
		]
	},
	{
		id: 'contact',
		table: 'contacts',
		label: 'entity.contact',
		key: 'contact_id',
		fields: [
			field('contact_id', 'id', 'field.contactId', required),
			name,
			customerId,
			customerName,
			field('title', 'text', 'field.jobTitle'),
			field('role', 'state', 'field.role', { states: 'contact-role' }),
			email,
			phone,
			field('is_key', 'boolean', 'field.isKey'),
			owner,
			createdAt
		]
	},
	{
		id: 'lead',
		table: 'leads',
		label: 'entity.lead',
		key: 'lead_id',
		fields: [
			field('lead_id', 'id', 'field.leadId', required),
			name,
			field('company', 'text', 'field.company'),
			source,
			campaign,
			field('status', 'state', 'field.status', { states: 'lead' }),
			createdAt,
			field('first_response_at', 'timestamp', 'field.firstResponseAt'),
			field('converted', 'boolean', 'field.converted'),
			field('converted_at', 'timestamp', 'field.convertedAt'),
			customerId,
			dealId,
			owner,
			email,
			phone
		]
	},
	{
		id: 'deal',
		table: 'deals',
		label: 'entity.deal',
		key: 'deal_id',
		fields: [
			field('deal_id', 'id', 'field.dealId', required),
			name,
			customerId,
			customerName,
			amount,
			currency,
			field('stage', 'text', 'field.stage'),
			field('status', 'state', 'field.status', { states: 'deal' }),
			field('probability', 'share', 'field.probability'),
			createdAt,
			field('close_date', 'timestamp', 'field.closeDate', auxiliary),
			field('expected_close_at', 'timestamp', 'field.expectedCloseAt'),
			field('closed_at', 'timestamp', 'field.closedAt'),
			field('stage_changed_at', 'timestamp', 'field.stageChangedAt'),
			owner,
			source,
			campaign,
			field('lost_reason', 'text', 'field.lostReason'),
			field('product', 'text', 'field.product'),
			field('is_closed', 'boolean', 'field.isClosed', auxiliary),
			field('is_won', 'boolean', 'field.isWon', auxiliary),
			recordState
		]
	},
	{
		id: 'stage-event',
		table: 'deal_stage_events',
		label: 'entity.stageEvent',
		key: null,
		fields: [
			field('deal_id', 'id', 'field.dealId', required),
			field('stage', 'text', 'field.stage', required),
			field('entered_at', 'timestamp', 'field.enteredAt', required),
			amount,
			field('by', 'text', 'field.by')
		]
	},
	{
		id: 'activity',
		table: 'activities',
		label: 'entity.activity',
		key: 'activity_id',
		fields: [
			field('activity_id', 'id', 'field.activityId'),
			field('type', 'text', 'field.activityType'),
			field('subject', 'text', 'field.subject'),
			field('at', 'timestamp', 'field.at', required),
			owner,
			customerId,
			customerName,
			dealId,
			leadId,
			field('ticket_id', 'id', 'field.ticketId'),
			field('duration_s', 'decimal', 'field.durationS'),
			field('status', 'text', 'field.status'),
			field('due_at', 'timestamp', 'field.dueAt'),
			field('completed_at', 'timestamp', 'field.completedAt')
		]
	},
	{
		id: 'order',
		table: 'orders',
		label: 'entity.order',
		key: 'order_id',
		fields: [
			field('order_id', 'id', 'field.orderId'),
			theCustomerId,
			customerName,
			field('ordered_at', 'timestamp', 'field.orderedAt', required),
			amount,
			currency,
			field('status', 'state', 'field.status', { states: 'order' }),
			field('refund_amount', 'decimal', 'field.refundAmount'),
			field('discount', 'decimal', 'field.discount'),
			field('tax', 'decimal', 'field.tax'),
			field('shipping', 'decimal', 'field.shipping'),
			field('paid_amount', 'decimal', 'field.paidAmount'),
			field('due_amount', 'decimal', 'field.dueAmount'),
			...soldFields,
			channel,
			owner,
			campaign,
			field('region', 'text', 'field.region'),
			email,
			createdAt,
			recordState
		]
	},
	{
		id: 'order-line',
		table: 'line_items',
		label: 'entity.orderLine',
		key: 'line_id',
		fields: [
			field('line_id', 'id', 'field.lineId'),
			field('order_id', 'id', 'field.orderId', required),
			...soldFields
		]
	},
	{
		id: 'payment',
		table: 'payments',
		label: 'entity.payment',
		key: 'payment_id',
		fields: [
			field('payment_id', 'id', 'field.paymentId', required),
			field('order_id', 'id', 'field.orderId'),
			customerId,
			customerName,
			field('paid_at', 'timestamp', 'field.paidAt'),
			amount,
			currency,
			field('method', 'text', 'field.method'),
			field('due_at', 'timestamp', 'field.dueAt')
		]
	},
	{
		id: 'product',
		table: 'products',
		label: 'entity.product',
		key: 'product_id',
		fields: [
			field('product_id', 'id', 'field.productId', required),
			name,
			field('sku', 'id', 'field.sku'),
			field('category', 'text', 'field.category'),
			field('line', 'text', 'field.productLine'),
			field('price', 'decimal', 'field.price'),
			field('cost', 'decimal', 'field.cost'),
			field('active', 'boolean', 'field.active')
		]
	}
];
