import { CivilDate } from '../canonical/civil-date';
import { hasContent, type Answer, type Evidence } from '../maturity/answer';
import type { Level, Question } from '../maturity/model';
import type { ModelFile } from '../maturity/model-file';
import type { AnalysisState } from './analysis-state.svelte';
import type { AssessmentMode } from '../workspace/assessment-shape';
import { withModel } from './with-model';
import type { Clock, WorkspaceState } from './workspace-state.svelte';

/** What a respondent says; when and how often is added when it is kept. */
export type Given =
	| { state: 'level'; level: Level }
	| { state: 'dont-know' }
	| { state: 'not-applicable'; reason: string };

/** Minutes a question takes, for the time left: the quick assessment was planned for ten. */
const MINUTES_EACH = 0.8;

/** The assessment: questions answered in any order, kept as they are answered. */
export class Assessment {
	readonly questions: readonly Question[] = $derived.by(() => this.analyses.scoring.questions);

	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState,
		private readonly clock: Clock
	) {}

	answer(question: string): Answer | undefined {
		return this.analyses.answers[question];
	}

	readonly answered = $derived.by(
		() => this.questions.filter(({ id }) => this.analyses.answers[id]).length
	);

	readonly minutesLeft = $derived.by(() =>
		Math.ceil((this.questions.length - this.answered) * MINUTES_EACH)
	);

	/** Position of the first question without an answer; the first where all have one. */
	readonly firstOpen = $derived.by(() =>
		Math.max(
			0,
			this.questions.findIndex(({ id }) => !this.analyses.answers[id])
		)
	);

	/** Keeps an answer; evidence given before stays with it. */
	give(question: string, given: Given): void {
		this.#keep(question, (before) => ({
			...(before?.evidence && { evidence: before.evidence }),
			...(before?.comment && { comment: before.comment }),
			...given
		}));
	}

	/** Asks by a model of one's own, or by ours again; see {@link withModel}. */
	async useModel(file: ModelFile | null): Promise<void> {
		this.workspace.change((workspace) => withModel(workspace, file), true);
		await this.analyses.takeQuestions();
	}

	/** Asks twelve questions, or all. Answers to what is no longer asked are kept. */
	async setMode(mode: AssessmentMode): Promise<void> {
		this.workspace.change(
			(workspace) => ({ ...workspace, assessment: { ...workspace.assessment, mode } }),
			true
		);
		await this.analyses.takeQuestions();
	}

	/**
	 * Notes where an answer can be seen; an empty note takes the evidence away. False, and nothing noted,
	 * for a day that there is not.
	 */
	note(question: string, change: Partial<Evidence>): boolean {
		const before = this.answer(question);
		const { effectiveOn } = change;
		if (!before || (effectiveOn && !CivilDate.safeParse(effectiveOn).success)) return false;
		const bare = { ...before };
		delete bare.evidence;
		const filled = Object.entries({ note: '', ...before.evidence, ...change }).flatMap(
			([part, text]) => (text?.trim() ? [[part, text.trim()] as const] : [])
		);
		const evidence = { note: '', ...Object.fromEntries(filled) };
		this.#keep(question, () => ({ ...bare, ...(hasContent(evidence) && { evidence }) }));
		return true;
	}

	/** Puts down what is to be said of an answer; nothing takes it away. */
	comment(question: string, comment: string): void {
		const before = this.answer(question);
		if (!before) return;
		const bare = { ...before };
		delete bare.comment;
		const text = comment.trim();
		this.#keep(question, () => ({ ...bare, ...(text && { comment: text }) }));
	}

	/** Takes an answer back. */
	clear(question: string): void {
		this.workspace.change((workspace) => {
			const answers = Object.fromEntries(
				Object.entries(workspace.assessment.answers).filter(([id]) => id !== question)
			);
			return { ...workspace, assessment: { ...workspace.assessment, answers } };
		}, true);
	}

	/** Sets by which preset layers are weighed. */
	setWeights(preset: string): void {
		const [usual] = this.analyses.model.weightPresets;
		this.workspace.change(
			(workspace) => ({
				...workspace,
				assessment: {
					...workspace.assessment,
					weights: preset === usual?.id ? null : preset
				}
			}),
			true
		);
	}

	/** Sets a capability's target. */
	setTarget(capability: string, level: Level): void {
		this.workspace.change(
			(workspace) => ({
				...workspace,
				assessment: {
					...workspace.assessment,
					targets: { ...workspace.assessment.targets, [capability]: level }
				}
			}),
			true
		);
	}

	#keep(question: string, by: (before: Answer | undefined) => Given | Answer): void {
		const before = this.answer(question);
		const answer = {
			...by(before),
			updatedAt: this.clock.now(),
			rev: (before?.rev ?? 0) + 1
		};
		this.workspace.change(
			(workspace) => ({
				...workspace,
				assessment: {
					...workspace.assessment,
					answers: { ...workspace.assessment.answers, [question]: answer }
				}
			}),
			true
		);
	}
}
