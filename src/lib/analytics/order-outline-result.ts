import { z } from 'zod';
import { CivilDate } from '../canonical/civil-date';
import type { AnalysisShape } from './analysis';

const Outline = z.strictObject({
	currency: z.string(),
	orders: z.int(),
	firstOn: CivilDate,
	lastOn: CivilDate
});

/** Orders by currency, most orders first. */
export const OrderOutlineResult = z.strictObject({ currencies: z.array(Outline) });

export type OrderOutlineResult = z.infer<typeof OrderOutlineResult>;

/** Nothing is to be chosen. */
export const OrderOutlineParams = z.strictObject({});

export type OrderOutlineParams = z.infer<typeof OrderOutlineParams>;

/** What it takes to know a kept result again. */
export const orderOutlineShape: AnalysisShape<OrderOutlineParams, OrderOutlineResult> = {
	id: 'order-outline',
	version: 1,
	params: OrderOutlineParams,
	result: OrderOutlineResult
};
