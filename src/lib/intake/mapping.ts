import { z } from 'zod';
import { entityIds, entityOf, type Entity } from '../canonical/entities';
import { message, type Message } from '../locale/message';
import { DateFormatId } from './typing/date-format';
import { DecimalMark } from './typing/number-format';

/** How one field is read from one column. */
export const FieldMapping = z.strictObject({
	/** Position of the column in the file, from 0. */
	column: z.int().min(0),
	/** How dates are written; for timestamps. Null while a person still has to say. */
	dateFormat: DateFormatId.nullable().optional(),
	/** For decimals. */
	decimalMark: DecimalMark.optional(),
	/** Factor on the numbers of the column: 10,000 for 万元. */
	scale: z.number().positive().optional(),
	/** Drop a trailing `.0` that a spreadsheet put on an id. */
	dropPointZero: z.boolean().optional()
});

export type FieldMapping = z.infer<typeof FieldMapping>;

/** How a file becomes rows of a canonical table. */
export const Mapping = z.strictObject({
	entity: z.enum(entityIds),
	/** By field; a field that is not here is not in the file. */
	fields: z.record(z.string(), FieldMapping),
	/** For orders: whether a row is a whole order or one line of it. */
	grain: z.enum(['order', 'line']),
	/** Currency of amounts where no column says it; ISO 4217, XXX for none. */
	currency: z.string().regex(/^[A-Z]{3}$/)
});

export type Mapping = z.infer<typeof Mapping>;

/** Something that must be settled before a file can be loaded. */
export interface MappingProblem {
	/** Field it is about; null where it is about the file. */
	field: string | null;
	text: Message;
}

/**
 * What keeps a mapping from being loaded, all at once. Empty where it can be.
 *
 * @param headers the file's headers
 */
export function mappingProblems(mapping: Mapping, headers: readonly string[]): MappingProblem[] {
	const entity = entityOf(mapping.entity);
	return [...shapeProblems(headers), ...fieldProblems(mapping, entity, headers)];
}

function shapeProblems(headers: readonly string[]): MappingProblem[] {
	return headers.length < 2
		? [{ field: null, text: message('intake.problem.oneColumn', { header: headers[0] ?? '' }) }]
		: [];
}

function fieldProblems(
	mapping: Mapping,
	entity: Entity,
	headers: readonly string[]
): MappingProblem[] {
	const { fields } = mapping;
	const missing = entity.fields
		.filter(({ name, required }) => required && !fields[name])
		.map(({ name, label }) => ({
			field: name,
			text: message('intake.problem.missing', {
				field: { kind: 'message', message: message(label as 'field.name') }
			})
		}));
	const undecided = entity.fields
		.filter(({ name, type }) => type === 'timestamp' && fields[name]?.dateFormat === null)
		.map(({ name }) => ({
			field: name,
			text: message('intake.problem.dateOrder', { header: headers[fields[name]!.column] ?? '' })
		}));
	const absent = Object.entries(fields)
		.filter(([, { column }]) => column >= headers.length)
		.map(([name, { column }]) => ({
			field: name,
			text: message('intake.problem.noColumn', { column: column + 1, columns: headers.length })
		}));
	const hasMoney = fields.amount || (fields.quantity && fields.unit_price);
	const money =
		entity.id === 'order' && !hasMoney
			? [{ field: 'amount', text: message('intake.problem.noAmount') }]
			: [];
	const lines =
		entity.id === 'order' && mapping.grain === 'line' && !fields.order_id
			? [{ field: 'order_id', text: message('intake.problem.noOrderId') }]
			: [];
	return [...missing, ...undecided, ...absent, ...money, ...lines];
}
