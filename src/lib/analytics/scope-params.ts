import { z } from 'zod';
import { CivilDate } from '../canonical/civil-date';

/** Up to which day and of which currency orders are looked at: what all analyses of them share. */
export const ScopeParams = z.strictObject({
	/** Last day of observation, the same for every customer; later orders are ignored. */
	asOf: CivilDate,
	/** Orders in other currencies are left out, never added. ISO 4217, XXX where none is stated. */
	currency: z.string().regex(/^[A-Z]{3}$/)
});

export type ScopeParams = z.infer<typeof ScopeParams>;

/** An amount of money as an answer writes it: exact, with two decimals. */
export const Money = z.string().regex(/^-?\d+\.\d{2}$/);
