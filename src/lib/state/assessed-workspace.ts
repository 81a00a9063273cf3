import { orderOutlineShape } from '../analytics/order-outline-result';
import type { CivilDate } from '../canonical/civil-date';
import type { Confidence } from '../maturity/confidence';
import { crmMaturity } from '../maturity/crm-maturity';
import { crmMaturityFull } from '../maturity/crm-maturity-full';
import { crmMaturityPacks } from '../maturity/crm-maturity-packs';
import { groupQuestions, toldLevels, type GroupQuestion } from '../maturity/group';
import type { MetricPack } from '../maturity/metrics';
import type { MaturityModel } from '../maturity/model';
import { withOwnCuts } from '../maturity/own-cuts';
import { ownModelOf } from '../maturity/own-model';
import type { Response } from '../maturity/response';
import { scoreMaturity } from '../maturity/score';
import type { Findings } from '../report/findings';
import { freshResult, scopeOf } from './analysis-plan';
import { findingsOf } from './workspace-findings';
import { resultConfidence, scoringOf, voicesOf, type Scoring } from './workspace-scoring';
import type { Workspace } from '../workspace/workspace';

/** An assessment scored, with what it was scored from. */
export interface Assessed {
	scoring: Scoring;
	pack: MetricPack;
	/** The same before cut points of one's own. */
	metrics: MetricPack;
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
	const levels = toldLevels(scoring.questions, scoring.answers, voices);
	const outline = freshResult(workspace, orderOutlineShape);
	const scope = outline && scopeOf(workspace, outline);
	return {
		scoring,
		pack,
		metrics,
		voices,
		group,
		confidence: resultConfidence(scoring, maturity, { voices, group, today }),
		findings: findingsOf(workspace, { model, pack, actions, maturity, group, levels, scope })
	};
}
