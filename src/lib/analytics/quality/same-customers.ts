import type { Engine } from '../../engine/engine';
import { parseRows } from '../../engine/parse-rows';
import { SameCustomers, sameCustomersSql } from './same-customers-sql';

/** Groups that are shown and written at once. */
const MOST = 1000;

/** Groups of customers that may be the same, the largest first; see {@link sameCustomersSql}. */
export const sameCustomers = async (engine: Engine): Promise<SameCustomers[]> =>
	parseRows(SameCustomers, await engine.query(sameCustomersSql(MOST)));
