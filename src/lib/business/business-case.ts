import { z } from 'zod';
import {
	internalRate,
	netPresentValue,
	paybackYears,
	returnOnInvestment,
	type InternalRate
} from './appraisal';

/** What a system costs, by what it is for. */
export const costLines = [
	'licence',
	'implementation',
	'migration',
	'training',
	'upkeep',
	'internal-time'
] as const;

export type CostLine = (typeof costLines)[number];

/** What it may bring, by where it shows. */
export const benefitLines = ['acquisition', 'sales', 'cost', 'brand'] as const;

export type BenefitLine = (typeof benefitLines)[number];

/** An amount that somebody has stated, as decimal text; null where nobody has. */
export const StatedAmount = z
	.string()
	.regex(/^\d{1,13}(\.\d{1,2})?$/)
	.nullable();

const Factors = z.strictObject({
	/** What costs are multiplied by. */
	costs: z.number().min(0).max(10),
	/** What benefits are multiplied by. */
	benefits: z.number().min(0).max(10),
	/** Months by which benefits begin later. */
	delayMonths: z.int().min(0).max(60)
});

export type Factors = z.infer<typeof Factors>;

export const scenarioIds = ['worst', 'base', 'best'] as const;

export type ScenarioId = (typeof scenarioIds)[number];

/** What a project costs and may bring over some years. Lines that nobody filled in are blank, not 0. */
export const BusinessCase = z.strictObject({
	years: z.int().min(1).max(10),
	/** A year. */
	discountRate: z.number().min(0).max(1),
	/** Share of the full benefit that the first twelve months of it bring. */
	firstYearShare: z.number().min(0).max(1),
	costs: z.record(z.enum(costLines), z.strictObject({ once: StatedAmount, yearly: StatedAmount })),
	benefits: z.record(z.enum(benefitLines), z.strictObject({ yearly: StatedAmount })),
	scenarios: z.record(z.enum(['worst', 'best']), Factors)
});

export type BusinessCase = z.infer<typeof BusinessCase>;

/** A case in which nothing is stated yet; the scenarios are ours, to be set by whoever answers for them. */
export const newBusinessCase: BusinessCase = {
	years: 3,
	discountRate: 0.1,
	firstYearShare: 0.5,
	costs: Object.fromEntries(
		costLines.map((line) => [line, { once: null, yearly: null }])
	) as BusinessCase['costs'],
	benefits: Object.fromEntries(
		benefitLines.map((line) => [line, { yearly: null }])
	) as BusinessCase['benefits'],
	scenarios: {
		worst: { costs: 1.3, benefits: 0.7, delayMonths: 6 },
		best: { costs: 1, benefits: 1.1, delayMonths: 0 }
	}
};

/** A case as a workspace keeps it; a new one where it can not be read. */
export const businessCaseOf = (stored: unknown): BusinessCase =>
	BusinessCase.safeParse(stored).data ?? newBusinessCase;

/** The scenario that is stated. */
export const asPlanned: Factors = { costs: 1, benefits: 1, delayMonths: 0 };

/** What a case comes to in one scenario. */
export interface Appraisal {
	scenario: ScenarioId;
	/** By year, from the day it begins. */
	flows: number[];
	netPresentValue: number;
	internalRate: InternalRate;
	/** Years; null where it is never paid back. */
	payback: number | null;
	discountedPayback: number | null;
	/** Over all years, not discounted; null without a cost. */
	returnOnInvestment: number | null;
}

/** How far the net present value moves with one of the things it rests on. */
export interface Sensitivity {
	of: CostLine | BenefitLine | 'all-costs' | 'discount-rate' | 'delay';
	/** With a fifth less of it, and a fifth more; of the delay with none and with six months. */
	less: number;
	more: number;
}

/** What a business case comes to, or what is missing for it. */
export type BusinessCaseResult =
	| { state: 'blank' }
	| { state: 'no-costs' }
	| { state: 'no-benefits' }
	| {
			state: 'appraised';
			scenarios: Appraisal[];
			/** Widest first. */
			sensitivities: Sensitivity[];
			/** Lines that nobody has filled in. */
			blank: (CostLine | BenefitLine)[];
	  };

const amount = (stated: string | null): number => (stated === null ? 0 : Number(stated));

/** Amounts by what they are multiplied with, so that one of them can be changed alone. */
interface Lines {
	once: Record<CostLine, number>;
	yearly: Record<CostLine, number>;
	benefits: Record<BenefitLine, number>;
}

function linesOf({ costs, benefits }: BusinessCase): Lines {
	const each = <Key extends string, Value>(
		keys: readonly Key[],
		of: (key: Key) => Value
	): Record<Key, Value> =>
		Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>;
	return {
		once: each(costLines, (line) => amount(costs[line].once)),
		yearly: each(costLines, (line) => amount(costs[line].yearly)),
		benefits: each(benefitLines, (line) => amount(benefits[line].yearly))
	};
}

const sumOf = (amounts: Record<string, number>): number =>
	Object.values(amounts).reduce((sum, value) => sum + value, 0);

/** Share of a year's full benefit that comes in a year, from 1, where it begins after some months. */
export function benefitShare(year: number, firstYearShare: number, delayMonths: number): number {
	let share = 0;
	for (let month = 12 * (year - 1) + 1; month <= 12 * year; month++) {
		const at = month - delayMonths;
		if (at >= 1) share += (at <= 12 ? firstYearShare : 1) / 12;
	}
	return share;
}

interface Terms extends Factors {
	years: number;
	firstYearShare: number;
}

/** Cash flows by year: what is paid once on the day it begins, all else at the end of each year. */
function cashFlows(lines: Lines, { years, firstYearShare, ...factors }: Terms): number[] {
	const yearly = factors.costs * sumOf(lines.yearly);
	const benefits = factors.benefits * sumOf(lines.benefits);
	return [
		-factors.costs * sumOf(lines.once),
		...Array.from(
			{ length: years },
			(_, i) => benefits * benefitShare(i + 1, firstYearShare, factors.delayMonths) - yearly
		)
	];
}

/** What a case comes to in three scenarios, and what that hangs on most. */
export function appraise(input: BusinessCase): BusinessCaseResult {
	const { costs, benefits, scenarios, discountRate, years, firstYearShare } = input;
	const hasCosts = costLines.some(
		(line) => costs[line].once !== null || costs[line].yearly !== null
	);
	const hasBenefits = benefitLines.some((line) => benefits[line].yearly !== null);
	if (!hasCosts && !hasBenefits) return { state: 'blank' };
	if (!hasCosts) return { state: 'no-costs' };
	if (!hasBenefits) return { state: 'no-benefits' };
	const lines = linesOf(input);
	const all: Record<ScenarioId, Factors> = { ...scenarios, base: asPlanned };
	return {
		state: 'appraised',
		scenarios: scenarioIds.map((scenario): Appraisal => {
			const terms = { ...all[scenario], years, firstYearShare };
			const flows = cashFlows(lines, terms);
			const spent = terms.costs * (sumOf(lines.once) + years * sumOf(lines.yearly));
			const brought = flows.reduce((sum, flow) => sum + flow, 0) + spent;
			return {
				scenario,
				flows,
				netPresentValue: netPresentValue(flows, discountRate),
				internalRate: internalRate(flows),
				payback: paybackYears(flows),
				discountedPayback: paybackYears(flows, discountRate),
				returnOnInvestment: returnOnInvestment(brought, spent)
			};
		}),
		sensitivities: sensitivities(lines, input),
		blank: [
			...costLines.filter((line) => costs[line].once === null && costs[line].yearly === null),
			...benefitLines.filter((line) => benefits[line].yearly === null)
		]
	};
}

/** A fifth: wide enough to see what matters, and the same for every line. */
const SWING = 0.2;

/** Months of delay that are looked at. */
const LATE = 6;

function sensitivities(lines: Lines, input: BusinessCase): Sensitivity[] {
	const { discountRate, years, firstYearShare } = input;
	const value = (change: Partial<Lines> = {}, rate = discountRate, delayMonths = 0) =>
		netPresentValue(
			cashFlows({ ...lines, ...change }, { ...asPlanned, delayMonths, years, firstYearShare }),
			rate
		);
	const scaled = <Key extends string>(amounts: Record<Key, number>, key: Key, by: number) => ({
		...amounts,
		[key]: amounts[key] * by
	});
	const ofCost = (of: CostLine): Sensitivity => {
		const by = (factor: number) =>
			value({ once: scaled(lines.once, of, factor), yearly: scaled(lines.yearly, of, factor) });
		return { of, less: by(1 - SWING), more: by(1 + SWING) };
	};
	const ofAllCosts = (): Sensitivity => {
		const each = (amounts: Record<CostLine, number>, by: number) =>
			costLines.reduce((all, line) => scaled(all, line, by), amounts);
		const by = (factor: number) =>
			value({ once: each(lines.once, factor), yearly: each(lines.yearly, factor) });
		return { of: 'all-costs', less: by(1 - SWING), more: by(1 + SWING) };
	};
	const ofBenefit = (of: BenefitLine): Sensitivity => {
		const by = (factor: number) => value({ benefits: scaled(lines.benefits, of, factor) });
		return { of, less: by(1 - SWING), more: by(1 + SWING) };
	};
	const found: Sensitivity[] = [
		ofAllCosts(),
		...costLines.map(ofCost),
		...benefitLines.map(ofBenefit),
		{
			of: 'discount-rate',
			less: value({}, discountRate * (1 - SWING)),
			more: value({}, discountRate * (1 + SWING))
		},
		{ of: 'delay', less: value(), more: value({}, discountRate, LATE) }
	];
	return found
		.filter(({ less, more }) => less !== more)
		.toSorted((a, b) => Math.abs(b.more - b.less) - Math.abs(a.more - a.less));
}
