import { z } from 'zod';
import { Project, projectOf } from '../business/project';
import { RiskRegister, riskRegisterOf } from '../business/risks';
import { Selection, selectionOf, type Vendor } from '../business/selection';
import { Answer } from '../maturity/answer';
import { Response, mergeResponses } from '../maturity/response';
import { reportSettingsOf, type ReportSettings } from '../report/report-settings';
import { haveSameHeaders, type Workspace } from '../workspace/workspace';

/** What came of another copy of a workspace: how many records are new, or newer, than here. */
export interface MergeCounts {
	answers: number;
	responses: number;
	results: number;
	actions: number;
	/** Of risks, readiness, objectives, ways between systems, systems weighed and words of the report. */
	statements: number;
}

type Records<T> = Readonly<Record<string, T>>;

/** Records of both; of one key that of `mine` stands unless `isNewer` says that the other is newer. */
function merged<T>(
	mine: Records<T>,
	theirs: Records<T>,
	isNewer: (theirs: T, mine: T) => boolean
): { records: Record<string, T>; taken: number } {
	const records = { ...mine };
	let taken = 0;
	for (const [key, value] of Object.entries(theirs)) {
		const own = mine[key];
		if (own !== undefined && !isNewer(value, own)) continue;
		records[key] = value;
		taken++;
	}
	return { records, taken };
}

/** Of two answers the one changed more often stands, then the later: as within a campaign. */
function isNewerAnswer(theirs: unknown, mine: unknown): boolean {
	const [other, own] = [Answer.safeParse(theirs).data, Answer.safeParse(mine).data];
	if (!other) return false;
	if (!own) return true;
	return other.rev !== own.rev ? other.rev > own.rev : other.updatedAt > own.updatedAt;
}

const Identified = z.object({ id: z.string() });

/** Items of both by their ids; those of `mine` stand. */
function union<T>(mine: readonly T[], theirs: readonly T[]): { items: T[]; taken: number } {
	const idOf = (item: T) => Identified.safeParse(item).data?.id ?? JSON.stringify(item);
	const known = new Set(mine.map(idOf));
	const others = theirs.filter((item) => !known.has(idOf(item)));
	return { items: [...mine, ...others], taken: others.length };
}

/**
 * Takes another copy of a workspace in, record by record: answers, people's responses, kept results,
 * actions, risks, objectives, scores of systems, words of the report, mappings. What is one value, such as a setting or
 * the business case, is of the copy that was changed last; so are risks or systems of which both together
 * are more than there can be. Loaded files and what was computed of them stay as they are here, and come
 * from the other copy where there are none here.
 *
 * The order does not matter but for records of one key, one age and another content; taking the same
 * copy in again changes nothing.
 */
export function mergeWorkspaces(
	mine: Workspace,
	theirs: Workspace
): { workspace: Workspace; counts: MergeCounts } {
	const isTheirsLater = theirs.updatedAt > mine.updatedAt;
	const later = isTheirsLater ? theirs : mine;
	const isLater = () => isTheirsLater;
	const answers = merged(mine.assessment.answers, theirs.assessment.answers, isNewerAnswer);
	const parsed = (responses: readonly unknown[]) =>
		responses.flatMap((response) => Response.safeParse(response).data ?? []);
	const own = parsed(mine.assessment.responses);
	const responses = mergeResponses([...own, ...parsed(theirs.assessment.responses)]);
	const snapshots = union(mine.assessment.snapshots, theirs.assessment.snapshots);
	const actions = union(mine.roadmap.own, theirs.roadmap.own);
	const settled = merged(mine.roadmap.settled, theirs.roadmap.settled, isLater);
	const mappings = [
		...mine.mappings,
		...theirs.mappings.filter(
			(remembered) => !mine.mappings.some((known) => haveSameHeaders(known, remembered))
		)
	];
	const risks = mergedRisks(mine.risks, theirs.risks, isTheirsLater);
	const project = mergedProject(mine.project, theirs.project, isTheirsLater);
	const selection = mergedSelection(mine.selection, theirs.selection, isTheirsLater);
	const report = mergedReport(mine.report, theirs.report, isTheirsLater);
	const data = mine.files.length > 0 ? mine : theirs;
	const before = new Map(own.map((response) => [response.id, JSON.stringify(response)]));
	const workspace: Workspace = {
		...later,
		id: mine.id,
		assessment: {
			...later.assessment,
			// A file goes without the key of a campaign: what is here holds it.
			campaign: mine.assessment.campaign ?? theirs.assessment.campaign,
			invitation: mine.assessment.invitation ?? theirs.assessment.invitation,
			answers: answers.records,
			responses,
			snapshots: snapshots.items.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
			overrides: merged(mine.assessment.overrides, theirs.assessment.overrides, isLater).records,
			targets: merged(mine.assessment.targets, theirs.assessment.targets, isLater).records,
			cuts: merged(mine.assessment.cuts, theirs.assessment.cuts, isLater).records,
			intended: merged(mine.assessment.intended, theirs.assessment.intended, isLater).records
		},
		roadmap: { ...later.roadmap, own: actions.items, settled: settled.records },
		businessCase: later.businessCase ?? mine.businessCase ?? theirs.businessCase,
		risks: risks.value,
		project: project.value,
		selection: selection.value,
		report: report.value,
		mappings,
		files: data.files,
		links: data.links,
		runs: data.runs,
		readings: data.readings,
		qualityHistory: data.qualityHistory
	};
	return {
		workspace,
		counts: {
			answers: answers.taken,
			responses: responses.filter((one) => before.get(one.id) !== JSON.stringify(one)).length,
			results: snapshots.taken,
			actions: actions.taken,
			statements: risks.taken + project.taken + selection.taken + report.taken
		}
	};
}

/** What came of two values that are kept unparsed, and how many records of the other copy it took. */
interface Taken {
	value: unknown;
	taken: number;
}

/** A record that both hold alike is nothing that was taken. */
const unlike =
	<T>(isTheirsLater: boolean) =>
	(theirs: T, mine: T): boolean =>
		isTheirsLater && JSON.stringify(theirs) !== JSON.stringify(mine);

/** As with what is one value. */
const ofLater = (mine: unknown, theirs: unknown, isTheirsLater: boolean): Taken =>
	isTheirsLater ? { value: theirs, taken: 1 } : { value: mine, taken: 0 };

function mergedProject(mine: unknown, theirs: unknown, isTheirsLater: boolean): Taken {
	if (theirs === null) return { value: mine, taken: 0 };
	const [own, other] = [projectOf(mine), projectOf(theirs)];
	const objectives = merged(own.objectives, other.objectives, unlike(isTheirsLater));
	const integrations = union(own.integrations, other.integrations);
	const both = Project.safeParse({
		objectives: objectives.records,
		integrations: integrations.items
	}).data;
	if (!both) return ofLater(mine, theirs, isTheirsLater);
	return { value: both, taken: objectives.taken + integrations.taken };
}

function mergedRisks(mine: unknown, theirs: unknown, isTheirsLater: boolean): Taken {
	if (theirs === null) return { value: mine, taken: 0 };
	const [own, other] = [riskRegisterOf(mine), riskRegisterOf(theirs)];
	const risks = merged(own.risks, other.risks, unlike(isTheirsLater));
	const readiness = merged(own.readiness, other.readiness, unlike(isTheirsLater));
	const added = union(own.own, other.own);
	const register: RiskRegister = {
		risks: risks.records,
		own: added.items,
		readiness: readiness.records
	};
	if (!RiskRegister.safeParse(register).success) return ofLater(mine, theirs, isTheirsLater);
	return { value: register, taken: risks.taken + readiness.taken + added.taken };
}

/** Criteria, tasks and systems by their ids, and each system's scores one by one. */
function mergedSelection(mine: unknown, theirs: unknown, isTheirsLater: boolean): Taken {
	if (theirs === null) return { value: mine, taken: 0 };
	if (mine === null) return { value: theirs, taken: 1 };
	const [own, other] = [selectionOf(mine), selectionOf(theirs)];
	const [later, earlier] = isTheirsLater ? [other, own] : [own, other];
	let taken = 0;
	const vendors = union(later.vendors, earlier.vendors).items.map((vendor) => {
		const [here, there] = [own, other].map(({ vendors: of }) =>
			of.find(({ id }) => id === vendor.id)
		);
		if (!here || !there) {
			if (!here) taken++;
			return vendor;
		}
		const said = (scores: Vendor['scores']) =>
			Object.fromEntries(
				Object.entries(scores).filter(
					([, { score, evidence }]) => score !== null || evidence !== ''
				)
			);
		const scores = merged(said(here.scores), said(there.scores), unlike(isTheirsLater));
		taken += scores.taken;
		return { ...vendor, scores: scores.records };
	});
	const selection: Selection = {
		...later,
		criteria: union(later.criteria, earlier.criteria).items,
		tasks: union(later.tasks, earlier.tasks).items,
		vendors
	};
	if (!Selection.safeParse(selection).success) return ofLater(mine, theirs, isTheirsLater);
	return { value: selection, taken };
}

/** How the report is dressed is of the copy that was changed last; words and remarks are taken block by block. */
function mergedReport(mine: unknown, theirs: unknown, isTheirsLater: boolean): Taken {
	if (theirs === null) return { value: mine, taken: 0 };
	if (mine === null) return { value: theirs, taken: 1 };
	const [own, other] = [reportSettingsOf(mine), reportSettingsOf(theirs)];
	const later = isTheirsLater ? other : own;
	const blocks = merged(own.edits.blocks, other.edits.blocks, unlike(isTheirsLater));
	const report: ReportSettings = {
		...later,
		edits: { ...later.edits, blocks: blocks.records }
	};
	return { value: report, taken: blocks.taken };
}
