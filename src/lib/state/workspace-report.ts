import { appraise, businessCaseOf } from '../business/business-case';
import { integrationRows } from '../business/integrations';
import { objectiveRows } from '../business/objectives';
import { projectOf } from '../business/project';
import { riskRegisterOf, riskRows } from '../business/risks';
import { selectionOf } from '../business/selection';
import { weighSystems } from '../business/selection-result';
import type { Confidence } from '../maturity/confidence';
import { comparedFigures } from '../report/baseline';
import type { Findings } from '../report/findings';
import type { ReportInput } from '../report/report-input';
import { reportSettingsOf } from '../report/report-settings';
import { byContent, type Workspace } from '../workspace/workspace';
import { datedAssessments, progressSince, trendOver, type Present } from './dated-results';
import { joinedRows } from './linked-files';
import { measuredLevels } from './measured-levels';
import { plannedActions } from './planned-actions';

/** A workspace as it stands, scored. */
export interface Scored extends Present {
	findings: Findings;
	confidence: Confidence | null;
}

/** All that the full report of a workspace tells, but for the hashes of what was scored. */
export function reportInputOf(workspace: Workspace, scored: Scored): ReportInput {
	const { findings, confidence, scoring, voices } = scored;
	const { capabilities } = findings.maturity;
	const dated = datedAssessments(workspace, scored);
	const stated = businessCaseOf(workspace.businessCase);
	const register = riskRegisterOf(workspace.risks);
	const selection = workspace.selection === null ? null : selectionOf(workspace.selection);
	const project = projectOf(workspace.project);
	const values = Object.fromEntries(comparedFigures(findings).map(({ id, value }) => [id, value]));
	const count = (role: string) => voices.filter((voice) => voice.role === role).length;
	return {
		findings,
		confidence,
		questions: scoring.questions,
		roles: {
			executive: count('executive'),
			manager: count('manager'),
			'front-line': count('front-line')
		},
		trend: trendOver(dated, scored),
		progress: progressSince(dated, scored),
		plan: plannedActions(workspace.roadmap, {
			model: scoring.model,
			library: findings.actions,
			scores: capabilities
		}),
		roadmap: workspace.roadmap,
		businessCase: { stated, result: appraise(stated) },
		objectives: objectiveRows(project.objectives, values, scored.now.slice(0, 10)),
		integrations: integrationRows(project.integrations, joinedRows(workspace)),
		risks: riskRows(register, measuredLevels(capabilities)),
		readiness: register.readiness,
		selection: selection && { stated: selection, result: weighSystems(selection) },
		runs: runsByContent(workspace),
		baseline: reportSettingsOf(workspace.report).baseline,
		hashes: null
	};
}

/** Stored results, whose data are named by what is in them and not by ids of this device. */
const runsByContent = (workspace: Workspace): Workspace['runs'] =>
	Object.fromEntries(
		Object.entries(workspace.runs).map(([id, run]) => [
			id,
			{ ...run, dataKey: byContent(run.dataKey, workspace) }
		])
	);
