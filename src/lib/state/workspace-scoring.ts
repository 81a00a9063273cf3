import { Answer, type Answers } from '../maturity/answer';
import {
	ONE_RESPONDENT,
	answeredShare,
	confidenceOf,
	evidenceWeight,
	type Confidence
} from '../maturity/confidence';
import {
	consolidated,
	meanConsensus,
	roleShare,
	type GroupQuestion,
	type Override
} from '../maturity/group';
import type { MetricPack } from '../maturity/metrics';
import { migrateAnswers } from '../maturity/migrate-answers';
import { questionsOf, type Level, type MaturityModel, type Question } from '../maturity/model';
import { Response, mergeResponses, respondentRoles } from '../maturity/response';
import type { MaturityResult, ScoreInput } from '../maturity/score';
import type { Workspace } from '../workspace/workspace';
import { metricReadings } from './metric-readings';

/** Id of the voice that is this workspace's own. */
export const OWN_VOICE = 'own';

/** What an assessment is scored from. */
export type Scoring = ScoreInput & { questions: readonly Question[] };

/** Answers of a workspace's own, taken over by the model's questions; one that can not be read is left out. */
export const ownAnswers = ({ assessment }: Workspace, model: MaturityModel): Answers =>
	migrateAnswers(
		model,
		Object.fromEntries(
			Object.entries(assessment.answers).flatMap(([id, input]) => {
				const { data } = Answer.safeParse(input);
				return data ? [[id, data]] : [];
			})
		)
	);

/** Everyone whose answers count: those who sent theirs, and the workspace's own in its role. */
export function voicesOf(workspace: Workspace, model: MaturityModel): readonly Response[] {
	const { responses, ownRole } = workspace.assessment;
	const sent = mergeResponses(
		responses.flatMap((response) => {
			const parsed = Response.safeParse(response);
			if (!parsed.success) return [];
			return [{ ...parsed.data, answers: migrateAnswers(model, parsed.data.answers) }];
		})
	);
	const role = respondentRoles.find((id) => id === ownRole);
	const answers = ownAnswers(workspace, model);
	if (sent.length === 0 || !role || Object.keys(answers).length === 0) return sent;
	const own: Response = {
		format: 'tidemark-response',
		version: 1,
		id: OWN_VOICE,
		name: '',
		role,
		model: model.id,
		modelVersion: model.version,
		answers,
		updatedAt: workspace.updatedAt
	};
	return [own, ...sent];
}

/** What is scored: what everyone together says, or the workspace alone where nobody sent anything. */
export function scoringOf(
	workspace: Workspace,
	{ model, pack, voices }: { model: MaturityModel; pack: MetricPack; voices: readonly Response[] }
): Scoring {
	const { mode, overrides, targets, intended, weights } = workspace.assessment;
	const questions = questionsOf(model, mode);
	return {
		model,
		questions,
		answers:
			voices.length === 0
				? ownAnswers(workspace, model)
				: consolidated(
						questions,
						voices,
						migrateAnswers(model, overrides as Record<string, Override>)
					),
		pack,
		readings: metricReadings(workspace),
		intended,
		targets: targets as Record<string, Level>,
		...(weights !== null && { weights })
	};
}

/**
 * How far a result may be relied on; null without an answer.
 *
 * @param today day against which evidence ages
 */
export function resultConfidence(
	{ questions, answers }: Scoring,
	maturity: MaturityResult,
	{
		voices,
		group,
		today
	}: { voices: readonly Response[]; group: readonly GroupQuestion[]; today: string }
): Confidence | null {
	const completeness = answeredShare(questions, answers);
	if (completeness === 0) return null;
	const isQuick = questions.every(({ quick }) => quick);
	return confidenceOf(
		{
			evidence: evidenceWeight(questions, answers, maturity, today),
			agreement: meanConsensus(group) ?? ONE_RESPONDENT,
			roles: voices.length > 0 ? roleShare(voices) : 1 / respondentRoles.length,
			completeness
		},
		isQuick
	);
}
