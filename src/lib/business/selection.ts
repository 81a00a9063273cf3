import { z } from 'zod';
import { costLines, StatedAmount } from './business-case';

/** What systems are judged by, in the order in which it is shown. */
export const criterionGroups = ['functions', 'architecture', 'vendor', 'cost'] as const;

export type CriterionGroup = (typeof criterionGroups)[number];

/** Criteria that every selection begins with, by group. None has a weight before somebody gives one. */
export const presetCriteria = {
	functions: ['sales-automation', 'workflow', 'reporting', 'mobile', 'social', 'usability'],
	architecture: [
		'platform',
		'configuration',
		'integration',
		'access-rights',
		'encryption',
		'security',
		'stability',
		'scalability',
		'data-export'
	],
	vendor: ['reputation', 'strength', 'support', 'references'],
	cost: ['price', 'implementation-effort', 'upkeep-effort']
} as const satisfies Record<CriterionGroup, readonly string[]>;

export type PresetCriterion = (typeof presetCriteria)[CriterionGroup][number];

/** What a score rests on, weakest first: what a vendor says of itself is yet to be verified. */
export const evidenceBases = ['claimed', 'documented', 'shown', 'tried'] as const;

export type EvidenceBasis = (typeof evidenceBases)[number];

/** Where a system runs, and whose it is. */
export const deployments = ['saas', 'private', 'open-source'] as const;

export type Deployment = (typeof deployments)[number];

/** What a system costs beside the lines of the business case: the machines it runs on. */
export const systemCostLines = [...costLines, 'hosting'] as const;

export type SystemCostLine = (typeof systemCostLines)[number];

/** Lines that a way of deployment has: a subscription holds its machines, open source has no licence. */
export const linesOfDeployment = (deployment: Deployment): readonly SystemCostLine[] =>
	systemCostLines.filter(
		(line) =>
			!(deployment === 'saas' && line === 'hosting') &&
			!(deployment === 'open-source' && line === 'licence')
	);

/** What can go wrong with a system, whatever it can do. */
export const selectionRisks = [
	'continuity',
	'lock-in',
	'delivery',
	'adoption',
	'compliance'
] as const;

export type SelectionRisk = (typeof selectionRisks)[number];

/** What every system is tried with, in a trial. */
export const presetTasks = [
	'enter-customer',
	'log-visit',
	'move-deal',
	'build-report',
	'phone',
	'take-out'
] as const;

/** What a contract should settle before it is signed. */
export const contractItems = [
	'data-return',
	'service-level',
	'price-rise',
	'data-place',
	'exit-help',
	'acceptance'
] as const;

export type ContractItem = (typeof contractItems)[number];

/** 1 poor to 5 excellent; of a risk, 1 slight to 5 grave. */
const Grade = z.int().min(1).max(5);

const Id = z.string().min(1).max(80);

/** Name that somebody gave; null for what this program names. */
const OwnName = z.string().min(1).max(200).nullable();

const Criterion = z.strictObject({
	id: Id,
	group: z.enum(criterionGroups),
	name: OwnName,
	/** How much it matters beside the others; null where nobody has said, and then it does not count. */
	weight: z.int().min(0).max(100).nullable(),
	/** Whether a system that scores less than `least` is out, whatever else it can do. */
	isMust: z.boolean(),
	least: Grade
});

/** Something that systems are judged by. */
export type Criterion = z.infer<typeof Criterion>;

const VendorScore = z.strictObject({
	/** Null where nobody has judged it. */
	score: Grade.nullable(),
	/** Null where nobody has said what it rests on. */
	basis: z.enum(evidenceBases).nullable(),
	evidence: z.string().max(2000)
});

/** How a system does on one criterion, and how that is known. */
export type VendorScore = z.infer<typeof VendorScore>;

/** A score that nobody has given. */
export const unscored: VendorScore = { score: null, basis: null, evidence: '' };

const Vendor = z.strictObject({
	id: Id,
	name: z.string().min(1).max(200),
	deployment: z.enum(deployments),
	/** By criterion. */
	scores: z.record(z.string(), VendorScore),
	costs: z.partialRecord(
		z.enum(systemCostLines),
		z.strictObject({ once: StatedAmount, yearly: StatedAmount })
	),
	risks: z.partialRecord(z.enum(selectionRisks), Grade),
	/** By task, how it went. */
	trial: z.record(z.string(), Grade),
	/** What its contract settles. */
	contract: z.array(z.enum(contractItems))
});

/** A system on offer. */
export type Vendor = z.infer<typeof Vendor>;

const hasOwnIds = (items: readonly { id: string }[]): boolean =>
	new Set(items.map(({ id }) => id)).size === items.length;

/** How many of each there can be. */
export const roomFor = { criteria: 100, tasks: 50, vendors: 12 } as const;

/** Systems weighed against each other, as far as somebody has judged them. */
export const Selection = z.strictObject({
	/** Over which costs are added up. */
	years: z.int().min(1).max(10),
	/** What all of them together may cost. */
	budget: StatedAmount,
	criteria: z.array(Criterion).max(roomFor.criteria).refine(hasOwnIds),
	tasks: z
		.array(z.strictObject({ id: Id, name: OwnName }))
		.max(roomFor.tasks)
		.refine(hasOwnIds),
	vendors: z.array(Vendor).max(roomFor.vendors).refine(hasOwnIds)
});

export type Selection = z.infer<typeof Selection>;

/** A system that nobody has judged yet. */
export const newVendor = (id: string, name: string): Vendor => ({
	id,
	name,
	deployment: 'saas',
	scores: {},
	costs: {},
	risks: {},
	trial: {},
	contract: []
});

/** A criterion that nobody has weighed yet; named where it is somebody's own. */
export const newCriterion = (
	id: string,
	group: CriterionGroup,
	name: string | null = null
): Criterion => ({ id, group, name, weight: null, isMust: false, least: 3 });

/**
 * A selection in which nothing is judged yet: criteria without weights, and two systems that many in
 * China look at, without a score. Which of them suits is for the weights to say.
 */
export const newSelection: Selection = {
	years: 5,
	budget: null,
	criteria: criterionGroups.flatMap((group) =>
		presetCriteria[group].map((id) => newCriterion(id, group))
	),
	tasks: presetTasks.map((id) => ({ id, name: null })),
	vendors: [newVendor('fxiaoke', '纷享销客'), newVendor('zoho', 'Zoho CRM')]
};

/** A selection as a workspace keeps it; a new one where it can not be read. */
export const selectionOf = (stored: unknown): Selection =>
	Selection.safeParse(stored).data ?? newSelection;
