import { z } from 'zod';
import { CivilDate } from '../../canonical/civil-date';
import type { AnalysisShape } from '../analysis';
import { Money } from '../scope-params';
import { LoadedTables } from '../quality/checks/loaded-tables';
import { Measurement } from '../quality/measurement';

/** What was loaded, the day everything is counted back from, and the currency money is counted in. */
export const CapabilityEvidenceParams = z.strictObject({
	asOf: CivilDate,
	/** Amounts in other currencies are left out; null where nothing loaded has an amount of orders. */
	currency: z
		.string()
		.regex(/^[A-Z]{3}$/)
		.nullable(),
	tables: LoadedTables
});

export type CapabilityEvidenceParams = z.infer<typeof CapabilityEvidenceParams>;

/** What data say of how capabilities are lived, metric by metric. */
export const CapabilityEvidenceResult = z.strictObject({
	metrics: z.array(Measurement),
	/** What stands in open deals past their expected close date, in the currency asked; null where no file tells. */
	overdueDeals: Money.nullable()
});

export type CapabilityEvidenceResult = z.infer<typeof CapabilityEvidenceResult>;

/** What it takes to know a kept result again. */
export const capabilityEvidenceShape: AnalysisShape<
	CapabilityEvidenceParams,
	CapabilityEvidenceResult
> = {
	id: 'capability-evidence',
	version: 2,
	params: CapabilityEvidenceParams,
	result: CapabilityEvidenceResult
};
