import { entityOf } from '../canonical/entities';
import { fieldMapping } from './field-mapping';
import type { Inspection } from './inspect';
import type { Mapping } from './mapping';

/**
 * A mapping of another time for today's export with the same headers: what a person decided holds, and
 * how cells are written is read anew from today's cells. Where these prove another order of dates or
 * another decimal mark than last time, they are believed.
 */
export function recallMapping(
	mapping: Mapping,
	{ headers, samples, dialect }: Pick<Inspection, 'headers' | 'samples' | 'dialect'>
): Mapping {
	const entity = entityOf(mapping.entity);
	const fields = Object.entries(mapping.fields).map(([name, before]) => {
		const field = entity.fields.find((candidate) => candidate.name === name);
		if (!field) return [name, before] as const;
		const { column, dateOrder, decimalMark, scale, states } = before;
		const named = { header: headers[column] ?? '', cells: samples[column] ?? [] };
		const today = fieldMapping(field, column, named, dialect.separator);
		return [
			name,
			{
				...today,
				...(today.dateOrder === null && dateOrder && { dateOrder }),
				...(today.decimalMark === null && decimalMark && { decimalMark }),
				...(scale !== undefined && { scale }),
				...(states && { states })
			}
		] as const;
	});
	return { ...mapping, fields: Object.fromEntries(fields) };
}
