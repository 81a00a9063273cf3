import type { BusinessCase, BusinessCaseResult } from '../business/business-case';
import type { IntegrationRow } from '../business/integrations';
import type { ObjectiveRow } from '../business/objectives';
import type { RiskRegister, RiskRow } from '../business/risks';
import type { Selection } from '../business/selection';
import type { SelectionResult } from '../business/selection-result';
import type { Confidence } from '../maturity/confidence';
import type { ScheduledAction } from '../maturity/action-plan';
import type { Question } from '../maturity/model';
import type { RespondentRole } from '../maturity/response';
import type { CapabilityProgress, TrendPoint } from '../maturity/trend';
import type { Roadmap } from '../workspace/assessment-shape';
import type { StoredRun } from '../workspace/workspace';
import type { Baseline } from './baseline';
import type { Findings } from './findings';

/** Who answered, by role. */
export type RoleCounts = Readonly<Record<RespondentRole, number>>;

/** Everything that a full report tells: findings, and what was stated, planned and kept beside them. */
export interface ReportInput {
	findings: Findings;
	confidence: Confidence | null;
	/** Questions that were asked. */
	questions: readonly Question[];
	roles: RoleCounts;
	/** Results over time, the present one last; empty where none was kept. */
	trend: readonly TrendPoint[];
	progress: readonly CapabilityProgress[];
	plan: readonly ScheduledAction[];
	roadmap: Roadmap;
	businessCase: { stated: BusinessCase; result: BusinessCaseResult };
	/** What the project is for, and where that stands. */
	objectives: readonly ObjectiveRow[];
	/** What has to go between systems. */
	integrations: readonly IntegrationRow[];
	risks: readonly RiskRow[];
	/** What is there before the project begins, as far as somebody has said. */
	readiness: RiskRegister['readiness'];
	/** Systems weighed against each other; null where nobody has begun. */
	selection: { stated: Selection; result: SelectionResult } | null;
	/** By analysis id: parameters and the version that computed each. */
	runs: Readonly<Record<string, StoredRun>>;
	/** Figures of an earlier time that these are held against; null where none were kept. */
	baseline: Baseline | null;
	/** SHA-256 of the model, the answers and the metric pack; null where they were not computed. */
	hashes: Readonly<{ model: string; answers: string; metrics: string }> | null;
}
