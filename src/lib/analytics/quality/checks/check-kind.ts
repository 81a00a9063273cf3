import { z } from 'zod';

/** Why two records may be of one customer. */
export const sameCustomerReasons = [
	'same-legal-id',
	'same-name',
	'same-name-but-suffix',
	'same-email',
	'same-phone',
	'same-id-but-zeros'
] as const;

export type SameCustomerReason = (typeof sameCustomerReasons)[number];

export const checkKinds = [
	'missing',
	'key-repeated',
	...sameCustomerReasons,
	'unreadable',
	'unknown-label',
	'damaged',
	'misshapen',
	'bad-email',
	'bad-phone',
	'bad-credit-code',
	'future',
	'negative',
	'overdue',
	'untouched',
	'inactive',
	'unanswered',
	'before-start',
	'orphan',
	'conflict',
	'state-contradicts',
	'placeholder',
	'overpaid',
	'outlier'
] as const;

/** A kind of check. */
export const CheckKind = z.enum(checkKinds);

export type CheckKind = z.infer<typeof CheckKind>;
