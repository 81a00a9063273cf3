import type { ByteSource } from '../engine/file-content';
import { entityOf } from '../canonical/entities';
import { utf8Steps } from './bytes/encoding';
import { splitRecords } from './csv/split-records';
import { fieldMapping } from './field-mapping';
import type { Inspection } from './inspect';
import type { FieldMapping } from './mapping';
import type { Proposal } from './propose-mapping';

const isOpen = ({ dateOrder, decimalMark }: FieldMapping): boolean =>
	dateOrder === null || decimalMark === null;

/**
 * Answers from the whole file what its sample left open: one 13th of a month, one `1.234,5`, decides
 * how a column is written. Reads nothing where nothing is open, and stops as soon as nothing is.
 */
export async function settleQuestions(
	source: ByteSource,
	inspection: Inspection,
	proposal: Proposal,
	signal?: AbortSignal
): Promise<Proposal> {
	const { encoding, dialect, headers, samples } = inspection;
	const entity = entityOf(proposal.mapping.entity);
	let fields = proposal.mapping.fields;
	const open = () => Object.entries(fields).filter(([, from]) => isOpen(from));
	if (open().length === 0) return proposal;

	const decoder = new TextDecoder();
	let text = '';
	for await (const step of utf8Steps(source, encoding, undefined, signal)) {
		text += decoder.decode(step, { stream: true });
		const records = splitRecords(text, dialect, Infinity).filter(
			({ length }) => length === headers.length
		);
		text = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
		for (const [name, { column }] of open()) {
			const field = entity.fields.find((candidate) => candidate.name === name)!;
			// Beside the sample, which is what is open; only a cell that proves something changes that.
			const cells = [...samples[column]!, ...records.map((record) => record[column]!)];
			const named = { header: headers[column] ?? '', cells };
			const settled = fieldMapping(field, column, named, dialect.separator);
			if (isOpen(settled)) continue;
			const { isOneOfSeveral } = fields[name]!;
			fields = { ...fields, [name]: { ...settled, ...(isOneOfSeveral && { isOneOfSeveral }) } };
		}
		if (open().length === 0) break;
	}
	return { ...proposal, mapping: { ...proposal.mapping, fields } };
}
