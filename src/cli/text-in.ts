import { readFile } from 'node:fs/promises';
import { IntakeError } from '../lib/intake/intake-error';
import { message } from '../lib/locale/message';

/** What a file of text says. @throws {IntakeError} where it can not be read */
export const textIn = (file: string): Promise<string> =>
	readFile(file, 'utf8').catch((cause: unknown) => {
		throw new IntakeError(message('cli.file.missing', { file }), { cause });
	});
