import { z } from 'zod';
import { CivilDate } from '../canonical/civil-date';
import type { AnalysisShape } from './analysis';

const Outline = z.strictObject({
	currency: z.string(),
	orders: z.int(),
	firstOn: CivilDate,
	lastOn: CivilDate,
	/** Last day of an order up to the day that was asked for; null where there is none. */
	lastKnownOn: CivilDate.nullable(),
	/** Orders past that day. */
	later: z.int()
});

/** Orders by currency, most orders first. */
export const OrderOutlineResult = z.strictObject({ currencies: z.array(Outline) });

export type OrderOutlineResult = z.infer<typeof OrderOutlineResult>;

/** What can not have happened yet is told apart. */
export const OrderOutlineParams = z.strictObject({
	/** Day past which an order can not be: that on which files were loaded. */
	notAfter: CivilDate
});

export type OrderOutlineParams = z.infer<typeof OrderOutlineParams>;

/** What it takes to know a kept result again. */
export const orderOutlineShape: AnalysisShape<OrderOutlineParams, OrderOutlineResult> = {
	id: 'order-outline',
	version: 2,
	params: OrderOutlineParams,
	result: OrderOutlineResult
};
