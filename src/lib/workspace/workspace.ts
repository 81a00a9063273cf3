import { z } from 'zod';
import { CivilDate } from '../canonical/civil-date';
import { entityIds } from '../canonical/entity-ids';
import { StoredMessage } from '../locale/message';
import { AssessmentShape, RoadmapShape, newAssessment, newRoadmap } from './assessment-shape';

/** The shape's version. Raised with every change that an older reader would misread. */
export const WORKSPACE_VERSION = 10;

/** What is kept of an analysis: enough to show it again, and to know whether it is still true. */
const StoredRun = z.strictObject({
	version: z.int().positive(),
	params: z.unknown(),
	/** Which files it was computed from; see `dataKey`. */
	dataKey: z.string(),
	/** Parsed by the analysis's own schema when it is used. */
	result: z.unknown(),
	explanation: z.strictObject({
		finding: StoredMessage,
		method: z.array(StoredMessage),
		exclusions: z.array(StoredMessage),
		caution: StoredMessage.optional(),
		furtherCautions: z.array(StoredMessage).optional()
	}),
	statements: z.array(z.string())
});

/** A stored result of an analysis. */
export type StoredRun = z.infer<typeof StoredRun>;

/** A file as it was dropped, and where in it a table stands. */
const Original = z.strictObject({
	/** Id under which its bytes are kept. */
	id: z.string().min(1),
	name: z.string(),
	/** Names on the way into it: a file of an archive, a sheet of a workbook. Empty for itself. */
	path: z.array(z.string()),
	/** Rows of the table that are from it, those left out counted. */
	rows: z.int().min(0).nullable()
});

export type Original = z.infer<typeof Original>;

/** A file that has been loaded: how it was read and where its rows went. */
const LoadedFile = z.strictObject({
	/** Id within the workspace; every row in the tables carries it. */
	id: z.string().min(1),
	name: z.string(),
	size: z.int().min(0),
	addedAt: z.string(),
	encoding: z.string(),
	markBytes: z.int().min(0),
	/** Parsed by intake when it is used. */
	dialect: z.unknown(),
	headers: z.array(z.string()),
	mapping: z.unknown(),
	account: z.strictObject({
		read: z.int(),
		kept: z.int(),
		refunds: z.int(),
		short: z.int(),
		long: z.int().default(0),
		issues: z
			.array(z.strictObject({ field: z.string(), issue: z.string(), rows: z.int() }))
			.default([]),
		excluded: z.array(z.strictObject({ reason: z.string(), rows: z.int() }))
	}),
	entity: z.enum(entityIds),
	firstOn: z.string().nullable(),
	lastOn: z.string().nullable(),
	/** Whether the original bytes are kept on this device. */
	isKept: z.boolean(),
	/**
	 * Of the bytes it was read from, in hexadecimal: the same file has the same wherever it is loaded. Null
	 * of one that an earlier version loaded.
	 */
	contentHash: z.string().nullable(),
	/** How its rows are to be linked to customers, where somebody has said so; see intake's linking. */
	linkBy: z.string().nullable(),
	/** The files it came from, in order: several where an export was cut into chunks. */
	originals: z.array(Original).min(1)
});

export type LoadedFile = z.infer<typeof LoadedFile>;

/** A mapping remembered for files with the same headers. */
const RememberedMapping = z.strictObject({ headers: z.array(z.string()), mapping: z.unknown() });

/** Entries of a history that are kept. */
const MOST_HISTORY = 100;

/** Data quality at one time: shares that pass, by dimension; null where one could not be judged. */
const QualityEntry = z.strictObject({
	at: z.string(),
	/** Which files it is of; see `dataKey`. */
	dataKey: z.string(),
	files: z.array(z.string()),
	rows: z.int().min(0),
	overall: z.number().nullable(),
	dimensions: z.record(z.string(), z.number().nullable())
});

export type QualityEntry = z.infer<typeof QualityEntry>;

/**
 * Everything a client's work consists of, except rows of customers: settings, answers, what was
 * loaded and what came of it. One value, replaced as a whole, so that undo is the value before.
 */
export const Workspace = z.strictObject({
	format: z.literal('tidemark-workspace'),
	version: z.literal(WORKSPACE_VERSION),
	id: z.string().min(1),
	name: z.string().max(200),
	isDemo: z.boolean(),
	updatedAt: z.string(),
	settings: z.strictObject({
		/** Last day of observation; the last order's day unless set. */
		asOf: CivilDate.nullable(),
		/** Currency analysed; the commonest unless set. */
		currency: z.string().nullable(),
		/** Horizon of customer value, in months. */
		months: z.int().min(1).max(60),
		annualDiscount: z.number().min(0).max(1),
		margin: z.number().gt(0).max(1),
		monetaryBy: z.enum(['revenue', 'sales']),
		/** What is counted as frequency. */
		frequencyOf: z.enum(['orders', 'days', 'lines']),
		frequencyBy: z.enum(['position', 'breaks']),
		/** Counts that frequency is scored by; as usual unless set. Parsed when used. */
		frequencyBreaks: z.array(z.int()).nullable(),
		/** Segments are made of all that a customer brought, or of the mean sale. */
		moneyAs: z.enum(['total', 'mean']),
		/** Segments that scores make up; the ten names unless set. Parsed when used. */
		segmentMap: z.array(z.unknown()).nullable(),
		/** Breaks that scores are given by whatever the data; none unless set. Parsed when used. */
		frozenBreaks: z.record(z.string(), z.unknown()).nullable(),
		/** Day that segments are compared with; some months before the last unless set. */
		comparedWith: CivilDate.nullable(),
		/** Model of how customers go on buying; the one that forecast best unless set. Parsed when used. */
		model: z.string().nullable(),
		/** Weeks that models are held against; by the length of the data unless set. */
		holdoutWeeks: z.int().min(1).max(520).nullable(),
		/** Times a customer's own rhythm without an order that make it overdue. */
		overdueFactor: z.number().min(1).max(20),
		/** Sales of a half over those of the half before that make a customer grow. */
		growthFactor: z.number().gt(1).max(10),
		/** What it costs to win one customer back; nobody has said unless set. */
		contactCost: z.number().positive().nullable(),
		/** Share of those contacted who come back; nobody has said unless set. */
		winBackShare: z.number().gt(0).max(1).nullable(),
		/** Tiers of the customer file that mark the strategic; the highest unless set. */
		strategicTiers: z.array(z.string()).nullable(),
		/** Periods that customers are followed by. */
		cohortPeriod: z.enum(['month', 'quarter', 'year'])
	}),
	assessment: AssessmentShape,
	roadmap: RoadmapShape,
	/** What the project costs and may bring; parsed by business when used. Null where nobody has said. */
	businessCase: z.unknown().nullable(),
	/** What can go wrong in it; parsed by business when used. */
	risks: z.unknown().nullable(),
	/** What it is to reach, and what systems it has to join; parsed by business when used. Null where nobody has said. */
	project: z.unknown().nullable(),
	/** Systems weighed against each other; parsed by business when used. Null where nobody has begun. */
	selection: z.unknown().nullable(),
	/** How the report is dressed and what was edited in it; parsed by report when used. Null where nothing was. */
	report: z.unknown().nullable(),
	files: z.array(LoadedFile),
	/** How rows were linked to customers; derived, parsed by intake when it is used. */
	links: z
		.strictObject({
			dataKey: z.string(),
			files: z.array(z.unknown()),
			references: z.array(z.unknown()).default([])
		})
		.nullable(),
	mappings: z.array(RememberedMapping),
	/** By analysis id. Derived, so one that can not be read is left out and computed anew. */
	runs: z.record(z.string(), z.unknown()).transform((runs): Record<string, StoredRun> =>
		Object.fromEntries(
			Object.entries(runs).flatMap(([id, run]) => {
				const parsed = StoredRun.safeParse(run);
				return parsed.success ? [[id, parsed.data]] : [];
			})
		)
	),
	/** How the data scored each time they changed, oldest first; see the analysis of data quality. */
	qualityHistory: z.array(QualityEntry).max(MOST_HISTORY),
	/** Metric readings of the loaded data; parsed by maturity when used. */
	readings: z.array(z.unknown())
});

export type Workspace = z.infer<typeof Workspace>;

/** An empty workspace. */
export function newWorkspace(options: {
	id: string;
	name: string;
	updatedAt: string;
	model: { id: string; version: string };
}): Workspace {
	return {
		format: 'tidemark-workspace',
		version: WORKSPACE_VERSION,
		id: options.id,
		name: options.name,
		isDemo: false,
		updatedAt: options.updatedAt,
		settings: {
			asOf: null,
			currency: null,
			months: 12,
			annualDiscount: 0.1,
			margin: 1,
			monetaryBy: 'revenue',
			frequencyOf: 'orders',
			frequencyBy: 'breaks',
			frequencyBreaks: null,
			moneyAs: 'total',
			segmentMap: null,
			frozenBreaks: null,
			comparedWith: null,
			model: null,
			holdoutWeeks: null,
			overdueFactor: 3,
			growthFactor: 1.25,
			contactCost: null,
			winBackShare: null,
			strategicTiers: null,
			cohortPeriod: 'month'
		},
		assessment: {
			model: options.model.id,
			modelVersion: options.model.version,
			...newAssessment,
			answers: {},
			targets: {}
		},
		roadmap: newRoadmap,
		businessCase: null,
		risks: null,
		project: null,
		selection: null,
		report: null,
		files: [],
		links: null,
		mappings: [],
		runs: {},
		qualityHistory: [],
		readings: []
	};
}

/**
 * Names the data that results rest on; changes whenever a file is added, removed, read anew or linked
 * in another way.
 */
export const dataKey = ({ files }: Pick<Workspace, 'files'>): string =>
	files
		.map(({ id, linkBy }) => (linkBy === null ? id : `${id}~${linkBy}`))
		.sort()
		.join('+');

/**
 * A key of the data that names them by what is in them, and not by ids of this device. What is no file of
 * the workspace any more keeps its id.
 */
export const byContent = (key: string, { files }: Pick<Workspace, 'files'>): string =>
	key
		.split('+')
		.map((part) => {
			const [id = '', ...linked] = part.split('~');
			const hash = files.find((file) => file.id === id)?.contentHash;
			return [hash ?? id, ...linked].join('~');
		})
		.sort()
		.join('+');

/** Names the data by what is in them: files of the same bytes, linked alike, have the same key on any device. */
export const contentKey = (workspace: Pick<Workspace, 'files'>): string =>
	byContent(dataKey(workspace), workspace);

/** Whether two tables have the same columns, in the same order. */
export const haveSameHeaders = (
	a: { readonly headers: readonly string[] },
	b: { readonly headers: readonly string[] }
): boolean => JSON.stringify(a.headers) === JSON.stringify(b.headers);

/** A history with one more entry; one of the same data is replaced. */
export const withQualityEntry = (
	history: readonly QualityEntry[],
	entry: QualityEntry
): QualityEntry[] =>
	[...(history.at(-1)?.dataKey === entry.dataKey ? history.slice(0, -1) : history), entry].slice(
		-MOST_HISTORY
	);

/** Whether nothing has been put into a workspace yet. */
export const isEmptyWorkspace = ({ files, assessment }: Workspace): boolean =>
	files.length === 0 && Object.keys(assessment.answers).length === 0;
