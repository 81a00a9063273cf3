import { basename } from 'node:path';
import { IntakeError } from '../lib/intake/intake-error';
import { message, type MessageValue } from '../lib/locale/message';
import { faultMessage } from '../lib/maturity/file-faults';
import { readModelFile, type ModelFile } from '../lib/maturity/model-file';
import { textIn } from './text-in';

/**
 * The model that a file holds.
 *
 * @throws {IntakeError} for a file that is not there, and for one with faults, each with its place
 */
export async function modelIn(path: string): Promise<ModelFile> {
	const { file, faults } = readModelFile(await textIn(path));
	if (file) return file;
	const items = faults.map((fault): MessageValue => ({
		kind: 'message',
		message: faultMessage(fault)
	}));
	throw new IntakeError(
		message('cli.model.faults', {
			file: basename(path),
			n: faults.length,
			faults: { kind: 'clauses', items }
		})
	);
}
