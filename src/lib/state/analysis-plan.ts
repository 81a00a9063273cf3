import type { z } from 'zod';
import type { AnalysisShape } from '../analytics/analysis';
import {
	modelComparisonShape,
	type ModelComparisonResult
} from '../analytics/btyd/comparison/model-comparison-result';
import {
	customerBaseModelIds,
	type CustomerBaseModelId
} from '../analytics/btyd/customer-base-model';
import { customerValueShape } from '../analytics/btyd/customer-value-result';
import { customerProfitShape } from '../analytics/concentration/customer-profit-result';
import { concentrationShape } from '../analytics/concentration/concentration-result';
import { capabilityEvidenceShape } from '../analytics/evidence/capability-evidence-result';
import { customerListShape } from '../analytics/customer-list/customer-list-result';
import { customerSummaryShape } from '../analytics/customer-summary/customer-summary-result';
import { lifecycleShape } from '../analytics/lifecycle/lifecycle-result';
import { customerTiersShape } from '../analytics/tiers/customer-tiers-result';
import { valueAtRiskShape } from '../analytics/lifecycle/value-at-risk-result';
import { orderOutlineShape, type OrderOutlineResult } from '../analytics/order-outline-result';
import {
	criticalFields,
	customerRecordsShape,
	type CustomerRecordsParams
} from '../analytics/quality/customer-records-result';
import { orderPatternsShape } from '../analytics/products/order-patterns-result';
import { priceSpreadShape } from '../analytics/products/price-spread-result';
import { productsShape } from '../analytics/products/products-result';
import {
	dataQualityShape,
	type DataQualityParams,
	type DataQualityResult
} from '../analytics/quality/data-quality-result';
import { qualityScores } from '../analytics/quality/quality-scores';
import { tierAgreementShape } from '../analytics/quality/tier-agreement-result';
import { tierRanks } from '../analytics/quality/tier-scales';
import { renewalsShape } from '../analytics/renewals/renewals-result';
import { retentionShape } from '../analytics/retention/retention-result';
import { rfmShape } from '../analytics/rfm/rfm-result';
import { segmentMovementShape } from '../analytics/rfm/segment-movement-result';
import type { ScopeParams } from '../analytics/scope-params';
import { segmentValueShape } from '../analytics/segment-value-result';
import { daysBetween } from '../canonical/civil-date';
import { entityIds, type EntityId } from '../canonical/entity-ids';
import { exclusionReasons } from '../canonical/row-notes';
import { Mapping } from '../intake/mapping';
import { NO_CURRENCY } from '../locale/formatter';
import { movementParamsOf, rfmParamsOf } from './rfm-settings';
import { dataKey, type QualityEntry, type StoredRun, type Workspace } from '../workspace/workspace';

/** A stored result, if it is of this version of the analysis, of these data, and sound. */
export function freshResult<Params, Result>(
	{ runs, ...workspace }: Workspace,
	analysis: AnalysisShape<Params, Result>
): Result | null {
	const run = runs[analysis.id];
	if (!run || run.version !== analysis.version || run.dataKey !== dataKey(workspace)) return null;
	return analysis.result.safeParse(run.result).data ?? null;
}

/** Whether a stored run answers the same question: same version, data and parameters. */
export function isFresh<Params, Result>(
	workspace: Workspace,
	analysis: AnalysisShape<Params, Result>,
	params: z.input<z.ZodType<Params>>
): boolean {
	const run: StoredRun | undefined = workspace.runs[analysis.id];
	return (
		freshResult(workspace, analysis) !== null &&
		JSON.stringify(run?.params) === JSON.stringify(analysis.params.parse(params))
	);
}

/**
 * Day and currency analysed: as set, else the commonest currency and its last order's day, though not
 * past the day that files were loaded: an order of the year 2204 is a fault, not a clock.
 */
export function scopeOf(
	{ settings }: Workspace,
	{ currencies }: OrderOutlineResult
): ScopeParams | null {
	const chosen = currencies.find(({ currency }) => currency === settings.currency) ?? currencies[0];
	if (!chosen) return null;
	const { lastOn, lastKnownOn, currency } = chosen;
	return { asOf: settings.asOf ?? lastKnownOn ?? lastOn, currency };
}

/** Latest day on which a file was loaded; null without files. */
const loadedOn = (files: Workspace['files']): string | null =>
	files
		.map(({ addedAt }) => addedAt.slice(0, 10))
		.toSorted()
		.at(-1) ?? null;

/** First day of the orders that are in scope. */
const firstOnOf = ({ currencies }: OrderOutlineResult, scope: ScopeParams): string =>
	currencies.find(({ currency }) => currency === scope.currency)?.firstOn ?? scope.asOf;

/** Least weeks of data of which some can be held out. */
export const LEAST_WEEKS = 12;

/** Weeks that are held out: as set, else the last third of the data, a year at most. */
export function holdoutWeeksOf(workspace: Workspace, outline: OrderOutlineResult): number | null {
	const scope = scopeOf(workspace, outline);
	if (!scope) return null;
	const weeks = Math.floor(daysBetween(firstOnOf(outline, scope), scope.asOf) / 7);
	if (weeks < LEAST_WEEKS) return null;
	return Math.min(
		workspace.settings.holdoutWeeks ?? Math.min(52, Math.round(weeks / 3)),
		weeks - 1
	);
}

/** How models did against what was held out; null where the days in scope leave too few weeks for it. */
export function heldOut(
	workspace: Workspace,
	outline = freshResult(workspace, orderOutlineShape)
): ModelComparisonResult | null {
	// A result of other settings is kept beside the data: of fewer days than it saw it says nothing.
	return outline && holdoutWeeksOf(workspace, outline)
		? freshResult(workspace, modelComparisonShape)
		: null;
}

/** The model that values customers: as set, else the one that forecast best, else BG/NBD. */
export function chosenModel(
	workspace: Workspace,
	outline = freshResult(workspace, orderOutlineShape)
): CustomerBaseModelId {
	const set = customerBaseModelIds.find((id) => id === workspace.settings.model);
	return set ?? heldOut(workspace, outline)?.recommended ?? 'bg-nbd';
}

/** Tiers that mark a customer as strategic: as set, else the highest on the scale that holds them all. */
export function strategicTiersOf(workspace: Workspace): string[] {
	const { strategicTiers } = workspace.settings;
	if (strategicTiers) return strategicTiers;
	const tiers = freshResult(workspace, customerRecordsShape)?.tiers.map(({ tier }) => tier) ?? [];
	const ranks = Object.entries(tierRanks(tiers) ?? {});
	const highest = Math.max(...ranks.map(([, rank]) => rank));
	return ranks.filter(([, rank]) => rank === highest).map(([tier]) => tier);
}

/** A step of the plan: an analysis with the parameters it is to be run with. */
export interface PlannedRun {
	// Analyses of all kinds stand in one list; each is run with parameters it parses itself.
	analysis: AnalysisShape<never, unknown>;
	params: unknown;
}

const planned = <Params, Result>(
	analysis: AnalysisShape<Params, Result>,
	params: z.input<z.ZodType<Params>>
): PlannedRun => ({ analysis: analysis as unknown as PlannedRun['analysis'], params });

const filesOf = ({ files }: Workspace, entity: string) =>
	files.flatMap((file) => {
		const mapping = Mapping.safeParse(file.mapping).data;
		return mapping?.entity === entity ? [mapping] : [];
	});

/** Which critical fields, and whether a tier, the customer files brought. */
export function recordParams(workspace: Workspace): CustomerRecordsParams | null {
	const mappings = filesOf(workspace, 'customer');
	if (mappings.length === 0) return null;
	const has = (field: string) => mappings.some(({ fields }) => field in fields);
	return { fields: criticalFields.filter(has), hasTier: has('tier') };
}

/**
 * The analyses a workspace's files allow, in an order in which each finds what it needs. Asked again
 * after every step, since later parameters come out of earlier results.
 */
export function plan(workspace: Workspace): PlannedRun[] {
	const steps: PlannedRun[] = [];
	const afterRecords: PlannedRun[] = [];
	const hasOrders = filesOf(workspace, 'order').length > 0;
	if (hasOrders) steps.push(planned(orderOutlineShape, { notAfter: loadedOn(workspace.files)! }));
	const outline = hasOrders ? freshResult(workspace, orderOutlineShape) : null;
	const scope = outline && scopeOf(workspace, outline);
	if (scope) {
		const { settings } = workspace;
		const { months, annualDiscount, margin, monetaryBy, cohortPeriod, contactCost, winBackShare } =
			settings;
		const { overdueFactor, growthFactor } = settings;
		const lives = { ...scope, overdueFactor, growthFactor, period: cohortPeriod };
		const scoring = rfmParamsOf(settings, scope);
		const scored = freshResult(workspace, rfmShape);
		const firstOn = firstOnOf(outline, scope);
		const movement = scored && movementParamsOf(settings, scoring, scored, firstOn);
		const model = chosenModel(workspace, outline);
		const orders = filesOf(workspace, 'order');
		// Lines may be a file of their own.
		const sold = [...orders, ...filesOf(workspace, 'order-line')];
		const hasProduct = sold.some(({ fields }) => 'product' in fields || 'sku' in fields);
		const hasDiscount = orders.some(({ fields }) => 'discount' in fields);
		const hasCost = sold.some(({ fields }) => 'cost' in fields);
		const isContract = freshResult(workspace, renewalsShape)?.reading === 'contract';
		const valuation = { months, annualDiscount, margin, monetaryBy, model, isContract };
		const risk = { ...scope, ...valuation, lifecycle: lives, contactCost, winBackShare };
		const holdoutWeeks = holdoutWeeksOf(workspace, outline);
		steps.push(
			planned(customerSummaryShape, scope),
			planned(rfmShape, scoring),
			planned(retentionShape, { ...scope, period: cohortPeriod, hasCost }),
			// Whether customers are under contract decides whether anything may be forecast.
			planned(renewalsShape, { ...scope, period: cohortPeriod, months, annualDiscount, margin }),
			...(movement ? [planned(segmentMovementShape, movement)] : []),
			...(holdoutWeeks ? [planned(modelComparisonShape, { ...scope, holdoutWeeks })] : []),
			planned(customerValueShape, { ...scope, ...valuation }),
			planned(segmentValueShape, { ...scope, ...valuation, scoring }),
			planned(lifecycleShape, lives),
			planned(valueAtRiskShape, risk),
			planned(concentrationShape, { ...scope, monetaryBy }),
			...(hasCost ? [planned(customerProfitShape, scope)] : []),
			...(hasProduct ? [planned(productsShape, scope)] : []),
			...(hasProduct || hasDiscount ? [planned(priceSpreadShape, { ...scope, scoring })] : []),
			planned(orderPatternsShape, scope)
		);
		const strategic = strategicTiersOf(workspace);
		const tiers = { ...scope, ...valuation, lifecycle: lives, strategic };
		afterRecords.push(
			planned(customerTiersShape, tiers),
			planned(customerListShape, { scoring, risk, tiers })
		);
	}
	const records = recordParams(workspace);
	if (records) {
		steps.push(planned(customerRecordsShape, records));
		const result = freshResult(workspace, customerRecordsShape);
		const ranks = result && tierRanks(result.tiers.map(({ tier }) => tier));
		if (scope && ranks) steps.push(planned(tierAgreementShape, { ...scope, ranks }));
	}
	steps.push(...afterRecords);
	const checked = qualityParams(workspace);
	if (checked) steps.push(planned(dataQualityShape, checked));
	if (checked && checked.asOf !== null) {
		const { asOf, tables } = checked;
		const currency = scope?.currency ?? null;
		steps.push(planned(capabilityEvidenceShape, { asOf, currency, tables }));
	}
	return steps;
}

/**
 * What there is to check, and to which day: the one that is set, else the last that a file tells of,
 * though not past the day that the files were loaded. A date of the year 2204 is a fault, not a clock.
 */
export function qualityParams({ files, settings }: Workspace): DataQualityParams | null {
	const known = files.flatMap(({ id, entity, mapping, account }) => {
		const parsed = Mapping.safeParse(mapping).data;
		return parsed ? [{ id, entity, parsed, account }] : [];
	});
	if (known.length === 0) return null;
	const entitiesLoaded = [...new Set(known.map(({ entity }) => entity))].toSorted(
		(a, b) => entityIds.indexOf(a) - entityIds.indexOf(b)
	);
	const of = (entity: EntityId) => known.filter((file) => file.entity === entity);
	const lastOn = files
		.flatMap((file) => file.lastOn ?? [])
		.toSorted()
		.at(-1);
	const loaded = loadedOn(files)!;
	return {
		asOf: settings.asOf ?? (lastOn && lastOn > loaded ? loaded : lastOn) ?? null,
		tables: entitiesLoaded.map((entity) => ({
			entity,
			files: of(entity).map(({ id, parsed }) => ({
				file: id,
				fields: Object.keys(parsed.fields).toSorted()
			}))
		})),
		excluded: entitiesLoaded.flatMap((entity) =>
			exclusionReasons.flatMap((reason) => {
				const rows = of(entity)
					.flatMap(({ account }) => account.excluded)
					.filter((one) => one.reason === reason)
					.reduce((sum, one) => sum + one.rows, 0);
				return rows > 0 ? [{ entity, reason, rows }] : [];
			})
		)
	};
}

/** How the data score now, for the history of them. */
export function qualityEntry(
	workspace: Workspace,
	result: DataQualityResult,
	at: string
): QualityEntry {
	const { overall, dimensions } = qualityScores(result);
	return {
		at,
		dataKey: dataKey(workspace),
		files: workspace.files.map(({ name }) => name),
		rows: result.tables.reduce((sum, { rows }) => sum + rows, 0),
		overall,
		dimensions: Object.fromEntries(dimensions.map(({ dimension, share }) => [dimension, share]))
	};
}

/** Currency for amounts before any analysis has said which. */
export const scopeCurrency = (scope: ScopeParams | null, { settings }: Workspace): string =>
	scope?.currency ?? settings.currency ?? NO_CURRENCY;
