import { describe, expect, it } from 'vitest';
import { unstatedObjective } from '../business/objectives';
import { projectOf, type Project } from '../business/project';
import { newRiskRegister, riskRegisterOf, unstatedRisk } from '../business/risks';
import { newSelection, newVendor, selectionOf, unscored } from '../business/selection';
import type { Answer } from '../maturity/answer';
import { crmMaturity } from '../maturity/crm-maturity';
import type { Response } from '../maturity/response';
import { editOf, noEdits } from '../report/report-edits';
import { newReportSettings, reportSettingsOf } from '../report/report-settings';
import { newWorkspace, type Workspace } from '../workspace/workspace';
import { mergeWorkspaces } from './merge-workspaces';

const [first, second, third] = crmMaturity.questions.map(({ id }) => id) as [
	string,
	string,
	string
];
const level = (of: 1 | 2 | 3 | 4 | 5, updatedAt: string, rev = 1): Answer => ({
	state: 'level',
	level: of,
	updatedAt,
	rev
});
const response = (id: string, updatedAt: string, of: 1 | 2 | 3 | 4 | 5 = 3): Response => ({
	format: 'tidemark-response',
	version: 1,
	id,
	name: id,
	role: 'manager',
	model: crmMaturity.id,
	modelVersion: crmMaturity.version,
	answers: { [first]: level(of, updatedAt) },
	updatedAt
});
const base = newWorkspace({ id: 'w', name: 'A', updatedAt: '2026-01-01', model: crmMaturity });
const copy = (
	updatedAt: string,
	assessment: Partial<Workspace['assessment']>,
	rest: Partial<Workspace> = {}
): Workspace => ({
	...base,
	updatedAt,
	...rest,
	assessment: { ...base.assessment, ...assessment }
});
const snapshot = (id: string, at: string) =>
	({ id, at }) as Workspace['assessment']['snapshots'][number];

describe('two copies of a workspace', () => {
	const mine = copy('2026-02-01', {
		answers: { [first]: level(2, '2026-01-05'), [second]: level(3, '2026-01-05', 3) },
		responses: [response('p', '2026-01-01'), response('q', '2026-01-09', 5)],
		snapshots: [snapshot('s1', '2026-01-01')]
	});
	const theirs = copy('2026-02-02', {
		answers: {
			[first]: level(4, '2026-01-06'),
			[second]: level(1, '2026-01-30', 2),
			[third]: level(5, '2026-01-02')
		},
		responses: [response('q', '2026-01-02', 1), response('r', '2026-01-03')],
		snapshots: [snapshot('s0', '2025-06-01'), snapshot('s1', '2026-01-01')]
	});
	const { workspace, counts } = mergeWorkspaces(mine, theirs);

	it('become one, record by record: of answers what was changed more often, then later', () => {
		expect(workspace.assessment.answers).toEqual({
			[first]: level(4, '2026-01-06'),
			[second]: level(3, '2026-01-05', 3),
			[third]: level(5, '2026-01-02')
		});
		const said = workspace.assessment.responses as Response[];
		expect(said.map(({ id }) => id)).toEqual(['p', 'q', 'r']);
		expect(said[1]!.updatedAt).toBe('2026-01-09');
		expect(workspace.assessment.snapshots.map(({ id }) => id)).toEqual(['s0', 's1']);
		expect(counts).toEqual({ answers: 2, responses: 1, results: 1, actions: 0, statements: 0 });
	});

	it('hold the same whichever is taken into which, and however often', () => {
		const back = mergeWorkspaces(theirs, mine).workspace;
		expect(back.assessment).toEqual(workspace.assessment);
		const again = mergeWorkspaces(workspace, theirs);
		expect(again.workspace.assessment).toEqual(workspace.assessment);
		expect(again.counts).toEqual({
			answers: 0,
			responses: 0,
			results: 0,
			actions: 0,
			statements: 0
		});
		expect(mergeWorkspaces(mine, mine).workspace).toEqual(mine);
	});

	it('are of the copy changed last in what is one value, and lose no case that only one has', () => {
		const older = copy('2026-01-01', {}, { name: 'old', businessCase: { years: 3 } });
		const newer = copy('2026-03-01', {}, { name: 'new', businessCase: null });
		for (const [a, b] of [
			[older, newer],
			[newer, older]
		] as const) {
			expect(mergeWorkspaces(a, b).workspace).toMatchObject({
				name: 'new',
				businessCase: { years: 3 }
			});
		}
	});

	it('keep the files that are here, and the key of a campaign that a file goes without', () => {
		const campaign = {
			model: 'm',
			mode: 'quick' as const,
			nonce: 'n',
			publicKey: 'k',
			isBackedUp: true
		};
		const here = copy('2026-01-01', { campaign: { ...campaign, privateKey: { d: 'secret' } } });
		const file = copy('2026-03-01', { campaign: { ...campaign, privateKey: null } });
		const { assessment } = mergeWorkspaces(here, file).workspace;
		expect(assessment.campaign?.privateKey).toEqual({ d: 'secret' });
	});

	it('whose answers can not be read give none', () => {
		const damaged = copy('2026-03-01', { answers: { [first]: { state: 'maybe' } } });
		const taken = mergeWorkspaces(mine, damaged);
		expect(taken.workspace.assessment.answers[first]).toEqual(level(2, '2026-01-05'));
		expect(taken.counts.answers).toBe(0);
	});
});

describe('what people stated beside the assessment', () => {
	const risk = (probability: number, owner: string) => ({ ...unstatedRisk, probability, owner });
	const scored = (scores: Record<string, number>) => ({
		...newSelection,
		vendors: newSelection.vendors.map((vendor, i) =>
			i === 0
				? {
						...vendor,
						scores: Object.fromEntries(
							Object.entries(scores).map(([id, score]) => [id, { ...unscored, score }])
						)
					}
				: vendor
		)
	});
	const words = (id: string, en: string) => ({
		...newReportSettings,
		edits: {
			...noEdits,
			blocks: { [id]: { ...editOf(noEdits, id), texts: { en }, mark: 'x' } }
		}
	});
	const mine = copy(
		'2026-02-01',
		{},
		{
			risks: { ...newRiskRegister, risks: { budget: risk(2, 'Wu'), scope: risk(1, 'Li') } },
			selection: scored({ workflow: 3, mobile: 4 }),
			report: words('a', 'mine')
		}
	);
	const theirs = copy(
		'2026-02-02',
		{},
		{
			risks: {
				...newRiskRegister,
				risks: { budget: risk(5, 'Zhou') },
				own: [{ id: 'own-1', title: 'Strike' }],
				readiness: { goals: 'yes' as const }
			},
			selection: scored({ workflow: 5 }),
			report: words('b', 'theirs')
		}
	);

	it('is taken record by record, the later of two, and nothing is lost', () => {
		const { workspace, counts } = mergeWorkspaces(mine, theirs);
		const { risks, own, readiness } = riskRegisterOf(workspace.risks);
		expect([risks.budget!.owner, risks.scope!.owner, readiness.goals]).toEqual([
			'Zhou',
			'Li',
			'yes'
		]);
		expect(own.map(({ title }) => title)).toEqual(['Strike']);
		const { scores } = selectionOf(workspace.selection).vendors[0]!;
		expect([scores.workflow!.score, scores.mobile!.score]).toEqual([5, 4]);
		const { blocks } = reportSettingsOf(workspace.report).edits;
		expect([blocks.a!.texts.en, blocks.b!.texts.en]).toEqual(['mine', 'theirs']);
		// A risk, a readiness, a risk of one's own, a score, a block.
		expect(counts.statements).toBe(5);
		expect(mergeWorkspaces(workspace, theirs).counts.statements).toBe(0);
	});

	it('is the same whichever way round, and as it was where the other says nothing', () => {
		const [one, other] = [mergeWorkspaces(mine, theirs), mergeWorkspaces(theirs, mine)];
		expect(riskRegisterOf(other.workspace.risks)).toEqual(riskRegisterOf(one.workspace.risks));
		expect(selectionOf(other.workspace.selection)).toEqual(selectionOf(one.workspace.selection));
		const bare = copy('2026-03-01', {});
		expect(mergeWorkspaces(mine, bare).workspace.risks).toEqual(mine.risks);
		expect(mergeWorkspaces(bare, mine).workspace.selection).toEqual(mine.selection);
	});

	it('and are of the later copy where both together are more than there can be', () => {
		const many = (owner: string, at: string) => ({
			...base,
			updatedAt: at,
			risks: {
				...newRiskRegister,
				own: Array.from({ length: 40 }, (_, n) => ({ id: `${owner}-${n}`, title: owner }))
			},
			selection: {
				...newSelection,
				vendors: Array.from({ length: 8 }, (_, n) => newVendor(`${owner}-${n}`, owner))
			}
		});
		const mine = many('mine', '2026-05-01T00:00:00.000Z');
		const theirs = many('theirs', '2026-06-01T00:00:00.000Z');
		for (const { workspace } of [mergeWorkspaces(mine, theirs), mergeWorkspaces(theirs, mine)]) {
			expect(workspace.risks).toEqual(theirs.risks);
			expect(workspace.selection).toEqual(theirs.selection);
		}
	});
});

describe('what a project is for', () => {
	const stated = (growth: string, way: string): Project => ({
		objectives: { growth: { ...unstatedObjective, owner: growth } },
		integrations: [
			{ id: way, from: 'ERP', to: 'CRM', entity: 'order', isTwoWay: false, way: 'file' }
		]
	});
	const of = (updatedAt: string, project: unknown) => copy(updatedAt, {}, { project });

	it('is merged by objective, the later of two, and every way between systems stays', () => {
		const mine = of('2026-01-02', stated('Wu', 'a'));
		const theirs = of('2026-01-03', stated('Li', 'b'));
		const both = projectOf(mergeWorkspaces(mine, theirs).workspace.project);
		expect(both.objectives.growth!.owner).toBe('Li');
		expect(both.integrations.map(({ id }) => id)).toEqual(['a', 'b']);
		expect(mergeWorkspaces(mine, theirs).counts.statements).toBe(2);
		const turned = projectOf(mergeWorkspaces(theirs, mine).workspace.project);
		expect(turned.objectives).toEqual(both.objectives);
		expect(mergeWorkspaces(mine, of('2026-01-03', null)).workspace.project).toEqual(mine.project);
		expect(mergeWorkspaces(of('2026-01-03', null), mine).workspace.project).toEqual(mine.project);
	});
});
