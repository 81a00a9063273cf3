import { z } from 'zod';
import { message } from '../../locale/message';

/**
 * How rows name the customer they belong to: by its id; by its name, where the source links so; by an
 * e-mail address or its domain; by its id without the zeros that a spreadsheet dropped.
 */
export const linkWays = ['id', 'name', 'email', 'domain', 'unpadded-id'] as const;

export const LinkWay = z.enum(linkWays);

export type LinkWay = z.infer<typeof LinkWay>;

const wayMessages = {
	id: 'links.way.id',
	name: 'links.way.name',
	email: 'links.way.email',
	domain: 'links.way.domain',
	'unpadded-id': 'links.way.unpadded'
} as const satisfies Record<LinkWay, string>;

/** A way in words. */
export const linkWayMessage = (way: LinkWay) => message(wayMessages[way]);

/** How far a file's rows find their customers in one way. */
export const LinkRate = z.strictObject({
	way: LinkWay,
	/** Different keys in the file, and those of them that name exactly one customer. */
	keys: z.int(),
	matchedKeys: z.int(),
	/** Keys that name several customers, and therefore none. */
	ambiguousKeys: z.int(),
	/** Rows of the file that say whose they are, and those of them that find a customer. */
	rows: z.int(),
	matchedRows: z.int(),
	/** Customers there are, and those of them that some row finds. */
	customers: z.int(),
	matchedCustomers: z.int()
});

export type LinkRate = z.infer<typeof LinkRate>;

/** A way is proposed where it finds this share of the keys, and twice as many as the id does. */
const ENOUGH = 0.3;

/**
 * The way in which a file's rows should be linked, from how far each way gets. By id as long as that
 * finds as much as any other; by what the source itself links by without asking; by dropped zeros only
 * when a person has said so, since 123 may be another customer than 00123.
 */
export function bestWay(rates: readonly LinkRate[]): { way: LinkWay; isAsked: boolean } {
	const byId = rates.find(({ way }) => way === 'id');
	const found = byId?.matchedKeys ?? 0;
	const others = rates
		.filter(({ way }) => way !== 'id')
		.filter(({ keys, matchedKeys }) => matchedKeys >= keys * ENOUGH && matchedKeys >= found * 2)
		.filter(({ matchedKeys }) => matchedKeys > 0)
		.sort(
			(a, b) => b.matchedKeys - a.matchedKeys || linkWays.indexOf(a.way) - linkWays.indexOf(b.way)
		);
	const [best] = others;
	if (!best) return { way: 'id', isAsked: false };
	return { way: best.way, isAsked: best.way === 'unpadded-id' || best.way === 'domain' };
}
