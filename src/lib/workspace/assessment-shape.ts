import { z } from 'zod';
import { CivilDate } from '../canonical/civil-date';

/** Most dated results that are kept: one a month for decades. */
const MOST_SNAPSHOTS = 500;

const Targets = z.record(z.string(), z.int().min(1).max(5));

const OwnCuts = z.record(z.string(), z.array(z.number()).length(4));

const Intended = z.record(z.string(), z.string().min(1).max(1000));

/** How many questions are asked. */
export const AssessmentMode = z.enum(['quick', 'full']);

export type AssessmentMode = z.infer<typeof AssessmentMode>;

/** An assessment as it stood at a time: what scores it again, to the last digit. */
const Snapshot = z.strictObject({
	id: z.string().min(1),
	at: z.string(),
	model: z.string(),
	modelVersion: z.string(),
	mode: AssessmentMode,
	/** What was scored: of several people what they agree on. Parsed by maturity when used, as are readings. */
	answers: z.record(z.string(), z.unknown()),
	/** Ids of those who answered; the workspace's own voice among them. */
	voices: z.array(z.string()),
	/** Preset that layers were weighed by; the model's first unless set. */
	weights: z.string().nullable(),
	/** Cut points that were not the pack's, and what was as it was by intent. */
	cuts: OwnCuts,
	intended: Intended,
	targets: Targets,
	readings: z.array(z.unknown()),
	/** SHA-256 of the model, the answers and the metric pack, so that another machine can tell; null in the example. */
	hashes: z.strictObject({ model: z.string(), answers: z.string(), metrics: z.string() }).nullable()
});

export type Snapshot = z.infer<typeof Snapshot>;

/** Most people whose answers are taken together. */
const MOST_RESPONSES = 5000;

const invitation = {
	model: z.string(),
	mode: AssessmentMode,
	nonce: z.string(),
	publicKey: z.string()
};

/** The assessment of a workspace. */
export const AssessmentShape = z.strictObject({
	model: z.string(),
	modelVersion: z.string(),
	mode: AssessmentMode,
	/** Parsed by maturity when it is used. */
	answers: z.record(z.string(), z.unknown()),
	targets: Targets,
	/** Dated results, oldest first. */
	snapshots: z.array(Snapshot).max(MOST_SNAPSHOTS),
	/** Answers of others, parsed by maturity when used. */
	responses: z.array(z.unknown()).max(MOST_RESPONSES),
	/** Role in which the answers of this workspace count beside those; null where they do not. */
	ownRole: z.string().nullable(),
	/** Levels that a facilitator settled, by question, and why. */
	overrides: z.record(
		z.string(),
		z.strictObject({ level: z.int().min(1).max(5), reason: z.string().min(1).max(1000) })
	),
	/** Cut points of metrics that are not the pack's, by metric; parsed by maturity when used. */
	cuts: OwnCuts,
	/** Metrics whose value is as it is meant to be, and why. */
	intended: Intended,
	/** Preset that layers are weighed by; the model's first unless set. */
	weights: z.string().nullable(),
	/** Benchmark packs that were read in; parsed by maturity when used. */
	benchmarks: z.array(z.unknown()).max(100),
	/** A model of one's own in place of ours; parsed by maturity when used. */
	ownModel: z.unknown().nullable(),
	/** Others are asked by this. */
	campaign: z
		.strictObject({
			...invitation,
			/** Stays on this device: a workspace that goes out as a file goes without. */
			privateKey: z.record(z.string(), z.unknown()).nullable(),
			isBackedUp: z.boolean()
		})
		.nullable(),
	/** This workspace answers for somebody else. */
	invitation: z
		.strictObject({ ...invitation, respondent: z.string(), name: z.string(), role: z.string() })
		.nullable()
});

/** What an assessment has that nobody has kept, sent or asked for yet. */
export const newAssessment = {
	mode: 'quick',
	snapshots: [],
	responses: [],
	ownRole: 'executive',
	overrides: {},
	cuts: {},
	intended: {},
	weights: null,
	benchmarks: [],
	ownModel: null,
	campaign: null,
	invitation: null
} satisfies Partial<z.infer<typeof AssessmentShape>>;

/** How far something that is planned has come. */
export const actionStatuses = ['open', 'doing', 'done', 'dropped'] as const;

export type ActionStatus = (typeof actionStatuses)[number];

/** The plan of a workspace: how its actions are ordered, and what was settled of each. */
export const RoadmapShape = z.strictObject({
	/** Parsed by maturity when used. */
	strategy: z.string(),
	/** Points of effort a phase. */
	capacity: z.int().min(1).max(99),
	phaseMonths: z.int().min(1).max(24),
	/** First day of the first phase; nobody has said unless set. */
	startsOn: CivilDate.nullable(),
	/** By action id. */
	settled: z.record(
		z.string(),
		z.strictObject({
			status: z.enum(actionStatuses),
			owner: z.string().max(200),
			/** Value of the linked metric when it was begun or, at the latest, marked as done; null where none was. */
			metricBefore: z.number().nullable(),
			/** Between what that value lay; null where it is not known. */
			intervalBefore: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
			/** Which data it was of: only other data can bear out that something was done. */
			dataBefore: z.string().nullable(),
			/** Day from which it is worked on. */
			startOn: CivilDate.nullable(),
			/** Day by which it is to be done: as set, else counted from when it was begun; null where neither is. */
			dueOn: CivilDate.nullable(),
			/** Day on which it was marked as done. */
			doneOn: CivilDate.nullable()
		})
	),
	/** Actions of the user's own; parsed by maturity when used. */
	own: z.array(z.unknown())
});

export type Roadmap = z.infer<typeof RoadmapShape>;

/** A plan that nobody has touched. */
export const newRoadmap: Roadmap = {
	strategy: 'targeted',
	capacity: 6,
	phaseMonths: 3,
	startsOn: null,
	settled: {},
	own: []
};
