import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memberPayments } from '../../tests/support/member-payments';
import { keyFileText, newCampaign, type CampaignKeys } from '../lib/connectors/campaign/campaign';
import { seal } from '../lib/connectors/campaign/envelope';
import { crmMaturity } from '../lib/maturity/crm-maturity';
import { crmMaturityPacks } from '../lib/maturity/crm-maturity-packs';
import { modelFileText } from '../lib/maturity/own-model';
import type { Level } from '../lib/maturity/model';
import type { Response } from '../lib/maturity/response';
import { newWorkspace } from '../lib/workspace/workspace';
import { workspaceFileText } from '../lib/workspace/workspace-file';
import { main } from './main';

let folder: string;
let keys: CampaignKeys;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'tidemark-assess-'));
	const { id, version } = crmMaturity;
	keys = await newCampaign({ model: `${id}@${version}`, mode: 'quick' });
	await put('key.json', keyFileText(keys));
	await put('one.json', JSON.stringify(response('r1', 'executive', 4)));
	await put('two.txt', await seal(response('r2', 'manager', 3), keys));
	await put('three.txt', await seal(response('r3', 'front-line', 2), keys));
	const block = await seal(response('r4', 'manager', 3), keys);
	await put('turned.txt', `${block.slice(0, -4)}${block.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`);
	await put('other.json', JSON.stringify({ ...response('r5', 'manager', 3), model: 'our-model' }));
	await put('foreign.json', '{"hello": 1}');
	const rows = Array.from(
		{ length: 40 },
		(_, i) => `c${i},Name ${i},${i < 10 ? '' : `p${i}@example.com`},1380000${1000 + i},Li`
	);
	await put('customers.csv', `customer id,name,email,phone,owner\n${rows.join('\n')}\n`);
	const answers = response('own', 'executive', 5).answers;
	const empty = newWorkspace({
		id: 'w',
		name: '=1+1 | <b>A</b>',
		updatedAt: stamp,
		model: crmMaturity
	});
	await put(
		'workspace.json',
		workspaceFileText({ ...empty, assessment: { ...empty.assessment, answers } })
	);
});
afterAll(() => rm(folder, { recursive: true }));

const stamp = '2026-01-01T00:00:00Z';
const at = (name: string) => join(folder, name);
const put = (name: string, text: string) => writeFile(at(name), text);

const response = (id: string, role: Response['role'], level: Level): Response => ({
	format: 'tidemark-response',
	version: 1,
	id,
	name: `Somebody ${id}`,
	role,
	model: crmMaturity.id,
	modelVersion: crmMaturity.version,
	answers: Object.fromEntries(
		crmMaturity.questions.map((question) => [
			question.id,
			{ state: 'level' as const, level, updatedAt: stamp, rev: 1 }
		])
	),
	updatedAt: stamp
});

const run = (...words: string[]) => runAs('assess', words);
const runReport = (...words: string[]) => runAs('report', words);

async function runAs(command: string, words: readonly string[]) {
	const out: string[] = [];
	const err: string[] = [];
	const terminal = {
		out: (text: string) => void out.push(text),
		err: (text: string) => void err.push(text)
	};
	const code = await main([command, ...words], { LANG: 'en_US.UTF-8' }, terminal);
	return { code, out: out.join('\n'), err: err.join('\n') };
}

const responses = () => [at('one.json'), at('two.txt'), at('three.txt')];

describe('tidemark assess', () => {
	it('merges responses, sealed and plain, and says what they come to', async () => {
		const { code, out } = await run(...responses(), '--key', at('key.json'));
		expect(code).toBe(0);
		expect(out).toContain('3 responses: 1 executive, 1 manager, 1 front line.');
		// The lower median of 4, 3 and 2.
		expect(out).toContain('Data management: claimed 3, data –, supported 3');
		expect(out).not.toContain('Somebody');
	});

	it('holds answers against data, and writes what another machine can check', async () => {
		const words = [...responses(), '--key', at('key.json'), '--data', at('customers.csv')];
		const { code, out, err } = await run(...words, '--json', '-');
		expect([code, err]).toEqual([0, expect.stringContaining('40 rows')]);
		const json = JSON.parse(out) as Record<string, never> & {
			evidence: { metric: string; value?: number; n?: number }[];
			answers: { level: number | null; consensus: number | null }[];
			hashes: Record<string, string>;
			respondents: Record<string, number>;
		};
		expect(
			json.evidence.find(({ metric }) => metric === 'critical-field-completeness')
		).toMatchObject({ value: (40 * 4 - 10) / 160, n: 40 });
		expect(json.answers.map(({ level }) => level)).toEqual(crmMaturity.questions.map(() => 3));
		expect(json.answers[0]!.consensus).toBeGreaterThan(0);
		expect(json.respondents).toEqual({ executive: 1, manager: 1, 'front-line': 1 });
		for (const hash of Object.values(json.hashes)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
		expect(out).not.toContain('Somebody');
		expect((await run(...words, '--json', '-')).out).toBe(out);
		expect((await run(...words.toReversed().slice(4), '--json', '-')).code).toBe(1);
	});

	it('reports no forecast of members who pay by contract, but why there is none', async () => {
		await writeFile(at('members.csv'), memberPayments());
		const { code, out } = await runReport(at('members.csv'));
		expect(code).toBe(0);
		expect(out).toContain('These orders look like contracts');
		expect(out).not.toContain('expected to bring');
	});

	it('takes a folder of exports as it takes a file', async () => {
		const folder = at('exports');
		await mkdir(folder, { recursive: true });
		await copyFile(at('customers.csv'), join(folder, 'customers.csv'));
		const words = [...responses(), '--key', at('key.json'), '--json', '-'];
		const of = async (path: string) => {
			const { code, out } = await run(...words, '--data', path);
			return { code, evidence: (JSON.parse(out) as { evidence: unknown }).evidence };
		};
		expect(await of(folder)).toEqual(await of(at('customers.csv')));
	});

	it('tells nothing of how two agree: it would say what one said', async () => {
		const { out } = await run(
			at('one.json'),
			at('two.txt'),
			'--key',
			at('key.json'),
			'--json',
			'-'
		);
		const json = JSON.parse(out) as {
			answers: { consensus: number | null; level: number | null; isHidden: boolean }[];
		};
		expect(json.answers.every(({ consensus }) => consensus === null)).toBe(true);
		expect(json.answers.every(({ level, isHidden }) => level === null && isHidden)).toBe(true);
	});

	it('scores a workspace, and writes a report in which nothing of it is markup', async () => {
		const report = at('report.md');
		const { code } = await run(at('workspace.json'), '--report', report, '--lang', 'zh-CN');
		expect(code).toBe(0);
		const text = await readFile(report, 'utf8');
		expect(text).toContain('# 客户关系管理成熟度报告');
		expect(text).toContain('**=1+1 \\| \\<b\\>A\\</b\\>**');
		expect(text).not.toContain('<b>');
	});

	it('report: of a workspace and of exports, in either language, the same every time', async () => {
		const said = await runReport(at('workspace.json'), at('customers.csv'), '--lang', 'zh-CN');
		expect(said.code).toBe(0);
		expect(said.out).toContain('# 客户关系管理成熟度报告');
		expect(said.out).toContain('\\<b\\>A');
		const words = [at('customers.csv'), '--format', 'json', '--out', at('report.json')];
		expect((await runReport(...words)).code).toBe(0);
		const first = await readFile(at('report.json'), 'utf8');
		expect(JSON.parse(first)).toMatchObject({ format: 'tidemark-report', language: 'en' });
		await runReport(...words);
		expect(await readFile(at('report.json'), 'utf8')).toBe(first);
		await put('cut.json', '{"format": "tidemark-workspace", "version": 99}');
		expect(await runReport(at('cut.json'))).toMatchObject({ code: 1, out: '' });
		expect((await runReport(at('none.csv'))).err).toContain('none.csv');
	});

	it('scores by a model of one’s own, and says what is wrong with a bad one', async () => {
		const own = { ...crmMaturity, id: 'our-model', title: { en: 'Ours', 'zh-CN': '我们的' } };
		const { metrics, actions } = crmMaturityPacks;
		const text = modelFileText(own, {
			metrics: { ...metrics, model: own.id },
			actions: { ...actions, model: own.id }
		});
		await put('model.json', text);
		const { code, out, err } = await run(
			at('other.json'),
			'--model-file',
			at('model.json'),
			'--json',
			'-'
		);
		expect([code, err]).toEqual([0, expect.stringContaining('1 response:')]);
		expect(JSON.parse(out)).toMatchObject({ model: { id: 'our-model' } });
		// What is sent is of that model alone.
		const ours = await run(at('one.json'), '--model-file', at('model.json'));
		expect([ours.code, ours.err]).toEqual([1, expect.stringContaining('our-model')]);
		await put('bad-model.json', text.replace('"weight": 1', '"weight": -1'));
		const bad = await run(at('other.json'), '--model-file', at('bad-model.json'));
		expect(bad).toMatchObject({ code: 1, out: '' });
		expect(bad.err).toMatch(/bad-model\.json.*weight/);
		expect((await run(at('other.json'), '--model-file', at('none.json'))).err).toContain(
			'none.json'
		);
	});

	it.each([
		['a response that was changed', ['turned.txt'], 'turned.txt'],
		['a file that is no answer', ['foreign.json'], 'foreign.json'],
		['a file that is not there', ['none.json'], 'none.json'],
		['two workspaces', ['workspace.json', 'workspace.json'], 'second workspace'],
		['a response by another model', ['other.json'], 'our-model']
	])('ends with 1 for %s', async (_, files, said) => {
		const { code, out, err } = await run(...files.map(at), '--key', at('key.json'));
		expect([code, out]).toEqual([1, '']);
		expect(err).toContain(said);
	});

	it('ends with 1 for a sealed response without its key, and a key that is none', async () => {
		expect((await run(at('two.txt'))).err).toContain('--key');
		expect((await run(at('two.txt'), '--key', at('one.json'))).err).toContain('no key file');
		expect((await run()).code).toBe(2);
	});
});
