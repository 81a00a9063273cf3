import type { CampaignKeys, Invitation } from '../connectors/campaign/campaign';
import { message, type Message } from '../locale/message';
import type { Level } from '../maturity/model';
import { Response, mergeResponses, type RespondentRole } from '../maturity/response';
import type { Workspace } from '../workspace/workspace';
import type { AnalysisState } from './analysis-state.svelte';
import { OWN_VOICE } from './workspace-scoring';
import type { Clock, WorkspaceState } from './workspace-state.svelte';

/* Few visits ask others, or are asked: what seals and opens is fetched when it is needed. */
const campaigns = () => import('../connectors/campaign/campaign');
const envelopes = () => import('../connectors/campaign/envelope');

/** A response as it came in: a file, or what was pasted. */
export interface SealedText {
	name: string;
	text: string;
}

/** Id of a model, out of what an invitation says: id and version. */
const modelIdOf = (model: string): string => model.split('@')[0]!;

type AssessmentPart = Workspace['assessment'];

/** Others who are asked, and what they answered; or the one who asked this workspace. */
export class Respondents {
	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState,
		private readonly clock: Clock
	) {}

	readonly #assessment: AssessmentPart = $derived.by(() => this.workspace.current.assessment);

	readonly campaign = $derived.by(() => this.#assessment.campaign);

	readonly invitation = $derived.by(() => this.#assessment.invitation);

	/** Whether this workspace has the model that whoever asked asks about. */
	readonly isSameModel = $derived.by(
		() => !this.invitation || modelIdOf(this.invitation.model) === this.analyses.model.id
	);

	/** Those who sent their answers. */
	readonly sent: readonly Response[] = $derived.by(() =>
		this.analyses.voices.filter(({ id }) => id !== OWN_VOICE)
	);

	/** Begins to ask others, with keys of its own. */
	async begin(): Promise<void> {
		const { model, modelVersion, mode } = this.#assessment;
		const { newCampaign } = await campaigns();
		const { privateKey, ...of } = await newCampaign({ model: `${model}@${modelVersion}`, mode });
		const campaign = { ...of, privateKey: { ...privateKey }, isBackedUp: false };
		this.#change((assessment) => ({ ...assessment, campaign }));
	}

	/** The private key as a file; from then on there is a link. Null where it is not here. */
	async backUp(): Promise<string | null> {
		const { keyFileText } = await campaigns();
		const keys = this.#keys();
		if (!keys) return null;
		this.#campaign({ isBackedUp: true });
		return keyFileText(keys);
	}

	/** Takes the private key out of its file; false where it is of another campaign, or none. */
	async restoreKey(text: string): Promise<boolean> {
		const { privateKeyOf } = await campaigns();
		const privateKey = this.campaign && privateKeyOf(text, this.campaign);
		if (!privateKey) return false;
		this.#campaign({ privateKey: { ...privateKey }, isBackedUp: true });
		return true;
	}

	/** Opens responses and takes them in; says of each that is refused why. */
	async take(texts: readonly SealedText[]): Promise<{ taken: number; refused: Message[] }> {
		const { EnvelopeError, unseal } = await envelopes();
		const keys = this.#keys();
		const taken: Response[] = [];
		const refused: Message[] = [];
		for (const { name, text } of texts) {
			try {
				if (!keys) throw new EnvelopeError('other-campaign');
				const parsed = Response.safeParse(await unseal(text, keys));
				if (!parsed.success) throw new EnvelopeError('damaged', { cause: parsed.error });
				if (parsed.data.model !== modelIdOf(keys.model)) {
					throw new EnvelopeError('other-model');
				}
				taken.push(parsed.data);
			} catch (error) {
				if (!(error instanceof EnvelopeError)) throw error;
				refused.push(message(`respondents.refused.${error.fault}`, { name }));
			}
		}
		if (taken.length > 0) {
			this.#change((assessment) => ({
				...assessment,
				responses: mergeResponses([...this.sent, ...taken])
			}));
		}
		return { taken: taken.length, refused };
	}

	/** Takes somebody's answers out. */
	remove(id: string): void {
		const others = this.sent.filter((response) => response.id !== id);
		this.#change((assessment) => ({ ...assessment, responses: others }));
	}

	/** Says in which role this workspace's own answers count; null where they do not. */
	setOwnRole(ownRole: RespondentRole | null): void {
		this.#change((assessment) => ({ ...assessment, ownRole }));
	}

	/** Settles a level, with the reason; without one what was agreed holds again. */
	settle(question: string, settled: { level: Level; reason: string } | null): void {
		this.#change((assessment) => {
			const overrides = Object.fromEntries(
				Object.entries(assessment.overrides).filter(([id]) => id !== question)
			);
			return {
				...assessment,
				overrides: settled ? { ...overrides, [question]: settled } : overrides
			};
		});
	}

	/** Answers for who asked: the same person, however often the link is opened. */
	async accept(invitation: Invitation): Promise<void> {
		if (this.invitation?.nonce === invitation.nonce) return;
		const { model, mode, nonce, publicKey } = invitation;
		const respondent = this.clock.newId();
		this.#change((assessment) => ({
			...assessment,
			mode,
			invitation: { model, mode, nonce, publicKey, respondent, name: '', role: '' }
		}));
		await this.analyses.takeQuestions();
	}

	/** Says who answers. */
	identify(who: { name?: string; role?: RespondentRole }): void {
		this.#change((assessment) => ({
			...assessment,
			invitation: assessment.invitation && { ...assessment.invitation, ...who }
		}));
	}

	/** This workspace's answers, sealed for who asked; null before it is known who answers. */
	async seal(role: RespondentRole | undefined): Promise<string | null> {
		const { invitation } = this;
		if (!invitation || !role || invitation.name.trim() === '' || !this.isSameModel) return null;
		const { seal } = await envelopes();
		const { model, modelVersion } = this.#assessment;
		const response: Response = {
			format: 'tidemark-response',
			version: 1,
			id: invitation.respondent,
			name: invitation.name.trim(),
			role,
			model,
			modelVersion,
			answers: this.#askedAnswers(),
			updatedAt: this.clock.now()
		};
		return seal(response, invitation);
	}

	/** Answers to what was asked: what else this workspace has answered is nobody's there. */
	#askedAnswers(): Response['answers'] {
		const asked = this.analyses.scoring.questions.map(({ id }) => id);
		return Object.fromEntries(
			Object.entries(this.analyses.answers).filter(([id]) => asked.includes(id))
		);
	}

	#keys(): CampaignKeys | null {
		const { campaign } = this;
		return campaign?.privateKey ? { ...campaign, privateKey: campaign.privateKey } : null;
	}

	#campaign(change: Partial<NonNullable<AssessmentPart['campaign']>>): void {
		this.#change((assessment) => ({
			...assessment,
			campaign: assessment.campaign && { ...assessment.campaign, ...change }
		}));
	}

	#change(by: (assessment: AssessmentPart) => AssessmentPart): void {
		this.workspace.change(
			(workspace) => ({ ...workspace, assessment: by(workspace.assessment) }),
			true
		);
	}
}
