import { z } from 'zod';
import type { AnalysisShape } from '../analysis';
import { ScopeParams } from '../scope-params';

/** What a user may choose: up to which day and in which currency value is counted, and tiers' order. */
export const TierAgreementParams = ScopeParams.extend({
	/** Rank by label, 1 lowest; labels not named are left out. */
	ranks: z.record(z.string(), z.int())
});

export type TierAgreementParams = z.infer<typeof TierAgreementParams>;

/** How far stored tiers follow what customers bring. */
export const TierAgreementResult = z.strictObject({
	/** Customers with a ranked tier and a sale. */
	customers: z.int(),
	/** Spearman's rank correlation of tier and revenue; null where either does not vary. */
	rho: z.number().nullable()
});

export type TierAgreementResult = z.infer<typeof TierAgreementResult>;

/** What it takes to know a kept result again. */
export const tierAgreementShape: AnalysisShape<TierAgreementParams, TierAgreementResult> = {
	id: 'tier-agreement',
	version: 1,
	params: TierAgreementParams,
	result: TierAgreementResult
};
