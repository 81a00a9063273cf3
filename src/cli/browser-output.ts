import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EngineError } from '../lib/engine/engine-error';
import { IntakeError } from '../lib/intake/intake-error';
import { message } from '../lib/locale/message';
import { browserPaths, quietSwitches } from './installed-browser';

/**
 * A page as PDF, tagged, printed by a browser that is on the machine: the one that `CHROMIUM_PATH` names,
 * else the system's. It is given a profile of its own and no network.
 *
 * @throws {IntakeError} where there is none, or it does not print
 */
export async function pdfOf(
	html: string,
	environment: Readonly<Record<string, string | undefined>>,
	signal?: AbortSignal
): Promise<Uint8Array<ArrayBuffer>> {
	const named = environment.CHROMIUM_PATH;
	const browser = [...(named ? [named] : browserPaths)].find((path) => existsSync(path));
	if (!browser) throw new IntakeError(message('cli.pdf.noBrowser', { path: named ?? '' }));
	const folder = await mkdtemp(join(tmpdir(), 'tidemark-'));
	try {
		const [page, pdf] = [join(folder, 'report.html'), join(folder, 'report.pdf')];
		await writeFile(page, html);
		const said = await run(browser, switches(folder, pdf, pathToFileURL(page).href), signal);
		if (!existsSync(pdf)) throw new IntakeError(message('cli.pdf.failed', { browser, said }));
		return new Uint8Array(await readFile(pdf));
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

const switches = (folder: string, pdf: string, page: string): string[] => [
	'--headless',
	...quietSwitches,
	'--host-resolver-rules=MAP * ~NOTFOUND',
	`--user-data-dir=${join(folder, 'profile')}`,
	'--no-pdf-header-footer',
	'--generate-pdf-document-outline',
	`--print-to-pdf=${pdf}`,
	page
];

/** What a command said last before it ended. */
function run(command: string, words: readonly string[], signal?: AbortSignal): Promise<string> {
	return new Promise((resolve, reject) => {
		const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'], signal });
		let said = '';
		child.stderr.on('data', (part: Buffer) => (said = `${said}${part}`.slice(-2_000)));
		child.on('error', (error) =>
			reject(signal?.aborted ? new EngineError('cancelled', 'printing was cancelled') : error)
		);
		child.on('close', () => resolve(said.trim().split('\n').at(-1) ?? ''));
	});
}
