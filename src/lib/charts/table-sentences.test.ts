import { describe, expect, it } from 'vitest';
import type { ConcentrationResult } from '../analytics/concentration/concentration-result';
import type { LifecycleResult } from '../analytics/lifecycle/lifecycle-result';
import type { ProductsResult } from '../analytics/products/products-result';
import type { CustomerTiersResult } from '../analytics/tiers/customer-tiers-result';
import { createFormatter } from '../locale/formatter';
import { messageText, type Message } from '../locale/message';
import {
	classesSentence,
	cohortsSentence,
	gapsSentence,
	productsSentence,
	quartersSentence,
	stagesSentence
} from './table-sentences';

const formatter = createFormatter({ language: 'en' });
const say = (of: Message | null) => of && messageText(of, 'en', formatter).replaceAll('**', '');

describe('what tables say', () => {
	it('of stages: where most of the year’s sales are, and who is in decline', () => {
		const stage = (id: 'growth' | 'decline', customers: number, yearSales: string) => ({
			stage: id,
			customers,
			revenue: '0',
			yearSales,
			meanRhythmDays: 30
		});
		const result = {
			customers: 40,
			stages: [stage('growth', 10, '750.00'), stage('decline', 10, '250.00')]
		} as unknown as LifecycleResult;
		expect(say(stagesSentence(result))).toMatch(/“.*”: 10 customers with 75%\. 25% of customers/);
		expect(stagesSentence({ ...result, stages: [] })).toBeNull();
	});

	it('of classes, products, gaps and quarters: what their rows bear out', () => {
		const classes = {
			customers: 100,
			revenue: '1000.00',
			classes: [
				{ class: 'a', customers: 20, revenue: '800.00' },
				{ class: 'c', customers: 50, revenue: '50.00' }
			]
		} as unknown as ConcentrationResult;
		expect(say(classesSentence(classes))).toBe(
			'20 customers of class A, 20% of all, bring 80% of revenue; class C is 50% of customers.'
		);
		expect(classesSentence({ ...classes, revenue: '0' })).toBeNull();
		const products = {
			customers: 50,
			top: [
				{ product: '<b>A</b>', customers: 5, orders: 9, sales: '10' },
				{ product: 'B', customers: 25, orders: 9, sales: '90' }
			],
			groups: {
				by: 'category',
				of: 2,
				names: [
					{ name: 'X', customers: 40 },
					{ name: 'Y', customers: 5 }
				]
			}
		} as unknown as ProductsResult;
		expect(say(productsSentence(products, 'EUR'))).toMatch(/^B sells most: .*90, bought by 50% of/);
		expect(say(gapsSentence(products))).toBe('80% of customers have bought X, and only 10% Y.');
		expect(gapsSentence({ ...products, groups: { ...products.groups, names: [] } })).toBeNull();
		const quarters = {
			quarters: [
				{ isStrategic: true, isHigh: false, customers: 3, value: 10 },
				{ isStrategic: false, isHigh: true, customers: 7, value: 5000 }
			]
		} as unknown as CustomerTiersResult;
		expect(say(quartersSentence(quarters, 'EUR'))).toMatch(/^Of those called strategic 3 .*; 7 of/);
		expect(quartersSentence({ ...quarters, quarters: [] }, 'EUR')).toBeNull();
	});

	it('of cohorts: the first period, and the last that enough were followed to', () => {
		const point = (age: number, observed: number, share: number) => ({
			age,
			observed,
			share,
			revenueEach: 0,
			marginEach: null
		});
		const points = [point(0, 90, 1), point(1, 80, 0.25), point(2, 40, 0.1), point(3, 5, 0.8)];
		expect(say(cohortsSentence(points, 'month'))).toBe(
			'In the first month after their own 25% of the 80 customers who could be followed bought again; in month 2 it is 10%, of 40.'
		);
		expect(say(cohortsSentence(points.slice(0, 2), 'quarter'))).toMatch(/^In the first quarter/);
		expect(cohortsSentence([point(0, 90, 1), point(1, 5, 1)], 'year')).toBeNull();
	});
});
