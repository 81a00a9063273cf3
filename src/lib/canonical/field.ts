import type { MessageKey } from '../locale/message';
import type { StateSet } from './states';

/** Name of a table or of a field in the catalogue; none of them takes a value. */
export type LabelKey = Extract<MessageKey, `entity.${string}` | `field.${string}`>;

/**
 * How a field is read and kept. `id` is text that joins rows and is never a number; `decimal` is
 * money or a quantity, exact; `share` is a part of one, 0–1; `state` is one of a set, kept beside the
 * label it was read from; `currency` is an ISO 4217 code.
 */
export type FieldType =
	'id' | 'text' | 'timestamp' | 'decimal' | 'integer' | 'share' | 'boolean' | 'state' | 'currency';

/** A column of a canonical table. */
export interface Field {
	readonly name: string;
	readonly type: FieldType;
	/** Whether a row without it is left out, and said so. */
	readonly required?: true;
	/** The set a `state` is of. */
	readonly states?: StateSet;
	/** Read to decide other fields by, and not kept. */
	readonly isAuxiliary?: true;
	readonly label: LabelKey;
}

type Traits = Omit<Field, 'name' | 'type' | 'label'>;

/** A field, with what is special about it. */
export const field = (
	name: string,
	type: FieldType,
	label: LabelKey,
	traits: Traits = {}
): Field => ({
	name,
	type,
	label,
	...traits
});

/** A row without it is left out. */
export const required = { required: true } as const;

/** Read to decide other fields by. */
export const auxiliary = { isAuxiliary: true } as const;

/* Fields that several tables have. */

/** Who a row is of; where it has to be known, {@link theCustomerId}. */
export const customerId = field('customer_id', 'id', 'field.customerId');
export const theCustomerId = field('customer_id', 'id', 'field.customerId', required);
export const customerName = field('customer_name', 'text', 'field.customerName');
export const name = field('name', 'text', 'field.name');
export const owner = field('owner', 'text', 'field.owner');
export const email = field('email', 'text', 'field.email');
export const phone = field('phone', 'text', 'field.phone');
export const source = field('source', 'text', 'field.source');
export const campaign = field('campaign', 'text', 'field.campaign');
export const createdAt = field('created_at', 'timestamp', 'field.createdAt');
export const amount = field('amount', 'decimal', 'field.amount');
export const currency = field('currency', 'currency', 'field.currency');
export const channel = field('channel', 'text', 'field.channel');
export const department = field('department', 'text', 'field.department');
export const dealId = field('deal_id', 'id', 'field.dealId');
export const leadId = field('lead_id', 'id', 'field.leadId');
export const contactId = field('contact_id', 'id', 'field.contactId');

/** Whether a record counts in the CRM it is from: 审核中 and 作废 do not. */
export const recordState = field('record_state', 'state', 'field.recordState', {
	states: 'record',
	isAuxiliary: true
});
