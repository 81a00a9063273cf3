import type { EntityId } from './entity-ids';

/** A field that names a row of another table. */
export interface Reference {
	readonly field: string;
	readonly other: EntityId;
	/** Fields of the other table that it may name a row by; text is compared without case. */
	readonly by: readonly string[];
}

/** Fields that name rows of other tables, customers apart; these are linked and not only looked up. */
export const references: readonly Reference[] = [
	{ field: 'deal_id', other: 'deal', by: ['deal_id'] },
	{ field: 'order_id', other: 'order', by: ['order_id'] },
	{ field: 'lead_id', other: 'lead', by: ['lead_id'] },
	{ field: 'contact_id', other: 'contact', by: ['contact_id'] },
	{ field: 'ticket_id', other: 'ticket', by: ['ticket_id'] },
	{ field: 'campaign_id', other: 'campaign', by: ['campaign_id'] },
	{ field: 'sku', other: 'product', by: ['sku', 'product_id'] },
	{ field: 'product', other: 'product', by: ['name', 'product_id'] },
	{ field: 'owner', other: 'owner', by: ['name', 'owner_id', 'email'] }
];
