import { z } from 'zod';

/** Tables whose records are compared with one another. */
export const comparedEntities = ['customer', 'contact', 'lead'] as const;

export type ComparedEntity = (typeof comparedEntities)[number];

/** Why two records may be of one customer or person, the strongest first. */
export const sameRecordReasons = [
	'same-legal-id',
	'same-name',
	'same-name-but-suffix',
	'same-email',
	'same-phone',
	'same-name-and-phone',
	'same-name-and-company',
	'same-id-but-zeros'
] as const;

export type SameRecordReason = (typeof sameRecordReasons)[number];

export const checkKinds = [
	'missing',
	'key-repeated',
	...sameRecordReasons,
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
