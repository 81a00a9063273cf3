import type { ConcentrationResult } from '../analytics/concentration/concentration-result';
import type { LifecycleResult } from '../analytics/lifecycle/lifecycle-result';
import type { ProductsResult } from '../analytics/products/products-result';
import type { CurvePoint } from '../analytics/retention/cohort-curves';
import type { Period } from '../analytics/retention/periods';
import type { CustomerTiersResult } from '../analytics/tiers/customer-tiers-result';
import { message, type Message, type MessageValue } from '../locale/message';

/* What tables say, each in a sentence that its rows bear out. Null where there is nothing to say. */

const percent = (share: number): MessageValue => ({ kind: 'percent', share, digits: 0 });

const money = (amount: number, currency: string): MessageValue => ({
	kind: 'money',
	amount: Math.round(amount),
	currency,
	compact: true
});

/** The item of which a number is greatest; the first of equals, null of none. */
const greatest = <Item>(items: readonly Item[], by: (item: Item) => number): Item | null =>
	items.reduce<Item | null>((best, item) => (best && by(best) >= by(item) ? best : item), null);

/** In which stage of life most of the year's sales are, and how many are in decline. */
export function stagesSentence({ stages, customers }: LifecycleResult): Message | null {
	const sales = stages.reduce((sum, { yearSales }) => sum + Number(yearSales), 0);
	const most = greatest(stages, ({ yearSales }) => Number(yearSales));
	if (!most || !(sales > 0) || customers === 0) return null;
	const decline = stages.find(({ stage }) => stage === 'decline')?.customers ?? 0;
	return message('tables.stages', {
		stage: { kind: 'message', message: message(`stage.${most.stage}`) },
		customers: most.customers,
		share: percent(Number(most.yearSales) / sales),
		decline: percent(decline / customers)
	});
}

/** What share of customers brings most of the revenue. */
export function classesSentence({
	classes,
	customers,
	revenue
}: ConcentrationResult): Message | null {
	const first = classes.find((one) => one.class === 'a');
	const last = classes.find((one) => one.class === 'c');
	if (!first || !(Number(revenue) > 0)) return null;
	return message('tables.classes', {
		customers: first.customers,
		share: percent(first.customers / customers),
		revenue: percent(Number(first.revenue) / Number(revenue)),
		rest: last ? percent(last.customers / customers) : percent(0)
	});
}

/** What sells most, and how many have bought it. */
export function productsSentence(
	{ top, customers }: ProductsResult,
	currency: string
): Message | null {
	const most = greatest(top, ({ sales }) => Number(sales));
	if (!most || customers === 0) return null;
	return message('tables.products', {
		product: most.product,
		sales: money(Number(most.sales), currency),
		share: percent(most.customers / customers)
	});
}

/** Which group fewest customers have bought of, beside the one that most have. */
export function gapsSentence({ groups: { names }, customers }: ProductsResult): Message | null {
	const most = greatest(names, (one) => one.customers);
	const least = greatest(names, (one) => -one.customers);
	if (!most || !least || most === least || customers === 0) return null;
	return message('tables.gaps', {
		most: most.name,
		mostShare: percent(most.customers / customers),
		least: least.name,
		leastShare: percent(least.customers / customers)
	});
}

/** Where what is called strategic and what is of high value part ways. */
export function quartersSentence(
	{ quarters }: CustomerTiersResult,
	currency: string
): Message | null {
	const of = (isStrategic: boolean, isHigh: boolean) =>
		quarters.find((one) => one.isStrategic === isStrategic && one.isHigh === isHigh);
	if (quarters.length === 0) return null;
	return message('tables.quarters', {
		low: of(true, false)?.customers ?? 0,
		high: of(false, true)?.customers ?? 0,
		value: money(of(false, true)?.value ?? 0, currency)
	});
}

/** Customers whom a share of cohorts is told of: of fewer it is mostly chance. */
const LEAST_OBSERVED = 30;

/** How many come back in the first period after their own, and in the last that enough were followed to. */
export function cohortsSentence(points: readonly CurvePoint[], period: Period): Message | null {
	const later = points.filter(({ age, observed }) => age > 0 && observed >= LEAST_OBSERVED);
	const [first] = later;
	const last = later.at(-1);
	if (!first || !last) return null;
	const values = { share: percent(first.share), observed: first.observed };
	return last === first
		? message(`tables.cohorts.${period}`, values)
		: message(`tables.cohorts.later.${period}`, {
				...values,
				last: percent(last.share),
				age: last.age,
				few: last.observed
			});
}
