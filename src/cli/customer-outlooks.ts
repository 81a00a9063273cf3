import { CustomerValueParams } from '../lib/analytics/btyd/customer-value-params';
import { customerValueShape } from '../lib/analytics/btyd/customer-value-result';
import {
	CustomerHistory,
	customerHistorySql
} from '../lib/analytics/customer-list/customer-profile-sql';
import { outlookOf, type ToldOutlook } from '../lib/analytics/customer-list/outlook-of';
import {
	MemberHistory,
	memberHistorySql,
	memberRenewal,
	type MemberRenewal
} from '../lib/analytics/renewals/member-renewal';
import { RenewalsParams, renewalsShape } from '../lib/analytics/renewals/renewals-result';
import type { Engine } from '../lib/engine/engine';
import { parseRows } from '../lib/engine/parse-rows';
import { IntakeError } from '../lib/intake/intake-error';
import { message } from '../lib/locale/message';
import { freshResult } from '../lib/state/analysis-plan';
import type { Workspace } from '../lib/workspace/workspace';

/** What is expected of one customer, with intervals; times in days, money over the horizon. */
export interface CustomerExpectation {
	customer_id: string;
	/** Purchases as the models take them; null where it is under contract. */
	history: CustomerHistory | null;
	/** Null where nothing may be forecast. */
	outlook: ToldOutlook | null;
	/** Under contract; null otherwise, and of one who has lapsed. */
	renewal: MemberRenewal | null;
}

/**
 * What is expected of the customers that were asked for, as their pages say it.
 *
 * @throws {IntakeError} for a customer who has no order in scope
 */
export async function customerOutlooks(
	engine: Engine,
	workspace: Workspace,
	ids: readonly string[]
): Promise<CustomerExpectation[]> {
	const value = freshResult(workspace, customerValueShape);
	const valued = CustomerValueParams.safeParse(workspace.runs[customerValueShape.id]?.params).data;
	const renewals = freshResult(workspace, renewalsShape);
	const renewed = RenewalsParams.safeParse(workspace.runs[renewalsShape.id]?.params).data;
	const found: CustomerExpectation[] = [];
	for (const id of ids) {
		const [history] = valued
			? parseRows(CustomerHistory, await engine.query(customerHistorySql(id)))
			: [];
		if (!history || !value || !valued) {
			throw new IntakeError(message('cli.customer.none', { customer: id }));
		}
		let renewal: MemberRenewal | null = null;
		if (renewals?.contract && renewed) {
			const { period, contract } = renewals;
			const answer = await engine.query(memberHistorySql(id, renewed, period));
			const [member] = parseRows(MemberHistory, answer);
			renewal = member ? memberRenewal(contract, member, renewed, period) : null;
		}
		found.push({
			customer_id: id,
			history: renewals?.contract ? null : history,
			outlook: outlookOf(value, valued, history),
			renewal
		});
	}
	return found;
}
