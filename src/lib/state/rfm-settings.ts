import type { z } from 'zod';
import { breaksOf } from '../analytics/rfm/rfm-breaks';
import {
	FREQUENCY_BREAKS,
	FrequencyBreaks,
	FrozenBreaks,
	RfmParams,
	type RfmMeasures
} from '../analytics/rfm/rfm-params';
import { RfmResult } from '../analytics/rfm/rfm-result';
import type { SegmentMovementParams } from '../analytics/rfm/segment-movement-result';
import { SegmentMap, tenSegments } from '../analytics/rfm/segment-map';
import type { ScopeParams } from '../analytics/scope-params';
import { addMonths } from '../canonical/civil-date';
import type { Workspace } from '../workspace/workspace';

type Settings = Workspace['settings'];

/** The map of segments that is set; the ten names unless a sound one is. */
export const segmentMapOf = ({ segmentMap }: Settings): SegmentMap =>
	SegmentMap.safeParse(segmentMap).data ?? tenSegments;

/** Counts that frequency is scored by, as set or as usual. */
export const frequencyBreaksOf = ({ frequencyBreaks }: Settings): z.infer<typeof FrequencyBreaks> =>
	FrequencyBreaks.safeParse(frequencyBreaks).data ?? [...FREQUENCY_BREAKS];

/** What scores measure, as set. */
const measuresOf = ({ frequencyOf, moneyAs, monetaryBy }: Settings): RfmMeasures => ({
	frequencyOf,
	monetaryBy: moneyAs === 'mean' ? 'mean-sale' : monetaryBy
});

/** The breaks that are frozen, where they are of what is scored now; null where none are. */
export function frozenBreaksOf(settings: Settings, { currency }: ScopeParams): FrozenBreaks | null {
	const frozen = FrozenBreaks.safeParse(settings.frozenBreaks).data;
	const measures = measuresOf(settings);
	return frozen?.currency === currency &&
		frozen.frequencyOf === measures.frequencyOf &&
		frozen.monetaryBy === measures.monetaryBy
		? frozen
		: null;
}

/** Parameters of an RFM analysis, as set. */
export function rfmParamsOf(settings: Settings, scope: ScopeParams): RfmParams {
	const frozen = frozenBreaksOf(settings, scope);
	return {
		...scope,
		...measuresOf(settings),
		frequencyBy: settings.frequencyBy,
		frequencyBreaks: frequencyBreaksOf(settings),
		frozen: frozen && { on: frozen.on, breaks: frozen.breaks },
		map: [...segmentMapOf(settings)]
	};
}

/** The breaks that scores rest on, to be frozen. */
export const breaksToFreeze = (params: RfmParams, { ranges, totals }: RfmResult): FrozenBreaks => ({
	on: params.asOf,
	currency: params.currency,
	frequencyOf: params.frequencyOf,
	monetaryBy: params.monetaryBy,
	breaks:
		params.frozen?.breaks ??
		breaksOf(
			ranges,
			totals.frequencyBy === 'breaks' ? params.frequencyBreaks : null,
			totals.largestShares
		)
});

/**
 * Breaks that a workspace's segments rest on, for later ones to be held against: those that were frozen,
 * or those found; null where it has no segments.
 */
export function breaksOfWorkspace({ runs }: Pick<Workspace, 'runs'>): FrozenBreaks | null {
	const params = RfmParams.safeParse(runs.rfm?.params).data;
	const result = RfmResult.safeParse(runs.rfm?.result).data;
	return params && result ? breaksToFreeze(params, result) : null;
}

/** How long before the last day customers are looked at first, unless a day is set. */
const MONTHS_BEFORE = 3;

/**
 * Two days that can be compared, by the breaks that scores rest on; null where data begin later. A day
 * that is set and lies outside the data gives way to the usual one.
 */
export function movementParamsOf(
	{ comparedWith }: Settings,
	params: RfmParams,
	result: RfmResult,
	firstOn: string
): SegmentMovementParams | null {
	const { asOf, currency, frequencyOf, monetaryBy, map } = params;
	const from = [comparedWith, addMonths(asOf, -MONTHS_BEFORE)].find(
		(day) => day !== null && day >= firstOn && day < asOf
	);
	if (!from) return null;
	const { breaks } = breaksToFreeze(params, result);
	return { asOf, currency, frequencyOf, monetaryBy, map, from, breaks };
}
