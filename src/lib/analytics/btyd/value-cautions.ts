import { message, type Message } from '../../locale/message';
import type { CustomerValueParams } from './customer-value-params';
import type {
	CustomerValueResult,
	MoneyJump,
	SpendGroups,
	ValueBase
} from './customer-value-result';
import { LEAST_REPEATERS, isForecast } from './forecast-rule';
import { meanDropout } from './mean-dropout';

/** Days under which nothing is forecast, and under which a forecast is doubted. */
const LEAST_WINDOW = 56;
const SHORT_WINDOW = 180;

/** Share of order days on the first of a month past which days are taken to stand for months. */
const MONTHLY_SHARE = 0.95;
const LEAST_MONTHS = 3;

/** Factor between two following quarters past which a change of unit is likelier than one of business. */
const UNIT_FACTOR = 20;

/**
 * Groups of customers that differ by more than the factor and stand further apart than this, in standard
 * deviations within: of one lognormal spread, parted in two, the means are 2.7 apart.
 */
const GROUPS_APART = 4.5;

/** Fewest of the customers, in either group, for it to be one. */
const LEAST_GROUP = 0.05;

/** Share of refunds past which what was sold says little of what is kept. */
const MANY_REFUNDS = 0.2;

/** Correlation past which value may not be taken as independent of frequency. */
const CORRELATION_LIMIT = 0.3;

/** Under this many repeat customers intervals are wide. */
const FEW_REPEATERS = 300;

type Fits = Pick<CustomerValueResult, 'purchases' | 'spend'>;

/** What a forecast is refused by. */
type Refusable = Fits & {
	/** Days from the first order to the last day of observation. */
	windowDays: number;
	moneyJump: MoneyJump | null;
};

/** Why the fits carry no forecast at all, of purchases either; null where they do. */
export function purchaseRefusal({
	purchases,
	windowDays
}: Pick<Refusable, 'purchases' | 'windowDays'>): Message | null {
	if (!purchases) return message('value.caution.noRepeats');
	if (windowDays < LEAST_WINDOW) {
		return message('value.caution.tooShort', { days: windowDays, least: LEAST_WINDOW });
	}
	const repeaters = purchases.repeatCustomers;
	if (repeaters < LEAST_REPEATERS) {
		return message('value.caution.tooFewRepeaters', { repeaters, least: LEAST_REPEATERS });
	}
	return isForecast(purchases) ? null : message('value.caution.noFit');
}

/** Why the fits carry no forecast in money; null where they do. Purchases may be forecast all the same. */
export function refusal({ purchases, spend, windowDays, moneyJump }: Refusable): Message | null {
	const refused = purchaseRefusal({ purchases, windowDays }) ?? unitCaution(moneyJump);
	if (refused) return refused;
	const repeaters = purchases!.repeatCustomers;
	if (!spend?.converged) return message('value.caution.noSpendFit', { repeaters });
	if (spend.populationMean === null) return message('value.caution.noMeanSpend');
	return null;
}

/**
 * All that is to be said against a forecast, gravest first: what refuses it, units that slipped, a time
 * too short, what the fit can not tell, value tied to frequency, refunds, few who bought again.
 */
export function valueCautions(result: CustomerValueResult, params: CautionParams): Message[] {
	const { base, purchases } = result;
	const { windowDays, moneyJump, yearSales } = base;
	const ofBase = baseCautions(base, params);
	if (params.isContract) {
		const sales = {
			kind: 'money',
			amount: yearSales,
			currency: params.currency,
			compact: true
		} as const;
		const ofSales = ofBase.filter(({ key }) => bearOnSales.has(key));
		return [message('value.contract', { sales }), ...ofSales];
	}
	if (base.customers === 0 && windowDays === 0) return [message('value.caution.noSales')];
	const refused = refusal({ ...result, windowDays, moneyJump });
	const others = ofBase.filter(({ key }) => key !== refused?.key);
	// Purchases are forecast where money is not: what is to be said of that forecast still is.
	const isForecasting = purchaseRefusal({ purchases, windowDays }) === null;
	return [
		...(refused ? [refused] : []),
		...others,
		...(isForecasting ? fitCautions(result, refused === null) : [])
	];
}

/** Cautions that bear on what was sold, and not on a forecast alone. */
const bearOnSales: ReadonlySet<string> = new Set([
	'value.caution.unitRose',
	'value.caution.unitFell',
	'value.caution.twoUnits',
	'value.caution.refunds',
	'value.caution.refundsKept'
]);

/** What of the parameters a caution depends on. */
type CautionParams = Pick<CustomerValueParams, 'months' | 'isContract' | 'currency' | 'monetaryBy'>;

/** That amounts before and after a quarter do not seem to be in one unit; null where they do. */
function unitCaution(jump: MoneyJump | null): Message | null {
	if (!jump || Math.abs(Math.log(jump.ratio)) < Math.log(UNIT_FACTOR)) return null;
	const { ratio, quarter } = jump;
	return message(ratio > 1 ? 'value.caution.unitRose' : 'value.caution.unitFell', {
		factor: { kind: 'decimal', value: Math.max(ratio, 1 / ratio), digits: 0 },
		quarter: { kind: 'date', iso: quarter }
	});
}

/** That customers fall in two groups so far apart that amounts may be in two units; nothing where they do not. */
function groupsCaution({ ratio, separation, lowerShare }: SpendGroups): Message[] {
	const smaller = Math.min(lowerShare, 1 - lowerShare);
	if (ratio < UNIT_FACTOR || separation < GROUPS_APART || smaller < LEAST_GROUP) return [];
	return [
		message('value.caution.twoUnits', {
			share: { kind: 'percent', share: lowerShare, digits: 0 },
			factor: { kind: 'decimal', value: ratio, digits: 0 }
		})
	];
}

function baseCautions(base: ValueBase, { months, monetaryBy }: CautionParams): Message[] {
	const { windowDays, firstOfMonthShare, orderMonths, moneyJump, spendGroups, refundShare } = base;
	const cautions: Message[] = [];
	if (windowDays === 0) return cautions;
	if ((firstOfMonthShare ?? 0) >= MONTHLY_SHARE && orderMonths >= LEAST_MONTHS) {
		cautions.push(message('value.caution.monthly'));
	}
	const unit = unitCaution(moneyJump);
	if (unit) cautions.push(unit);
	else if (spendGroups) cautions.push(...groupsCaution(spendGroups));
	if (windowDays >= LEAST_WINDOW && windowDays < SHORT_WINDOW) {
		cautions.push(
			message('value.caution.shortWindow', { days: windowDays, least: SHORT_WINDOW, months })
		);
	}
	if ((refundShare ?? 0) > MANY_REFUNDS) {
		const share = { kind: 'percent', share: refundShare!, digits: 0 } as const;
		const key = monetaryBy === 'revenue' ? 'value.caution.refunds' : 'value.caution.refundsKept';
		cautions.push(message(key, { share }));
	}
	return cautions;
}

function fitCautions({ purchases, spend }: Fits, isMoney: boolean): Message[] {
	if (!purchases) return [];
	const cautions: Message[] = [];
	switch (purchases.diagnosis) {
		case 'dropout-not-identified':
			cautions.push(message('value.caution.dropout'));
			break;
		case 'dropout-uncertain':
			cautions.push(message('value.caution.dropoutUncertain'));
			break;
		case 'homogeneous-dropout': {
			const { share, per } = meanDropout(purchases.model, purchases.params);
			const left = { kind: 'percent', share } as const;
			cautions.push(message(`value.caution.homogeneous.${per}`, { share: left }));
			break;
		}
		case 'polarised-dropout':
			cautions.push(message('value.caution.polarised'));
			break;
		case 'homogeneous-rate':
			cautions.push(message('value.caution.sameRate'));
			break;
		case null:
			break;
	}
	if (isMoney && Math.abs(spend?.correlation ?? 0) > CORRELATION_LIMIT) {
		const correlation = { kind: 'decimal', value: spend!.correlation, digits: 2 } as const;
		cautions.push(message('value.caution.correlation', { correlation }));
	}
	if (purchases.repeatCustomers < FEW_REPEATERS) {
		const repeaters = purchases.repeatCustomers;
		cautions.push(message('value.caution.fewRepeaters', { repeaters, least: FEW_REPEATERS }));
	}
	return cautions;
}
