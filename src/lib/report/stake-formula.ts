import { message, type Message } from '../locale/message';
import type { RankedAction } from '../maturity/actions';
import type { Findings } from './findings';
import { stakeOf } from './overview';

type StakeKind = NonNullable<RankedAction['action']['stake']>;

/**
 * How the money that hangs on some actions was found, one sentence a kind that any of them has: of what
 * it is the sum, and how much that is. Kinds of which no analysis says an amount are left out.
 */
export function stakeFormulas(
	actions: readonly Pick<RankedAction, 'action'>[],
	findings: Findings
): Message[] {
	const kinds = [...new Set(actions.flatMap(({ action }) => action.stake ?? []))].toSorted();
	return kinds.flatMap((stake: StakeKind) => {
		const amount = stakeOf({ action: { stake } }, findings);
		if (amount === null) return [];
		return [
			message(`stakeFormula.${stake}`, {
				amount: {
					kind: 'money',
					amount: Math.round(amount),
					currency: findings.currency,
					compact: true
				},
				months: findings.months
			})
		];
	});
}
