import { z } from 'zod';
import { message, type Message } from '../locale/message';
import { newAssessment, newRoadmap } from './assessment-shape';
import { WORKSPACE_VERSION, Workspace } from './workspace';

/** A file that is no workspace of ours, or not one this version can read: why, as a message. */
export class WorkspaceFileError extends Error {
	override readonly name = 'WorkspaceFileError';

	constructor(
		readonly report: Message,
		options: { cause?: unknown } = {}
	) {
		super(report.key, options);
	}
}

/** Turns a workspace of one version into the next; by the version it starts from. */
export type Migrations = Readonly<Record<number, (older: Record<string, unknown>) => unknown>>;

const Files = z.array(z.looseObject({ id: z.string(), name: z.string() })).catch([]);

const Settings = z.looseObject({}).catch({});

const Assessment = z.looseObject({}).catch({});

const Snapshots = z.array(z.looseObject({})).catch([]);

const Roadmap = z
	.looseObject({ settled: z.record(z.string(), z.looseObject({})).catch({}) })
	.catch({ settled: {} });

const migrations: Migrations = {
	/** Every file was its own; now one may be a table within another. */
	1: (older) => ({
		...older,
		version: 2,
		links: null,
		files: Files.parse(older.files).map(({ id, name, ...file }) => ({
			id,
			name,
			...file,
			linkBy: null,
			originals: [{ id, name, path: [], rows: null }]
		}))
	}),
	/** Scores were not kept over time. */
	2: (older) => ({ ...older, version: 3, qualityHistory: [] }),
	/** There was one model of a customer base, nothing was held out, nobody was followed. */
	3: (older) => ({
		...older,
		version: 4,
		settings: {
			...Settings.parse(older.settings),
			model: null,
			holdoutWeeks: null,
			cohortPeriod: 'month'
		}
	}),
	/** Segments were the ten names alone, nothing could be frozen, and nobody had a rhythm. */
	4: (older) => ({
		...older,
		version: 5,
		settings: {
			...Settings.parse(older.settings),
			frequencyOf: 'orders',
			frequencyBreaks: null,
			moneyAs: 'total',
			segmentMap: null,
			frozenBreaks: null,
			comparedWith: null,
			overdueFactor: 3,
			growthFactor: 1.25,
			contactCost: null,
			strategicTiers: null
		}
	}),
	/** Twelve questions were all there were; nothing was kept over time, nothing was planned. */
	5: (older) => ({
		...older,
		version: 6,
		assessment: { ...Assessment.parse(older.assessment), ...newAssessment },
		roadmap: newRoadmap
	}),
	/** Cut points were the pack's, nothing was meant to be as it is, nothing was due, nothing had a price. */
	6: (older) => {
		const roadmap = Roadmap.parse(older.roadmap);
		const { cuts, intended, benchmarks, ownModel } = newAssessment;
		return {
			...older,
			version: 7,
			businessCase: null,
			risks: null,
			assessment: {
				cuts,
				intended,
				benchmarks,
				ownModel,
				...Assessment.parse(older.assessment)
			},
			roadmap: {
				...roadmap,
				settled: Object.fromEntries(
					Object.entries(roadmap.settled).map(([id, one]) => [
						id,
						{ ...one, dueOn: null, doneOn: null }
					])
				)
			}
		};
	},
	/** Nothing was selected or dressed; kept results did not say by what they were scored. */
	7: (older) => {
		const assessment = Assessment.parse(older.assessment);
		const roadmap = Roadmap.parse(older.roadmap);
		const snapshots = Snapshots.parse(assessment.snapshots);
		return {
			...older,
			version: 8,
			selection: null,
			report: null,
			settings: { ...Settings.parse(older.settings), winBackShare: null },
			assessment: {
				...assessment,
				weights: null,
				snapshots: snapshots.map((snapshot) => ({
					...snapshot,
					model: assessment.model,
					voices: [],
					weights: null,
					cuts: {},
					intended: {}
				}))
			},
			roadmap: {
				...roadmap,
				settled: Object.fromEntries(
					Object.entries(roadmap.settled).map(([id, one]) => [
						id,
						{ ...one, intervalBefore: null, dataBefore: null, startOn: null }
					])
				)
			}
		};
	},
	/** Files were known by ids alone. */
	8: (older) => ({
		...older,
		version: 9,
		files: Files.parse(older.files).map((file) => ({ ...file, contentHash: null }))
	}),
	/** Nobody could say what a project is to reach. */
	9: (older) => ({ ...older, version: 10, project: null })
};

const Head = z.object({ format: z.literal('tidemark-workspace'), version: z.int().positive() });

/**
 * A workspace as text for a file. Keys stand in the schema's order: equal workspaces, equal bytes. The
 * private key of a campaign stays behind: with it whoever is handed the file could open what others
 * still send.
 *
 * @param isNameless without the names of those who answered, and without what they wrote beside their
 * levels; what they say together stays as it was
 */
export function workspaceFileText(workspace: Workspace, { isNameless = false } = {}): string {
	const parsed = Workspace.parse(workspace);
	const { campaign, responses } = parsed.assessment;
	const assessment = {
		...parsed.assessment,
		responses: isNameless ? responses.map(nameless) : responses,
		campaign: campaign && { ...campaign, privateKey: null }
	};
	return `${JSON.stringify({ ...parsed, assessment }, null, '\t')}\n`;
}

const WrittenAnswers = z.record(z.string(), z.looseObject({}));

const WrittenResponse = z.looseObject({
	name: z.string(),
	answers: WrittenAnswers,
	updatedAt: z.string()
});

/** A response without who gave it and without its words; one that can not be read is left out as null. */
function nameless(response: unknown, at: number): unknown {
	const { data } = WrittenResponse.safeParse(response);
	if (!data) return null;
	const answers = Object.entries(data.answers).map(([id, { comment: _, evidence, ...answer }]) => {
		const said = evidence as { effectiveOn?: string; reviewedBy?: string } | undefined;
		const kept = said && {
			evidence: {
				note: '–',
				...(said.effectiveOn && { effectiveOn: said.effectiveOn }),
				...(said.reviewedBy && { reviewedBy: '–' })
			}
		};
		// A reason stands with what does not apply, and is somebody's words too.
		return [id, { ...answer, ...('reason' in answer && { reason: '–' }), ...kept }];
	});
	// A day is before any time of it: taken in where the whole response is, that one stands.
	const updatedAt = data.updatedAt.slice(0, 10);
	return { ...data, name: `${at + 1}`, answers: Object.fromEntries(answers), updatedAt };
}

/**
 * Reads a workspace from a file's text, migrated to this version.
 *
 * @throws {WorkspaceFileError} for what is foreign, newer or damaged, each told apart
 */
export function parseWorkspaceFile(text: string): Workspace {
	let input: unknown;
	try {
		input = JSON.parse(text);
	} catch (cause) {
		const looksOurs = text.includes('tidemark-workspace');
		throw new WorkspaceFileError(
			message(looksOurs ? 'workspace.error.truncated' : 'workspace.error.foreign'),
			{ cause }
		);
	}
	return parseWorkspace(input);
}

/**
 * Reads a stored workspace, migrated to this version.
 *
 * @throws {WorkspaceFileError} as {@link parseWorkspaceFile}
 */
export function parseWorkspace(
	input: unknown,
	steps: Migrations = migrations,
	target: number = WORKSPACE_VERSION
): Workspace {
	const head = Head.safeParse(input);
	if (!head.success) throw new WorkspaceFileError(message('workspace.error.foreign'));
	if (head.data.version > target) {
		throw new WorkspaceFileError(message('workspace.error.newer', { version: head.data.version }));
	}
	let current = input as Record<string, unknown>;
	for (let version = head.data.version; version < target; version++) {
		const step = steps[version];
		if (!step) throw new WorkspaceFileError(message('workspace.error.tooOld', { version }));
		current = step(current) as Record<string, unknown>;
	}
	const parsed = Workspace.safeParse(current);
	if (parsed.success) return parsed.data;
	const [issue] = parsed.error.issues;
	throw new WorkspaceFileError(
		message('workspace.error.damaged', {
			place: issue?.path.join('.') || '.',
			problem: issue?.message ?? ''
		}),
		{ cause: parsed.error }
	);
}
