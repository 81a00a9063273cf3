import { capabilityEvidence } from '../../src/lib/analytics/evidence/capability-evidence';
import type { Measurement } from '../../src/lib/analytics/quality/measurement';
import { runAnalysis } from '../../src/lib/analytics/run-analysis';
import type { Engine } from '../../src/lib/engine/engine';
import { addRows, loadedTables, type CanonicalRows } from './canonical-rows';

/** Day that evidence is counted back from in specs. */
export const EVIDENCE_DAY = '2025-06-30';

/** What the analysis says of each metric, of tables that hold these rows and no others. */
export async function evidenceOf(
	engine: Engine,
	tables: CanonicalRows,
	currency: string | null = 'CNY'
): Promise<Record<string, Measurement>> {
	await addRows(engine, tables);
	const { result } = await runAnalysis(engine, capabilityEvidence, {
		asOf: EVIDENCE_DAY,
		currency,
		tables: loadedTables(tables)
	});
	return Object.fromEntries(result.metrics.map((one) => [one.metric, one]));
}
