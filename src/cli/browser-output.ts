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

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A page as PDF, tagged, printed by a browser that is on the machine: the one that `CHROMIUM_PATH` names,
 * else the system's. It is given a profile of its own and no network.
 *
 * @throws {IntakeError} where there is none, or it does not print
 */
export async function pdfOf(
	html: string,
	environment: Environment,
	signal?: AbortSignal
): Promise<Uint8Array<ArrayBuffer>> {
	const browser = browserIn(environment);
	if (!browser) {
		throw new IntakeError(message('cli.pdf.noBrowser', { path: environment.CHROMIUM_PATH ?? '' }));
	}
	const switches = ['--no-pdf-header-footer', '--generate-pdf-document-outline'];
	return outputOf(html, { browser, how: 'print-to-pdf', switches, signal });
}

/**
 * A drawing as a bitmap of twice its size, drawn by a browser as in {@link pdfOf}; null where there is none.
 *
 * @param size in pixels
 * @throws {IntakeError} where it does not draw
 */
export async function pngOf(
	svg: string,
	{ width, height }: { width: number; height: number },
	environment: Environment,
	signal?: AbortSignal
): Promise<Uint8Array<ArrayBuffer> | null> {
	const browser = browserIn(environment);
	if (!browser) return null;
	const html = `<!doctype html><meta charset="utf-8"><body style="margin:0">${svg}`;
	const switches = [
		`--window-size=${Math.ceil(width)},${Math.ceil(height)}`,
		'--force-device-scale-factor=2',
		'--hide-scrollbars'
	];
	return outputOf(html, { browser, how: 'screenshot', switches, signal });
}

function browserIn({ CHROMIUM_PATH: named }: Environment): string | undefined {
	return [...(named ? [named] : browserPaths)].find((path) => existsSync(path));
}

/** What a file is called, by the switch that has it written: a browser goes by it. */
const SUFFIXES = { 'print-to-pdf': 'pdf', screenshot: 'png' } as const;

interface Output {
	browser: string;
	/** The switch that has it written. */
	how: keyof typeof SUFFIXES;
	switches: readonly string[];
	signal: AbortSignal | undefined;
}

/** The file that a browser makes of a page. */
async function outputOf(
	html: string,
	{ browser, how, switches, signal }: Output
): Promise<Uint8Array<ArrayBuffer>> {
	const folder = await mkdtemp(join(tmpdir(), 'tidemark-'));
	try {
		const [page, file] = [join(folder, 'page.html'), join(folder, `output.${SUFFIXES[how]}`)];
		await writeFile(page, html);
		const words = [
			'--headless',
			...quietSwitches,
			'--host-resolver-rules=MAP * ~NOTFOUND',
			`--user-data-dir=${join(folder, 'profile')}`,
			...switches,
			`--${how}=${file}`,
			pathToFileURL(page).href
		];
		const said = await run(browser, words, signal);
		if (!existsSync(file)) throw new IntakeError(message('cli.pdf.failed', { browser, said }));
		return new Uint8Array(await readFile(file));
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}

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
