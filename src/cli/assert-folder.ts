import { stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { IntakeError } from '../lib/intake/intake-error';
import { message } from '../lib/locale/message';

/**
 * Finds out before the work, not after it, that a result could not be written.
 *
 * @throws {IntakeError} where the folder of the file is not there
 */
export async function assertFolder(file: string): Promise<void> {
	const folder = dirname(file);
	const found = await stat(folder).catch(() => null); // missing, or not ours to see: the same here
	if (!found?.isDirectory()) {
		throw new IntakeError(message('cli.output.noFolder', { folder, file: basename(file) }));
	}
}
