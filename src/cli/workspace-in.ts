import { readFile } from 'node:fs/promises';
import { message } from '../lib/locale/message';
import { isLockedFile, unlockFile } from '../lib/workspace/locked-file';
import { IntakeError } from '../lib/intake/intake-error';
import type { Workspace } from '../lib/workspace/workspace';
import { WorkspaceFileError, parseWorkspaceFile } from '../lib/workspace/workspace-file';

/**
 * The workspace that a file holds; null where it is something else, which is then taken for data. One
 * behind a passphrase opens by `TIDEMARK_PASSPHRASE`: on the command line others would see it.
 *
 * @throws {IntakeError} for a workspace that is damaged or newer, and for a passphrase that is missing
 * or wrong
 */
export async function workspaceIn(file: string): Promise<Workspace | null> {
	const text = await readFile(file, 'utf8').catch(() => null); // a folder, or nothing: said by the loader
	if (text === null) return null;
	try {
		if (isLockedFile(text)) {
			const passphrase = process.env.TIDEMARK_PASSPHRASE;
			if (!passphrase) throw new WorkspaceFileError(message('workspace.error.locked'));
			return parseWorkspaceFile(await unlockFile(text, passphrase));
		}
		return text.includes('"tidemark-workspace"') ? parseWorkspaceFile(text) : null;
	} catch (error) {
		if (!(error instanceof WorkspaceFileError)) throw error;
		throw new IntakeError(error.report, { cause: error });
	}
}
