import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { installPackages } from './packages.ts';

const paths = [
	'/usr/bin/soffice',
	'/usr/local/bin/soffice',
	'/Applications/LibreOffice.app/Contents/MacOS/soffice',
	'C:\\Program Files\\LibreOffice\\program\\soffice.exe'
];

/** Path of a LibreOffice to open our documents with: `SOFFICE_PATH`, the system's; or null. */
export const findOffice = (): string | null =>
	[process.env.SOFFICE_PATH, ...paths].find((path) => path && existsSync(path)) ?? null;

/** Sees to a LibreOffice, on Debian. Without one the tests that need it are skipped, and say so. */
export async function ensureOffice(): Promise<void> {
	if (findOffice()) return;
	console.log('No LibreOffice found; installing one.');
	await installPackages(['writer', 'calc', 'impress'].map((part) => `libreoffice-${part}-nogui`));
}

/**
 * Documents as PDF, by the same names, as a LibreOffice of its own profile lays them out: what it could
 * not open is missing.
 */
export async function openedInOffice(
	office: string,
	documents: ReadonlyMap<string, Uint8Array>
): Promise<Map<string, Uint8Array>> {
	const folder = await mkdtemp(join(tmpdir(), 'tidemark-office-'));
	try {
		for (const [name, content] of documents) await writeFile(join(folder, name), content);
		const profile = pathToFileURL(join(folder, 'profile')).href;
		await promisify(execFile)(
			office,
			[
				'--headless',
				`-env:UserInstallation=${profile}`,
				'--convert-to',
				'pdf',
				'--outdir',
				folder,
				...[...documents.keys()].map((name) => join(folder, name))
			],
			{ timeout: 120_000 }
		);
		const opened = new Map<string, Uint8Array>();
		for (const name of documents.keys()) {
			const pdf = join(folder, name.replace(/\.\w+$/, '.pdf'));
			if (existsSync(pdf)) opened.set(name, new Uint8Array(await readFile(pdf)));
		}
		return opened;
	} finally {
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	}
}
