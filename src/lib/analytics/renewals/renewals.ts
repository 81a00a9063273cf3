import { message, type Message, type MessageValue } from '../../locale/message';
import type { Analysis, Explanation, ModelColumns } from '../analysis';
import { customerMonthsSql } from '../orders-in-scope-sql';
import { isPeriodEnd, monthsIn, periods, type Period } from '../retention/periods';
import { renewalModel, type RenewalHistory } from './renewal-model';
import { orderRhythm } from './order-rhythm';
import { monthGapsSql, renewalHistoriesSql } from './renewals-sql';
import {
	LEAST_CUSTOMERS,
	LEAST_ENDED,
	LEAST_RENEWED,
	MOST_COME_BACK,
	renewalsShape,
	type RenewalsParams,
	type RenewalsResult
} from './renewals-result';

/**
 * Renewals of contracts that come up every month, quarter or year, out of the orders that they are
 * paid by: how many last for how long, and how many are expected to renew. Where customers who leave
 * out a period come back, they are not under contract: no renewal is stated, and a model of orders
 * that may skip periods says what can be said.
 */
export const renewals: Analysis<RenewalsParams, RenewalsResult, RenewalsResult> = {
	...renewalsShape,
	inputs: ['orders'],
	reduce: (params) => ({ months: customerMonthsSql(params) }),
	columns: (params, table) => ({
		gaps: monthGapsSql(table),
		...Object.fromEntries(
			periods.map((period) => [period, renewalHistoriesSql(params.asOf, period, table)])
		)
	}),
	model: (columns, params) => {
		const { months, count, ends } = columns.gaps!;
		const gaps = Array.from(months!, (n, i) => ({
			months: n,
			count: count![i]!,
			ends: ends![i]!
		}));
		const rhythm = orderRhythm(gaps);
		const histories = historiesOf(columns[rhythm ?? params.period]!);
		return { model: renewalModel(histories, params, rhythm) };
	},
	finish: () => ({}),
	conclude: (_, model, params) => model ?? renewalModel([], params, null),
	explain
};

function historiesOf({ n, x, tx, run, customers, payments }: ModelColumns): RenewalHistory[] {
	return Array.from(n ?? [], (_, i) => ({
		n: n![i]!,
		x: x![i]!,
		tx: tx![i]!,
		run: run![i]!,
		customers: customers![i]!,
		payments: payments![i]!
	}));
}

const inPeriods = (n: number, period: Period): MessageValue => ({
	kind: 'message',
	message: message(`renewals.periods.${period}`, { n })
});

const count = (value: number) => ({ kind: 'decimal', value, digits: 0 }) as const;

function explain(result: RenewalsResult, params: RenewalsParams): Explanation {
	const { asOf } = params;
	const { period } = result;
	const caution = cautionOf(result);
	const isOver = isPeriodEnd(asOf, period);
	return {
		finding: findingOf(result),
		method: [
			message('renewals.method.histories', { period: inPeriods(1, period) }),
			...(result.isRhythmic
				? [message('renewals.method.rhythm', { period: inPeriods(1, period) })]
				: []),
			message('renewals.method.survival'),
			message('renewals.method.reading', {
				most: { kind: 'percent', share: MOST_COME_BACK, digits: 0 },
				renewed: { kind: 'percent', share: LEAST_RENEWED, digits: 0 },
				least: LEAST_CUSTOMERS,
				ended: LEAST_ENDED
			}),
			...(result.contract
				? [
						message('renewals.method.contract'),
						message('renewals.method.value', {
							// Whole periods: of seven months by the quarter, six.
							months: result.contract.horizon * monthsIn[period],
							discount: { kind: 'percent', share: params.annualDiscount },
							margin: { kind: 'percent', share: params.margin }
						})
					]
				: []),
			...(result.discrete ? [message('renewals.method.discrete')] : [])
		],
		exclusions: isOver ? [] : [message('renewals.excluded.partial')],
		...(caution && { caution })
	};
}

function findingOf(result: RenewalsResult): Message {
	const { period, reading, customers, survival, contract, discrete } = result;
	if (customers === 0) return message('renewals.finding.nobody');
	if (reading === 'skips' && result.cameBack <= MOST_COME_BACK * result.endedBefore) {
		const first = survival.find(({ at }) => at === 1);
		return message('renewals.finding.seldom', {
			share: { kind: 'percent', share: first?.share ?? 0 },
			after: inPeriods(1, period)
		});
	}
	const back = { kind: 'percent', share: result.cameBack / result.endedBefore } as const;
	if (reading === 'skips') {
		return discrete
			? message('renewals.finding.discrete', {
					back,
					alive: count(discrete.alive),
					customers,
					next: count(discrete.nextPeriod),
					period: { kind: 'message', message: message(`renewals.next.${period}`) }
				})
			: message('renewals.finding.skips', { back });
	}
	const last = survival.findLast(({ atRisk }) => atRisk >= LEAST_CUSTOMERS);
	if (!last) return message('renewals.finding.few', { customers });
	const share = { kind: 'percent', share: last.share } as const;
	const after = inPeriods(last.at, period);
	return contract
		? message('renewals.finding.contract', {
				share,
				after,
				current: contract.current,
				renew: { kind: 'percent', share: contract.nextRenewals / Math.max(1, contract.current) }
			})
		: message('renewals.finding.kept', { share, after });
}

function cautionOf({
	reading,
	customers,
	contract,
	discrete
}: RenewalsResult): Message | undefined {
	if (customers === 0) return undefined;
	if (reading === 'too-few' && customers >= LEAST_CUSTOMERS) {
		return message('renewals.caution.open', { least: LEAST_ENDED });
	}
	if (reading === 'too-few') {
		return message('renewals.caution.few', { customers, least: LEAST_CUSTOMERS });
	}
	if (reading === 'skips') return message('renewals.caution.skips');
	const fit = contract?.fit ?? discrete?.fit;
	return !fit || !fit.converged ? message('renewals.caution.notDetermined') : undefined;
}
