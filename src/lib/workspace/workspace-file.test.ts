import { describe, expect, it } from 'vitest';
import { message } from '../locale/message';
import { tierOf } from '../maturity/answer';
import { mergeResponses, Response } from '../maturity/response';
import { newAssessment, newRoadmap } from './assessment-shape';
import {
	WorkspaceFileError,
	parseWorkspace,
	parseWorkspaceFile,
	workspaceFileText
} from './workspace-file';
import {
	WORKSPACE_VERSION,
	contentKey,
	dataKey,
	isEmptyWorkspace,
	newWorkspace,
	withQualityEntry,
	type Workspace
} from './workspace';

const empty = newWorkspace({
	id: 'w1',
	name: '客户 “A”',
	updatedAt: '2024-01-01T00:00:00Z',
	model: { id: 'crm-maturity', version: '1.0.0' }
});
const full: Workspace = {
	...empty,
	isDemo: true,
	assessment: { ...empty.assessment, answers: { q: { state: 'dont-know' } }, targets: { d: 4 } },
	files: [
		{
			id: 'f1',
			name: 'orders.csv',
			size: 12,
			addedAt: '2024-01-01T00:00:00Z',
			encoding: 'gb18030',
			markBytes: 0,
			dialect: { separator: ',' },
			headers: ['a', 'b'],
			mapping: {},
			account: {
				read: 3,
				kept: 2,
				refunds: 0,
				short: 0,
				long: 0,
				excluded: [{ reason: 'blank', rows: 1 }],
				issues: []
			},
			entity: 'order',
			firstOn: '2024-01-01',
			lastOn: null,
			isKept: true,
			contentHash: null,
			linkBy: null,
			originals: [{ id: 'f1', name: 'a.csv', path: [], rows: 3 }]
		}
	],
	links: { dataKey: 'f1', files: [], references: [] },
	mappings: [{ headers: ['a'], mapping: {} }],
	runs: {
		rfm: {
			version: 1,
			params: { asOf: '2024-01-01' },
			dataKey: 'f1',
			result: { totals: {} },
			explanation: {
				finding: message('rfm.finding.nobody'),
				method: [],
				exclusions: [message('rfm.excluded.refundOnly', { customers: 2 })]
			},
			statements: ['SELECT 1']
		}
	},
	qualityHistory: [
		{
			at: '2026-03-01T08:00:00Z',
			dataKey: 'f1',
			files: ['orders.csv'],
			rows: 3,
			overall: 0.98,
			dimensions: { completeness: 0.97, accuracy: null }
		}
	],
	readings: [{ state: 'not-evaluated' }]
};

const failure = (act: () => unknown) => {
	try {
		act();
		return null;
	} catch (error) {
		return error instanceof WorkspaceFileError ? error.report.key : error;
	}
};

describe('a workspace file', () => {
	it.each([
		['empty', empty],
		['full', full]
	])('comes back as it went: %s', (_, workspace) => {
		expect(parseWorkspaceFile(workspaceFileText(workspace))).toEqual(workspace);
	});

	it('has equal bytes for equal workspaces, whatever order keys were set in', () => {
		const shuffled = Object.fromEntries(Object.entries(full).reverse()) as Workspace;
		expect(workspaceFileText(shuffled)).toBe(workspaceFileText(full));
	});

	it.each([
		['no JSON', 'customer,amount\n1,2', 'workspace.error.foreign'],
		['JSON of somebody else', '{"format":"other"}', 'workspace.error.foreign'],
		['cut short', workspaceFileText(full).slice(0, -40), 'workspace.error.truncated'],
		[
			'newer',
			workspaceFileText(empty).replace(`"version": ${WORKSPACE_VERSION}`, '"version": 99'),
			'workspace.error.newer'
		],
		[
			'altered',
			workspaceFileText(empty).replace('"months": 12', '"months": "soon"'),
			'workspace.error.damaged'
		],
		[
			'with a key we do not know',
			workspaceFileText(empty).replace('"isDemo"', '"extra": 1, "isDemo"'),
			'workspace.error.damaged'
		]
	])('is refused when it is %s', (_, text, key) => {
		expect(failure(() => parseWorkspaceFile(text))).toBe(key);
	});

	it('loses a result that can not be read, which is computed anew, and nothing else', () => {
		const { rfm } = full.runs;
		const finding = { key: 'a.message.of.another.version' };
		const stale = { ...rfm, explanation: { ...rfm!.explanation, finding } };
		const read = parseWorkspace({ ...full, runs: { rfm: stale, kept: rfm } });
		expect(read).toStrictEqual({ ...full, runs: { kept: rfm } });
	});

	it('of version 1 is read: every file was its own, and nothing was said of issues', () => {
		const { originals, linkBy, ...file } = full.files[0]!;
		const { links, qualityHistory, ...rest } = full;
		expect(qualityHistory).toHaveLength(1);
		const { long, issues, ...account } = file.account;
		const older = { ...rest, version: 1, files: [{ ...file, account }] };
		expect([long, issues, linkBy, links?.files]).toEqual([0, [], null, []]);
		expect(parseWorkspace(older)).toStrictEqual({
			...full,
			links: null,
			qualityHistory: [],
			files: [{ ...full.files[0]!, originals: [{ ...originals[0]!, name: file.name, rows: null }] }]
		});
	});

	it('of version 2 is read: scores were not kept over time', () => {
		const { qualityHistory: _, ...rest } = full;
		expect(parseWorkspace({ ...rest, version: 2 })).toStrictEqual({ ...full, qualityHistory: [] });
	});

	it('of version 3 is read: nothing was chosen of models, nor of what customers are followed by', () => {
		const { model: _, holdoutWeeks: __, cohortPeriod: ___, ...settings } = full.settings;
		expect(parseWorkspace({ ...full, version: 3, settings })).toStrictEqual({
			...full,
			settings: { ...settings, model: null, holdoutWeeks: null, cohortPeriod: 'month' }
		});
	});

	it('of version 4 is read: nothing was chosen of how segments are made', () => {
		const {
			frequencyOf: _,
			frequencyBreaks: _1,
			moneyAs: _2,
			segmentMap: _3,
			frozenBreaks: _4,
			comparedWith: _5,
			overdueFactor: _6,
			growthFactor: _7,
			contactCost: _8,
			strategicTiers: _9,
			...settings
		} = full.settings;
		expect(parseWorkspace({ ...full, version: 4, settings })).toStrictEqual({
			...full,
			settings: {
				...settings,
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
		});
	});

	it('of version 5 is read: twelve questions were all, one person answered, nothing was planned', () => {
		const { model, modelVersion, answers, targets } = full.assessment;
		const { roadmap: _, ...rest } = full;
		const older = { ...rest, version: 5, assessment: { model, modelVersion, answers, targets } };
		expect(parseWorkspace(older)).toStrictEqual({
			...full,
			assessment: { ...newAssessment, model, modelVersion, answers, targets },
			roadmap: newRoadmap
		});
	});

	it('of version 6 is read: cut points were the pack’s, and nothing was ever due', () => {
		const { cuts: _c, intended: _i, benchmarks: _b, ownModel: _m, ...assessment } = full.assessment;
		const settled = { status: 'done', owner: 'Li', metricBefore: 0.4 } as const;
		const { businessCase: _, risks: _r, ...before } = full;
		const older = {
			...before,
			version: 6,
			assessment,
			roadmap: { ...full.roadmap, settled: { a: settled } }
		};
		expect(parseWorkspace(older)).toStrictEqual({
			...full,
			roadmap: {
				...full.roadmap,
				settled: {
					a: {
						...settled,
						intervalBefore: null,
						dataBefore: null,
						startOn: null,
						dueOn: null,
						doneOn: null
					}
				}
			}
		});
	});

	it('of version 7 is read: kept results did not say by what they were scored', () => {
		const { selection: _s, report: _p, ...before } = full;
		const { weights: _w, ...assessment } = full.assessment;
		const { winBackShare: _b, ...settings } = full.settings;
		const kept = {
			id: 's1',
			at: '2024-01-01T00:00:00Z',
			modelVersion: '1.0.0',
			mode: 'quick',
			answers: {},
			targets: {},
			readings: [],
			hashes: null
		} as const;
		const done = {
			status: 'done',
			owner: 'Li',
			metricBefore: 0.4,
			dueOn: null,
			doneOn: '2024-02-01'
		} as const;
		const older = {
			...before,
			version: 7,
			settings,
			assessment: { ...assessment, snapshots: [kept] },
			roadmap: { ...full.roadmap, settled: { a: done } }
		};
		const scored = { model: 'crm-maturity', voices: [], weights: null, cuts: {}, intended: {} };
		expect(parseWorkspace(older)).toStrictEqual({
			...full,
			assessment: { ...full.assessment, snapshots: [{ ...kept, ...scored }] },
			roadmap: {
				...full.roadmap,
				settled: { a: { ...done, intervalBefore: null, dataBefore: null, startOn: null } }
			}
		});
	});

	it('of version 8 is read: files were known by ids alone', () => {
		const older = {
			...full,
			version: 8,
			files: full.files.map(({ contentHash: _, ...file }) => file)
		};
		expect(parseWorkspace(older)).toStrictEqual(full);
	});

	it('names data by what is in them, whatever ids they were given, and by ids where that is not known', () => {
		const [file] = full.files;
		const of = (id: string, contentHash: string | null) => ({ ...file!, id, contentHash });
		const key = contentKey({ files: [of('a', 'h1'), of('b', 'h2')] });
		expect(contentKey({ files: [of('y', 'h2'), of('x', 'h1')] })).toBe(key);
		expect(contentKey({ files: [of('a', 'h1'), of('b', 'h3')] })).not.toBe(key);
		expect(contentKey({ files: [of('a', null)] })).toBe('a');
	});

	it('goes out without the private key of its campaign', () => {
		const campaign = {
			model: 'crm-maturity@1.1.0',
			mode: 'quick' as const,
			nonce: 'n',
			publicKey: 'p',
			privateKey: { d: 'secret' },
			isBackedUp: true
		};
		const asking = { ...full, assessment: { ...full.assessment, campaign } };
		expect(workspaceFileText(asking)).not.toContain('secret');
		expect(parseWorkspaceFile(workspaceFileText(asking)).assessment.campaign).toEqual({
			...campaign,
			privateKey: null
		});
		expect(parseWorkspace(asking).assessment.campaign).toEqual(campaign);
	});

	it('keeps one score of the same data, and the newest hundred', () => {
		const [entry] = full.qualityHistory;
		const of = (dataKey: string) => ({ ...entry!, dataKey });
		expect(withQualityEntry([of('a'), of('b')], { ...of('b'), rows: 9 })).toEqual([
			of('a'),
			{ ...of('b'), rows: 9 }
		]);
		const many = Array.from({ length: 130 }, (_, i) => of(`${i}`)).reduce(
			withQualityEntry,
			[] as Workspace['qualityHistory']
		);
		expect(many.map(({ dataKey: key }) => key)).toEqual(
			Array.from({ length: 100 }, (_, i) => `${i + 30}`)
		);
	});

	it('is migrated step by step, and refused where a step is missing', () => {
		const [first, last] = [WORKSPACE_VERSION - 2, WORKSPACE_VERSION];
		const old = { format: 'tidemark-workspace', version: first, title: 'x' };
		const steps = {
			[first]: ({ title }: Record<string, unknown>) => ({
				...empty,
				name: `${title as string}!`,
				version: first + 1
			}),
			[first + 1]: (older: Record<string, unknown>) => ({
				...older,
				name: `${older.name as string}?`,
				version: last
			})
		};
		expect(parseWorkspace(old, steps, last).name).toBe('x!?');
		const cut = { [first]: steps[first]! };
		expect(failure(() => parseWorkspace(old, cut, last))).toBe('workspace.error.tooOld');
	});
});

it('knows when nothing is in it, and what its results rest on', () => {
	expect([isEmptyWorkspace(empty), isEmptyWorkspace(full)]).toEqual([true, false]);
	expect(dataKey(full)).toBe('f1');
	expect(
		dataKey({
			files: [
				{ ...full.files[0]!, id: 'b' },
				{ ...full.files[0]!, id: 'a' }
			]
		})
	).toBe('a+b');
});

describe('a file without names', () => {
	const response = (id: string, name: string) => ({
		format: 'tidemark-response',
		version: 1,
		id,
		name,
		role: 'manager',
		model: 'crm-maturity',
		modelVersion: '1.0.0',
		answers: {
			a: {
				state: 'level',
				level: 4,
				comment: 'Our Mr Chen says so',
				evidence: {
					note: 'Chen’s list',
					link: 'https://chen',
					effectiveOn: '2024-02-01',
					reviewedBy: 'Chen'
				},
				updatedAt: '2024-03-01T10:00:00Z',
				rev: 2
			},
			b: { state: 'not-applicable', reason: 'Chen left', updatedAt: '2024-03-01T10:00:00Z', rev: 1 }
		},
		updatedAt: '2024-03-01T10:00:00Z'
	});
	const asked: Workspace = {
		...empty,
		assessment: { ...empty.assessment, responses: [response('r1', 'Chen'), response('r2', '陈')] }
	};

	it('names nobody and quotes nobody, and keeps levels, roles and what they rest on', () => {
		const text = workspaceFileText(asked, { isNameless: true });
		expect(text).not.toMatch(/chen|陈/i);
		const { responses } = parseWorkspaceFile(text).assessment;
		const [first, second] = responses.map((one) => Response.parse(one));
		expect([first!.name, second!.name]).toEqual(['1', '2']);
		expect(first).toMatchObject({ id: 'r1', role: 'manager', answers: { a: { level: 4 } } });
		expect(tierOf(first!.answers.a!)).toBe('reviewed');
		expect(workspaceFileText(asked)).toContain('陈');
	});

	it('taken in where the names are does not take them away', () => {
		const { responses } = parseWorkspaceFile(
			workspaceFileText(asked, { isNameless: true })
		).assessment;
		const merged = mergeResponses(
			[...responses, ...asked.assessment.responses].map((one) => Response.parse(one))
		);
		expect(merged.map(({ name }) => name)).toEqual(['Chen', '陈']);
	});
});
