import { z } from 'zod';
import { Answer } from '../maturity/answer';
import { Response, mergeResponses } from '../maturity/response';
import type { Workspace } from '../workspace/workspace';

/** What came of another copy of a workspace: how many records are new, or newer, than here. */
export interface MergeCounts {
	answers: number;
	responses: number;
	results: number;
	actions: number;
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
 * actions, mappings. What is one value, such as a setting or the business case, is of the copy that was
 * changed last. Loaded files and what was computed of them stay as they are here, and come from the
 * other copy where there are none here.
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
			({ headers }) =>
				!mine.mappings.some((known) => JSON.stringify(known.headers) === JSON.stringify(headers))
		)
	];
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
		risks: later.risks ?? mine.risks ?? theirs.risks,
		selection: later.selection ?? mine.selection ?? theirs.selection,
		report: later.report ?? mine.report ?? theirs.report,
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
			actions: actions.taken
		}
	};
}
