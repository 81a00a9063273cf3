import { orderOutlineShape } from '../lib/analytics/order-outline-result';
import type { CivilDate } from '../lib/canonical/civil-date';
import type { Confidence } from '../lib/maturity/confidence';
import { crmMaturity } from '../lib/maturity/crm-maturity';
import { crmMaturityFull } from '../lib/maturity/crm-maturity-full';
import { crmMaturityPacks } from '../lib/maturity/crm-maturity-packs';
import { groupQuestions, type GroupQuestion } from '../lib/maturity/group';
import type { MetricPack } from '../lib/maturity/metrics';
import type { MaturityModel } from '../lib/maturity/model';
import { withOwnCuts } from '../lib/maturity/own-cuts';
import { ownModelOf } from '../lib/maturity/own-model';
import type { Response } from '../lib/maturity/response';
import { scoreMaturity } from '../lib/maturity/score';
import type { Findings } from '../lib/report/findings';
import { freshResult, scopeOf } from '../lib/state/analysis-plan';
import { findingsOf } from '../lib/state/workspace-findings';
import {
	resultConfidence,
	scoringOf,
	voicesOf,
	type Scoring
} from '../lib/state/workspace-scoring';
import type { Workspace } from '../lib/workspace/workspace';

/** An assessment scored, with what it was scored from. */
export interface Assessed {
	scoring: Scoring;
	pack: MetricPack;
	voices: readonly Response[];
	group: readonly GroupQuestion[];
	confidence: Confidence | null;
	findings: Findings;
}

/** The model a workspace is assessed by: its own, or ours with the questions it asks. */
export function modelOf({ assessment }: Workspace): MaturityModel {
	const own =
		assessment.ownModel === null ? null : ownModelOf(assessment.ownModel, crmMaturityPacks);
	if (own) return own.model;
	const isFull = [assessment, ...assessment.snapshots].some(({ mode }) => mode === 'full');
	return isFull ? crmMaturityFull : crmMaturity;
}

/** Scores a workspace's assessment. @param today day against which evidence ages */
export function assessed(workspace: Workspace, model: MaturityModel, today: CivilDate): Assessed {
	const own = ownModelOf(workspace.assessment.ownModel, crmMaturityPacks);
	const { metrics, actions } = own?.packs ?? crmMaturityPacks;
	const { pack } = withOwnCuts(metrics, workspace.assessment.cuts);
	const voices = voicesOf(workspace, model);
	const scoring = scoringOf(workspace, { model, pack, voices });
	const maturity = scoreMaturity(scoring);
	const group = groupQuestions(scoring.questions, voices);
	const outline = freshResult(workspace, orderOutlineShape);
	const scope = outline && scopeOf(workspace, outline);
	return {
		scoring,
		pack,
		voices,
		group,
		confidence: resultConfidence(scoring, maturity, { voices, group, today }),
		findings: findingsOf(workspace, { model, pack, actions, maturity, group, scope })
	};
}
