import { z } from 'zod';
import { CivilDate } from '../canonical/civil-date';
import { parseRows } from '../engine/parse-rows';
import { message } from '../locale/message';
import { sql } from '../sql/sql';
import type { Analysis } from './analysis';
import {
	orderOutlineShape,
	type OrderOutlineParams,
	type OrderOutlineResult
} from './order-outline-result';

const OutlineRow = z
	.object({
		currency: z.string(),
		orders: z.number(),
		first_on: CivilDate,
		last_on: CivilDate,
		last_known_on: CivilDate.nullable(),
		later: z.number()
	})
	.transform(({ currency, orders, first_on, last_on, last_known_on, later }) => ({
		currency,
		orders,
		firstOn: first_on,
		lastOn: last_on,
		lastKnownOn: last_known_on,
		later
	}));

/** In which currencies orders are, how many, and over which days: what other analyses start from. */
export const orderOutline: Analysis<OrderOutlineParams, null, OrderOutlineResult> = {
	...orderOutlineShape,
	inputs: ['orders'],
	reduce: ({ notAfter }) => ({
		currencies: sql`
			SELECT currency, count(*) AS orders, min(CAST(ordered_at AS DATE)) AS first_on,
				max(CAST(ordered_at AS DATE)) AS last_on,
				max(CASE WHEN CAST(ordered_at AS DATE) <= CAST(${notAfter} AS DATE)
					THEN CAST(ordered_at AS DATE) END) AS last_known_on,
				sum(CASE WHEN CAST(ordered_at AS DATE) > CAST(${notAfter} AS DATE) THEN 1 ELSE 0 END) AS later
			FROM orders GROUP BY currency`
	}),
	finish: (_, table) => ({
		currencies: sql`
			SELECT currency, orders::INTEGER AS orders, first_on, last_on, last_known_on, later::INTEGER AS later
			FROM ${table('currencies')} ORDER BY orders DESC, currency`
	}),
	conclude: (answers) => ({ currencies: parseRows(OutlineRow, answers.currencies!) }),
	explain: ({ currencies }) => ({
		finding: message('outline.finding', {
			orders: currencies.reduce((sum, { orders }) => sum + orders, 0),
			currencies: currencies.length
		}),
		method: [],
		exclusions: []
	})
};
