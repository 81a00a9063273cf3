import { seededRandom } from '../math/random';
import { demoCustomers, demoOptions, type DemoOptions } from './demo-customers';
import { customerRows, orderRows } from './demo-orders';
import {
	activityRows,
	campaignRows,
	dealRows,
	demoDeals,
	leadRows,
	targetRows
} from './demo-sales';
import { staffRows, surveyRows, ticketRows } from './demo-service';

export { demoOptions, demoProcess, type DemoOptions } from './demo-customers';

/** A file of the demo: its name and its text, in pieces. */
export interface DemoFile {
	name: string;
	pieces(): Generator<string>;
}

/**
 * The files of the demo workspace: bilingual customers, their orders over three years with refunds,
 * and what sales, service and marketing have recorded about them; with the gaps, duplicates and stale
 * tiers of real exports. The same options give the same bytes.
 */
export function demoFiles(options: DemoOptions = demoOptions): DemoFile[] {
	const customers = demoCustomers(options);
	const stream = (offset: number) => seededRandom(options.seed + offset);
	const deals = demoDeals(customers, options, stream(7));
	return [
		{ name: '客户.csv', pieces: () => customerRows(customers, options, stream(1)) },
		{ name: 'orders.csv', pieces: () => orderRows(customers, options, stream(2)) },
		{ name: '商机.csv', pieces: () => dealRows(deals, options, stream(3)) },
		{ name: 'tickets.csv', pieces: () => ticketRows(customers, options, stream(4)) },
		{ name: '回访问卷.csv', pieces: () => surveyRows(customers, options, stream(5)) },
		{ name: 'activities.csv', pieces: () => activityRows(customers, deals, options, stream(6)) },
		{ name: '线索.csv', pieces: () => leadRows(options, stream(8)) },
		{ name: '市场活动.csv', pieces: () => campaignRows(options, stream(9)) },
		{ name: '业绩目标.csv', pieces: () => targetRows() },
		{ name: '员工.csv', pieces: () => staffRows() }
	];
}
