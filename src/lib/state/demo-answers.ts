import { customerRecordMeasurements } from '../analytics/quality/customer-records-measurements';
import { criticalFields } from '../analytics/quality/customer-records-result';
import { addMonths } from '../canonical/civil-date';
import type { Answers } from '../maturity/answer';
import { crmMaturity } from '../maturity/crm-maturity';
import type { MetricReading } from '../maturity/metrics';
import type { Level } from '../maturity/model';
import type { RespondentRole, Response } from '../maturity/response';
import { newRoadmap, type Roadmap, type Snapshot } from '../workspace/assessment-shape';
import type { Workspace } from '../workspace/workspace';

/** What the demo's leaders say, by question: sure of their data, modest about their customers. */
const claims: Record<string, Level> = {
	'goal-alignment': 4,
	'customer-segmentation': 2,
	'process-standardisation': 3,
	'information-sharing': 3,
	'integration-coverage': 3,
	'security-and-privacy': 4,
	'system-adoption': 3,
	'customer-first-values': 3,
	'data-accuracy': 5,
	'behaviour-analysis': 3,
	// Goals at level 4 need measures at level 3: one claim that does not go with another.
	'kpi-set': 2,
	'improvement-mechanism': 2
};

/** Questions whose answer the demo's leaders can point to something for. */
const notes: Record<string, string> = {
	'goal-alignment': '2025 年度经营计划第 3 章 / 2025 plan, chapter 3',
	'security-and-privacy': '信息安全手册 v2.1 / Security handbook v2.1'
};

/** What some said to it, each in their own language. */
const comments: Record<string, string> = {
	'data-accuracy': '主数据去年清理过一次，之后没有再查。',
	'system-adoption': 'Two of the regions still keep their own spreadsheets.',
	'information-sharing': '售后的记录销售看不到。',
	'kpi-set': 'Sales has its measures; service and marketing report by feel.'
};

/** What they said a year before, where it was something else; and the year before that. */
const earlierClaims: Record<string, Level> = {
	...claims,
	'goal-alignment': 2,
	'process-standardisation': 2,
	'information-sharing': 2,
	'behaviour-analysis': 2
};

const firstClaims: Record<string, Level> = {
	...earlierClaims,
	'integration-coverage': 2,
	'system-adoption': 2,
	'data-accuracy': 4,
	'improvement-mechanism': 1
};

function answersOf(levels: Record<string, Level>, updatedAt: string): Answers {
	return Object.fromEntries(
		Object.entries(levels).map(([question, level]) => {
			const note = notes[question];
			const comment = comments[question];
			return [
				question,
				{
					state: 'level',
					level,
					updatedAt,
					rev: 1,
					...(comment && { comment }),
					...(note && { evidence: { note, effectiveOn: updatedAt.slice(0, 10) } })
				}
			];
		})
	);
}

/** Others in the demo's organisation, and by how much each sees the first questions otherwise. */
const colleagues: readonly { name: string; role: RespondentRole; shift: readonly number[] }[] = [
	{ name: '陈雅', role: 'executive', shift: [0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0] },
	{ name: 'Marta Novak', role: 'manager', shift: [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
	{ name: '王强', role: 'manager', shift: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0] },
	{ name: 'Tom Bailey', role: 'front-line', shift: [-2, 0, -1, -1, 0, 0, -1, 0, -3, -1, 0, 0] },
	{ name: '李娜', role: 'front-line', shift: [-1, 0, -1, -2, -1, 0, -2, 0, -2, 0, -1, 0] },
	{ name: 'Aiko Mori', role: 'front-line', shift: [-3, -1, 0, -1, 0, -1, -1, 0, -3, 0, 0, 0] }
];

/** What some of them add. */
const remarks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	李娜: { 'data-accuracy': '导入名单时重复最多，没有人负责合并。' },
	'Aiko Mori': { 'goal-alignment': 'I have not seen these goals written down.' }
};

/** Their answers; half of the people and one more see what the leaders see, so that it is what is agreed. */
const responsesOf = (at: string): Response[] =>
	colleagues.map(({ name, role, shift }, i) => ({
		format: 'tidemark-response',
		version: 1,
		id: `demo-${i}`,
		name,
		role,
		model: crmMaturity.id,
		modelVersion: crmMaturity.version,
		answers: Object.fromEntries(
			Object.entries(claims).map(([question, level], q) => [
				question,
				{
					state: 'level',
					level: Math.min(5, Math.max(1, level + shift[q]!)) as Level,
					updatedAt: at,
					rev: 1,
					...(remarks[name]?.[question] && { comment: remarks[name][question] })
				}
			])
		),
		updatedAt: at
	}));

const targets = { 'data-management': 5, 'customer-value-management': 4 };

/** A moment some months before another. */
const before = (at: string, months: number) =>
	`${addMonths(at.slice(0, 10), -months)}${at.slice(10)}`;

/** Customer records as they were at an earlier time: what was measured of rows that are no longer there. */
interface EarlierRecords {
	records: number;
	duplicates: number;
	withTier: number;
	/** Records with an address, and with a number to call; names and owners were always there. */
	withEmail: number;
	withPhone: number;
}

const earlierReadings = (of: EarlierRecords): MetricReading[] =>
	customerRecordMeasurements(
		{
			records: of.records,
			customers: of.records - of.duplicates,
			duplicates: of.duplicates,
			withTier: of.withTier,
			tiers: [],
			fields: [
				{ field: 'name', filled: of.records - of.duplicates },
				{ field: 'email', filled: of.withEmail },
				{ field: 'phone', filled: of.withPhone },
				{ field: 'owner', filled: of.records - of.duplicates }
			]
		},
		{ hasTier: true, fields: [...criticalFields] }
	);

/** A result that was kept some months before. */
function earlierResult(
	now: string,
	{
		id,
		months,
		levels,
		records
	}: {
		id: string;
		months: number;
		levels: Record<string, Level>;
		records: EarlierRecords;
	}
): Snapshot {
	const at = before(now, months);
	return {
		id,
		at,
		model: crmMaturity.id,
		modelVersion: crmMaturity.version,
		mode: 'quick',
		answers: answersOf(levels, at),
		voices: [],
		weights: null,
		cuts: {},
		intended: {},
		targets,
		readings: earlierReadings(records),
		hashes: null
	};
}

const demoDay = (now: string, months: number) => before(now, months).slice(0, 10);

/** What the demo's people have agreed to do, and how far they are. */
const roadmapOf = (now: string): Roadmap => ({
	...newRoadmap,
	capacity: 5,
	startsOn: demoDay(now, 1),
	settled: {
		// Fewer duplicates since, beyond chance.
		'merge-duplicates': {
			status: 'done',
			owner: '李娜',
			metricBefore: 0.112,
			intervalBefore: { low: 0.103, high: 0.121 },
			dataBefore: 'demo-before',
			startOn: demoDay(now, 8),
			dueOn: demoDay(now, 6),
			doneOn: demoDay(now, 6)
		},
		// Leads wait a little less: by no more than chance.
		'response-time-limits': {
			status: 'done',
			owner: 'Tom Bailey',
			metricBefore: 25.6,
			intervalBefore: { low: 22.1, high: 29.4 },
			dataBefore: 'demo-before',
			startOn: demoDay(now, 7),
			dueOn: demoDay(now, 4),
			doneOn: demoDay(now, 3)
		},
		'tier-every-customer': {
			status: 'doing',
			owner: '王强',
			metricBefore: 0.58,
			intervalBefore: { low: 0.566, high: 0.594 },
			dataBefore: 'demo-before',
			startOn: demoDay(now, 1),
			dueOn: demoDay(now, -1),
			doneOn: null
		}
	}
});

/** Answers, those of colleagues, targets, the results of two years, and the plan of the demo workspace. */
export function demoAnswers(
	now: string,
	ids: readonly [string, string]
): {
	assessment: Pick<Workspace['assessment'], 'answers' | 'targets' | 'snapshots' | 'responses'>;
	roadmap: Roadmap;
} {
	const snapshots = [
		earlierResult(now, {
			id: ids[0],
			months: 24,
			levels: firstClaims,
			records: { records: 4180, duplicates: 531, withTier: 1605, withEmail: 1830, withPhone: 2410 }
		}),
		earlierResult(now, {
			id: ids[1],
			months: 12,
			levels: earlierClaims,
			records: { records: 4770, duplicates: 534, withTier: 2457, withEmail: 2520, withPhone: 3330 }
		})
	];
	return {
		assessment: {
			answers: answersOf(claims, now),
			targets,
			snapshots,
			responses: responsesOf(now)
		},
		roadmap: roadmapOf(now)
	};
}
