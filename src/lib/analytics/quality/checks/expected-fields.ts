import type { EntityId } from '../../../canonical/entities';
import { sql, type Sql } from '../../../sql/sql';

/** A field that a record should have, where its file has a column for it. */
export interface ExpectedField {
	field: string;
	/** Which rows should have it; every row unless given. */
	when?: Sql;
}

const always = (...fields: readonly string[]): ExpectedField[] =>
	fields.map((field) => ({ field }));

const isOpen = sql`status = 'open'`;
const isSettled = sql`status IN ('won', 'lost')`;

/**
 * What makes a record of use: who it is, how to reach them, who cares, when it came to be, and what
 * its state implies. Fields without which a row is no row of its table are not here: rows that lack
 * those are left out when the file is read, and counted as such.
 */
export const expectedFields: Readonly<Record<EntityId, readonly ExpectedField[]>> = {
	customer: always(
		'name',
		'owner',
		'email',
		'phone',
		'tier',
		'industry',
		'region',
		'source',
		'created_at'
	),
	contact: always('name', 'customer_id', 'email', 'phone', 'role', 'owner'),
	lead: always('name', 'source', 'status', 'created_at', 'owner', 'email', 'phone'),
	deal: [
		...always('name', 'customer_id', 'amount', 'stage', 'status', 'created_at', 'owner'),
		{ field: 'expected_close_at', when: isOpen },
		{ field: 'closed_at', when: isSettled },
		{ field: 'lost_reason', when: sql`status = 'lost'` }
	],
	'stage-event': [],
	activity: always('type', 'owner', 'customer_id'),
	order: always('status', 'channel', 'owner', 'region'),
	'order-line': always('product', 'quantity'),
	payment: always('customer_id', 'order_id', 'paid_at', 'amount'),
	product: always('name', 'category', 'price'),
	ticket: [
		...always('customer_id', 'opened_at', 'priority', 'status', 'owner'),
		{ field: 'first_response_at', when: sql`status <> 'open'` },
		{ field: 'resolved_at', when: sql`status = 'resolved'` },
		{ field: 'closed_at', when: sql`status = 'closed'` }
	],
	'survey-response': always('customer_id'),
	campaign: always('name', 'start_at', 'actual_cost'),
	'campaign-member': always('status'),
	owner: always('name', 'department'),
	target: always('metric', 'value')
};
