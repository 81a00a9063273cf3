import { readFile } from 'node:fs/promises';
import { message } from '../lib/locale/message';
import { isLockedFile, unlockFile } from '../lib/workspace/locked-file';
import { IntakeError } from '../lib/intake/intake-error';
import type { Workspace } from '../lib/workspace/workspace';
import { WorkspaceFileError, parseWorkspaceFile } from '../lib/workspace/workspace-file';
import { findPack } from '../lib/state/workspace-pack';
import { pathSource } from './path-source';

/** The workspace in a pack with its source files; null where a file is something else. */
async function packedWorkspace(file: string, passphrase: () => string): Promise<string | null> {
	const source = await pathSource(file).catch(() => null); // nothing there: said by the loader
	if (!source) return null;
	try {
		const pack = source.size > 0 ? await findPack(source) : null;
		return pack && (await pack.open(pack.isLocked ? passphrase() : '')).workspace;
	} catch (error) {
		if (error instanceof WorkspaceFileError) throw error;
		return null; // a folder, or an archive that is damaged: said by the loader
	} finally {
		await source.close();
	}
}

/**
 * The workspace that a file holds; null where it is something else, which is then taken for data. One
 * behind a passphrase opens by `TIDEMARK_PASSPHRASE`: on the command line others would see it.
 *
 * @throws {IntakeError} for a workspace that is damaged or newer, and for a passphrase that is missing
 * or wrong
 */
export async function workspaceIn(file: string): Promise<Workspace | null> {
	const passphrase = () => {
		const given = process.env.TIDEMARK_PASSPHRASE;
		if (!given) throw new WorkspaceFileError(message('workspace.error.locked'));
		return given;
	};
	try {
		const packed = await packedWorkspace(file, passphrase);
		if (packed !== null) return parseWorkspaceFile(packed);
		const text = await readFile(file, 'utf8').catch(() => null);
		if (text === null) return null;
		if (isLockedFile(text)) return parseWorkspaceFile(await unlockFile(text, passphrase()));
		return text.includes('"tidemark-workspace"') ? parseWorkspaceFile(text) : null;
	} catch (error) {
		if (!(error instanceof WorkspaceFileError)) throw error;
		throw new IntakeError(error.report, { cause: error });
	}
}
