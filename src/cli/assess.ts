import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { campaignOf, type CampaignKeys } from '../lib/connectors/campaign/campaign';
import { EnvelopeError, isSealed, unseal } from '../lib/connectors/campaign/envelope';
import { openDuckDbNode } from '../lib/connectors/duckdb-node/duckdb-node-engine';
import { IntakeError } from '../lib/intake/intake-error';
import { createFormatter } from '../lib/locale/formatter';
import type { Language } from '../lib/locale/language';
import { message } from '../lib/locale/message';
import { crmMaturity } from '../lib/maturity/crm-maturity';
import { Response, mergeResponses } from '../lib/maturity/response';
import { reportDocument } from '../lib/report/report-document';
import { reportMarkdown } from '../lib/report/report-markdown';
import { newWorkspace, type Workspace } from '../lib/workspace/workspace';
import type { AssessArguments } from './arguments';
import { assertFolder } from './assert-folder';
import { assessed, modelOf, type Assessed } from '../lib/state/assessed-workspace';
import { withModel } from '../lib/state/with-model';
import { loadFiles } from './load-files';
import { PassingFiles } from './passing-files';
import { modelIn } from './model-in';
import { sayAssessment } from './say-assessment';
import { messageWriter, type MessageWriter, type Terminal } from './terminal';
import { textIn } from './text-in';
import { workspaceIn } from './workspace-in';
import { assessmentJson } from './write-assessment';

/**
 * `tidemark assess`: scores answers, one's own in a workspace file or those that others sent, and holds
 * them against data where some are named.
 *
 * @throws {IntakeError} for a file that is no answer, or can not be opened with the key
 * @throws {EngineError} of code `cancelled` when aborted
 */
export async function assess(
	asked: AssessArguments,
	language: Language,
	terminal: Terminal,
	signal?: AbortSignal
): Promise<void> {
	const write = messageWriter(language);
	for (const path of [asked.json, asked.report]) {
		if (path !== null && path !== '-') await assertFolder(path);
	}
	const say = asked.json === '-' || asked.report === '-' ? terminal.err : terminal.out;
	let workspace = await answered(asked);
	if (asked.data.length > 0) {
		workspace = await withData(workspace, asked, { write, terminal, say, signal });
	}
	const result = assessed(workspace, modelOf(workspace), workspace.updatedAt.slice(0, 10));
	sayAssessment(result, write, say);
	const put = async (path: string | null, text: () => Promise<string> | string) => {
		if (path === null) return;
		if (path === '-') terminal.out((await text()).trimEnd());
		else {
			await writeFile(path, await text());
			terminal.err(write(message('cli.written', { file: path })));
		}
	};
	await put(asked.json, () => assessmentJson(result, write));
	await put(asked.report, () => reportText(result, language));
}

const reportText = ({ findings }: Assessed, language: Language): string =>
	reportMarkdown(reportDocument(findings), { language, formatter: createFormatter({ language }) });

/** A workspace with all answers of the files: the one that is named, if one is, with those of others. */
async function answered({ files, key, mode, modelFile }: AssessArguments): Promise<Workspace> {
	const keys = key === null ? null : await campaignIn(key);
	const responses: Response[] = [];
	let own: Workspace | null = null;
	for (const file of files) {
		const found = await answersIn(file, keys);
		if (found.format === 'tidemark-workspace') {
			if (own) throw new IntakeError(message('cli.assess.twoWorkspaces', { file: basename(file) }));
			own = found;
		} else responses.push(found);
	}
	const updatedAt = new Date().toISOString();
	const held = own ?? newWorkspace({ id: 'cli', name: '', updatedAt, model: crmMaturity });
	const base = modelFile === null ? held : withModel(held, await modelIn(modelFile));
	const asked = base.assessment.model;
	const stranger = responses.find(({ model }) => model !== asked);
	if (stranger) {
		const { id, model } = stranger;
		throw new IntakeError(message('cli.assess.otherModel', { id, model, asked }));
	}
	const sent = [...Response.array().catch([]).parse(base.assessment.responses), ...responses];
	const quick = new Set(
		modelOf(base).questions.flatMap(({ id, quick: isQuick }) => (isQuick ? [id] : []))
	);
	const isFull = sent.some(({ answers }) => Object.keys(answers).some((id) => !quick.has(id)));
	return {
		...base,
		updatedAt,
		assessment: {
			...base.assessment,
			mode: mode ?? keys?.mode ?? (isFull ? 'full' : base.assessment.mode),
			responses: mergeResponses(sent)
		}
	};
}

async function campaignIn(file: string): Promise<CampaignKeys> {
	const keys = campaignOf(await textIn(file));
	if (!keys) throw new IntakeError(message('cli.assess.noKey', { file: basename(file) }));
	return keys;
}

/** What a file holds: a workspace, a response as it is, or one that is sealed. */
async function answersIn(file: string, keys: CampaignKeys | null): Promise<Workspace | Response> {
	const name = basename(file);
	const content = await textIn(file);
	if (isSealed(content)) {
		if (!keys) throw new IntakeError(message('cli.assess.needsKey', { file: name }));
		try {
			return Response.parse(await unseal(content, keys));
		} catch (error) {
			const fault = error instanceof EnvelopeError ? error.fault : 'damaged';
			throw new IntakeError(message(`respondents.refused.${fault}`, { name }), { cause: error });
		}
	}
	const plain = responseIn(content);
	if (plain) return plain;
	const workspace = await workspaceIn(file);
	if (workspace) return workspace;
	throw new IntakeError(message('respondents.refused.foreign', { name }));
}

function responseIn(content: string): Response | null {
	try {
		return Response.safeParse(JSON.parse(content)).data ?? null;
	} catch {
		return null;
	}
}

interface DataOptions {
	write: MessageWriter;
	terminal: Terminal;
	say: Terminal['out'];
	signal: AbortSignal | undefined;
}

/** The workspace with what the named files say in place of what it had. */
async function withData(
	workspace: Workspace,
	{ data, zone }: AssessArguments,
	options: DataOptions
): Promise<Workspace> {
	const engine = await openDuckDbNode();
	const passing = new PassingFiles();
	try {
		const bare = { ...workspace, files: [], runs: {}, links: null };
		const asked = { files: data, zone };
		return await loadFiles(engine, bare, { asked, kept: null, passing, ...options });
	} finally {
		await engine.close();
		await passing.remove();
	}
}
