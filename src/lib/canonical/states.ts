/** The sets that states are of, with their members in order. */
export const stateSets = {
	deal: ['open', 'won', 'lost', 'void'],
	order: ['valid', 'partly-refunded', 'void'],
	record: ['normal', 'void'],
	lead: ['open', 'converted', 'disqualified'],
	ticket: ['open', 'resolved', 'closed'],
	priority: ['urgent', 'high', 'normal', 'low'],
	satisfaction: ['5', '4', '3', '2', '1'],
	'customer-kind': ['company', 'person'],
	'contact-role': ['decision', 'influence', 'use', 'finance']
} as const;

export type StateSet = keyof typeof stateSets;
