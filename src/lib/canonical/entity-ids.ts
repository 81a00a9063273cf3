/** What a canonical table holds one row of. Apart from the tables, as a workspace is read without them. */
export const entityIds = [
	'customer',
	'contact',
	'lead',
	'deal',
	'stage-event',
	'activity',
	'order',
	'order-line',
	'payment',
	'product',
	'ticket',
	'survey-response',
	'campaign',
	'campaign-member',
	'owner',
	'target'
] as const;

export type EntityId = (typeof entityIds)[number];
