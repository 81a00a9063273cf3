import { entityOf, type Field } from '../canonical/entities';
import { message, type Message } from '../locale/message';
import type { Inspection } from './inspect';
import type { FieldMapping, Mapping } from './mapping';
import { readDateColumn } from './typing/date-column';

const keys = {
	name: message('data.reading.byName'),
	email: message('data.reading.byEmail'),
	phone: message('data.reading.byPhone')
};

/**
 * What a reader should know of how a column is read: factors and counts of days, rules for what is
 * written short, and how many cells could be read the other way.
 *
 * @param cells a sample of the column
 */
export function readingNotes(
	field: Pick<Field, 'name' | 'type'>,
	from: FieldMapping,
	cells: readonly string[],
	customerKey: Mapping['customerKey']
): Message[] {
	return [
		...(from.scale && from.scale !== 1
			? [message('data.reading.scale', { factor: from.scale })]
			: []),
		...(from.serial ? [message('data.reading.serial', { base: from.serial })] : []),
		...(field.type === 'timestamp' ? dateNotes(from, cells) : []),
		...(field.name === 'customer_id' && customerKey !== 'id' ? [keys[customerKey]] : []),
		...(from.dropPointZero ? [message('data.reading.pointZero')] : []),
		...(from.salesforceId ? [message('data.reading.salesforce')] : [])
	];
}

/** {@link readingNotes} of every field of a mapping, each with the field it is about. */
export const allReadingNotes = (
	{ entity, fields, customerKey }: Mapping,
	{ samples }: Pick<Inspection, 'samples'>
): { field: Field; note: Message }[] =>
	entityOf(entity).fields.flatMap((field) => {
		const from = fields[field.name];
		if (!from) return [];
		const notes = readingNotes(field, from, samples[from.column] ?? [], customerKey);
		return notes.map((note) => ({ field, note }));
	});

function dateNotes({ dateOrder }: FieldMapping, cells: readonly string[]): Message[] {
	if (!dateOrder) return [];
	const filled = cells.filter((cell) => cell.trim() !== '').length;
	const { ambiguous, hasShortYears } = readDateColumn(cells);
	return [
		...(ambiguous > 0 ? [message('data.reading.ambiguous', { n: ambiguous, of: filled })] : []),
		...(hasShortYears ? [message('data.reading.shortYears')] : [])
	];
}
