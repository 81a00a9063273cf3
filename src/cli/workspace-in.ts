import { readFile } from 'node:fs/promises';
import { IntakeError } from '../lib/intake/intake-error';
import type { Workspace } from '../lib/workspace/workspace';
import { WorkspaceFileError, parseWorkspaceFile } from '../lib/workspace/workspace-file';

/**
 * The workspace that a file holds; null where it is something else, which is then taken for data.
 *
 * @throws {IntakeError} for a workspace that is damaged or newer
 */
export async function workspaceIn(file: string): Promise<Workspace | null> {
	const text = await readFile(file, 'utf8').catch(() => null); // a folder, or nothing: said by the loader
	if (text === null || !text.includes('"tidemark-workspace"')) return null;
	try {
		return parseWorkspaceFile(text);
	} catch (error) {
		if (!(error instanceof WorkspaceFileError)) throw error;
		throw new IntakeError(error.report, { cause: error });
	}
}
