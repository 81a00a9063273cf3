import { z } from 'zod';
import { entityIds, entityOf } from '../../canonical/entities';
import type { ResultSet } from '../../engine/engine';
import { parseRows } from '../../engine/parse-rows';
import { message } from '../../locale/message';
import { mannKendall } from '../../math/mann-kendall';
import { wilsonInterval } from '../../math/wilson';
import { sql, type Sql } from '../../sql/sql';
import type { Analysis } from '../analysis';
import type { Measurement } from '../quality/measurement';
import {
	capabilityEvidenceShape,
	type CapabilityEvidenceParams,
	type CapabilityEvidenceResult
} from './capability-evidence-result';
import { dataMeasures } from './data-measures';
import { contextOf, missingFor, type EvidenceMeasure } from './evidence-measure';
import { biasedFinding, shareFinding, valueFinding } from './evidence-findings';
import { missingMessage } from './missing-message';
import { peopleMeasures } from './people-measures';
import { performanceMeasures } from './performance-measures';
import { processMeasures } from './process-measures';
import { strategyMeasures } from './strategy-measures';
import { technologyMeasures } from './technology-measures';

/** Every measure of this analysis, in the order of the model's layers. */
export const evidenceMeasures: readonly EvidenceMeasure[] = [
	...strategyMeasures,
	...processMeasures,
	...technologyMeasures,
	...peopleMeasures,
	...dataMeasures,
	...performanceMeasures
];

/** Chance of error with which a trend is believed; the least that four quarters can show is 1 in 24. */
const TREND_ALPHA = 0.05;

/** Name of the answer that is no metric. */
const OVERDUE_DEALS = 'overdue-deals-amount';

/** What stands in open deals that are overdue. Deals without a currency are in the one that is asked. */
const overdueDealsSql = ({ asOf, currency }: CapabilityEvidenceParams): Sql => sql`
	SELECT coalesce(sum(amount), 0)::DECIMAL(18, 2) AS amount FROM deals
	WHERE status = 'open' AND CAST(expected_close_at AS DATE) < CAST(${asOf} AS DATE)
		AND coalesce(currency, ${currency}) IS NOT DISTINCT FROM ${currency}`;

/** Fewest periods of a trend. */
const LEAST_PERIODS = 4;

/**
 * What the records say of how each capability is lived: shares with Wilson's interval, medians with
 * their order statistics, trends by Mann-Kendall. It asks the canonical tables of many things, so it
 * is computed where files are read: it has no stage 1.
 */
export const capabilityEvidence: Analysis<
	CapabilityEvidenceParams,
	null,
	CapabilityEvidenceResult
> = {
	...capabilityEvidenceShape,
	inputs: entityIds.map((entity) => entityOf(entity).table),
	reduce: () => ({}),
	finish: (params) => {
		const context = contextOf(params);
		const deal = context.view('deal');
		const tells = ['amount', 'status', 'expected_close_at'].every((field) => deal.isFilled(field));
		return Object.fromEntries([
			...(tells ? [[OVERDUE_DEALS, overdueDealsSql(params)]] : []),
			...evidenceMeasures
				.filter((measure) => missingFor(measure, context).length === 0)
				.map((measure) => [measure.metric, measure.select(context)])
		]);
	},
	conclude: (answers, _, params) => {
		const context = contextOf(params);
		return {
			metrics: evidenceMeasures.map((measure): Measurement => {
				const answer = answers[measure.metric];
				if (answer) return read(measure, answer);
				const reason = missingMessage(missingFor(measure, context));
				return { state: 'not-evaluated', metric: measure.metric, reason };
			}),
			overdueDeals:
				(answers[OVERDUE_DEALS]?.cells('amount')[0] as string | null | undefined) ?? null
		};
	},
	explain: ({ metrics }, { asOf }) => {
		const measured = metrics.filter(({ state }) => state === 'measured').length;
		return {
			finding: message('capabilityEvidence.finding', { measured, metrics: metrics.length }),
			method: [
				message('capabilityEvidence.method', { asOf: { kind: 'date', iso: asOf } }),
				message('capabilityEvidence.method.intervals')
			],
			exclusions: [],
			caution: message('capabilityEvidence.caution')
		};
	}
};

const tooFew = (metric: string, n: number, least: number): Measurement => ({
	state: 'not-evaluated',
	metric,
	reason: message('evidence.reason.tooFewOf', { n, least })
});

/** What an answer says of the metric that was asked for. */
function read(measure: EvidenceMeasure, answer: ResultSet): Measurement {
	const { metric, least } = measure;
	switch (measure.form) {
		case 'share': {
			const { part, n } = parseRows(z.object({ part: z.number(), n: z.number() }), answer)[0]!;
			if (n < least) return tooFew(metric, n, least);
			const finding = shareFinding(measure.metric, part, n);
			const interval = wilsonInterval(part, n);
			return { state: 'measured', metric, value: part / n, n, interval, finding };
		}
		case 'value': {
			const nullable = z.number().nullable().default(null);
			const row = z.object({
				n: z.number(),
				value: nullable,
				low: nullable,
				high: nullable,
				bias: nullable
			});
			const { n, value, low, high, bias } = parseRows(row, answer)[0]!;
			if (n < least) return tooFew(metric, n, least);
			if (value === null) {
				const reason = message(`evidence.reason.${measure.refusal ?? 'does-not-vary'}`);
				return { state: 'not-evaluated', metric, reason };
			}
			const interval = low === null || high === null ? null : { low, high };
			const finding =
				bias === null ? valueFinding(measure.metric, value, n) : biasedFinding(value, bias, n);
			return { state: 'measured', metric, value, n, interval, finding };
		}
		case 'trends': {
			const rows = parseRows(z.object({ series: z.string(), value: z.number() }), answer);
			const series = [...new Set(rows.map((one) => one.series))].map((name) =>
				rows.filter((one) => one.series === name).map(({ value }) => value)
			);
			const periods = Math.max(0, ...series.map(({ length }) => length));
			if (periods < LEAST_PERIODS) return tooFew(metric, periods, LEAST_PERIODS);
			const trends = series.filter(({ length }) => length >= LEAST_PERIODS).map(mannKendall);
			const ways = trends.map(({ s, p }): number => (p < TREND_ALPHA ? Math.sign(s) : 0));
			const value = ways.reduce((sum, way) => sum + way, 0);
			const n = trends.length;
			const finding = valueFinding(measure.metric, value, n);
			// A series that can not be followed may have gone either way.
			const unseen = measure.series - n;
			const interval = unseen > 0 ? { low: value - unseen, high: value + unseen } : null;
			return { state: 'measured', metric, value, n, interval, finding };
		}
	}
}
