import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { IntakeError } from '../lib/intake/intake-error';
import { message, type MessageValue } from '../lib/locale/message';
import { readModelFile, type ModelFile } from '../lib/maturity/model-file';

/**
 * The model that a file holds.
 *
 * @throws {IntakeError} for a file that is not there, and for one with faults, each with its place
 */
export async function modelIn(path: string): Promise<ModelFile> {
	const text = await readFile(path, 'utf8').catch((cause: unknown) => {
		throw new IntakeError(message('cli.file.missing', { file: path }), { cause });
	});
	const { file, faults } = readModelFile(text);
	if (file) return file;
	const items = faults.map(({ place, problem }): MessageValue => {
		const what = { kind: 'message', message: problem } as const;
		return place === ''
			? what
			: { kind: 'message', message: message('model.fault.at', { place, problem: what }) };
	});
	throw new IntakeError(
		message('cli.model.faults', {
			file: basename(path),
			n: faults.length,
			faults: { kind: 'clauses', items }
		})
	);
}
