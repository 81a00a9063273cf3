import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { internalRate, netPresentValue, paybackYears, returnOnInvestment } from './appraisal';

describe('net present value', () => {
	it('by hand: −1,000 now and 400 a year for three years at 8 %', () => {
		expect(netPresentValue([-1000, 400, 400, 400], 0.08)).toBeCloseTo(
			-1000 + 400 / 1.08 + 400 / 1.1664 + 400 / 1.259712,
			9
		);
	});

	// The example of Microsoft's page of NPV: =NPV(8%, A4:A8)+A3 over −40,000, 8,000, 9,200, 10,000, 12,000, 14,500.
	it('of a spreadsheet’s own example', () => {
		const flows = [-40_000, 8000, 9200, 10_000, 12_000, 14_500];
		expect(netPresentValue(flows, 0.08)).toBeCloseTo(1922.06, 2);
		expect(netPresentValue([...flows, -9000], 0.08)).toBeCloseTo(-3749.47, 2);
	});

	it('at no rate is the sum, and falls as the rate of later income rises', () => {
		const flows = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(flows, fc.double({ min: 0, max: 1, noNaN: true }), (income, rate) => {
				const all = [-5000, ...income];
				expect(netPresentValue(all, 0)).toBeCloseTo(
					all.reduce((sum, flow) => sum + flow, 0),
					6
				);
				expect(netPresentValue(all, rate)).toBeLessThanOrEqual(netPresentValue(all, 0) + 1e-9);
			})
		);
	});
});

describe('internal rate of return', () => {
	// The example of Microsoft's page of IRR: −70,000, 12,000, 15,000, 18,000, 21,000, 26,000.
	it.each([
		['four years', [-70_000, 12_000, 15_000, 18_000, 21_000], -0.021244848],
		['five years', [-70_000, 12_000, 15_000, 18_000, 21_000, 26_000], 0.086630948],
		['doubled in a year', [-100, 200], 1],
		['half lost', [-100, 50], -0.5]
	])('of a spreadsheet’s own example: %s', (_, flows, rate) => {
		const found = internalRate(flows);
		if (found.kind !== 'one') throw new Error(found.kind);
		expect(found.rate).toBeCloseTo(rate, 8);
	});

	it('is several where flows change their sign twice: 10 % and 20 %', () => {
		const found = internalRate([-1000, 2300, -1320]);
		if (found.kind !== 'several') throw new Error(found.kind);
		expect(found.rates.map((rate) => Number(rate.toFixed(9)))).toEqual([0.1, 0.2]);
	});

	it.each([
		['nothing but costs', [-100, -50]],
		['nothing but income', [100, 50]],
		['a loss however it is discounted', [-100, 150, -100]],
		['nothing', []],
		['zeros', [0, 0]]
	])('is none for %s', (_, flows) => {
		expect(internalRate(flows)).toEqual({ kind: 'none' });
	});

	it('makes the net present value 0, and is the same for twice the money', () => {
		const income = fc.array(fc.integer({ min: 100, max: 10_000 }), { minLength: 1, maxLength: 8 });
		fc.assert(
			fc.property(income, fc.integer({ min: 100, max: 9_000 }), (flows, cost) => {
				const all = [-cost, ...flows];
				const found = internalRate(all);
				if (found.kind !== 'one') throw new Error(found.kind);
				const size = all.reduce((sum, flow) => sum + Math.abs(flow), 0);
				expect(Math.abs(netPresentValue(all, found.rate))).toBeLessThan(
					1e-6 * size * Math.max(1, (1 + found.rate) ** -all.length)
				);
				const twice = internalRate(all.map((flow) => 2 * flow));
				expect(twice).toMatchObject({ kind: 'one' });
				expect((twice as { rate: number }).rate).toBeCloseTo(found.rate, 9);
			})
		);
	});
});

describe('payback', () => {
	it.each([
		['after two and a half years', [-1000, 400, 400, 400], 0, 2.5],
		['at once where nothing is spent', [0, 100], 0, 0],
		['never', [-1000, 400, 400], 0, null],
		['at the end of a year', [-800, 400, 400, 1], 0, 2],
		['of present values: 1,000 at 10 %', [-1000, 550, 605], 0.1, 2],
		['for good, after a second outlay', [-100, 150, -100, 100], 0, 2.5],
		['of nothing', [], 0, null]
	])('%s', (_, flows, rate, years) => {
		const found = paybackYears(flows, rate);
		if (years === null) expect(found).toBeNull();
		else expect(found).toBeCloseTo(years, 9);
	});
});

it('return on investment is what is over, by what it cost; none without a cost', () => {
	expect(returnOnInvestment(150, 100)).toBeCloseTo(0.5, 12);
	expect(returnOnInvestment(50, 100)).toBeCloseTo(-0.5, 12);
	expect(returnOnInvestment(50, 0)).toBeNull();
});
