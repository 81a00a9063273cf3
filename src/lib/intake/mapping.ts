import { z } from 'zod';
import { entityIds, entityOf, type Entity } from '../canonical/entities';
import { message, type Message } from '../locale/message';
import { DateOrder, DecimalMark, SerialBase } from './typing/marks';

/** The shape of before: one format a column, by name. */
const legacyOrders: Record<string, DateOrder | undefined> = {
	'month-day-year': 'month-first',
	'day-month-year': 'day-first'
};

/** Brings a field of a mapping of version 1 to the shape of today. */
function withoutDateFormat(value: unknown): unknown {
	if (typeof value !== 'object' || value === null || !('dateFormat' in value)) return value;
	const { dateFormat, ...rest } = value;
	if (dateFormat === null) return { ...rest, dateOrder: null };
	const dateOrder = legacyOrders[String(dateFormat)];
	return dateOrder ? { ...rest, dateOrder } : rest;
}

/** How one field is read from one column. */
export const FieldMapping = z.preprocess(
	withoutDateFormat,
	z.strictObject({
		/** Position of the column in the file, from 0. */
		column: z.int().min(0),
		/** Whether day or month stands first; null while a person still has to say; absent: no need. */
		dateOrder: DateOrder.nullable().optional(),
		/** Set where dates are numbers of days, as spreadsheets keep them. */
		serial: SerialBase.optional(),
		/** The commonest ways the column's dates are written, which are tried first. */
		patterns: z.array(z.string()).max(4).optional(),
		/** For numbers; null while a person still has to say. */
		decimalMark: DecimalMark.nullable().optional(),
		/** Factor on the numbers of the column: 10,000 for 万元. */
		scale: z.number().positive().optional(),
		/** Drop a trailing `.0` that a spreadsheet put on an id. */
		dropPointZero: z.boolean().optional(),
		/** Ids of Salesforce: those of 15 characters are brought to the 18 of the same record. */
		salesforceId: z.boolean().optional(),
		/** A spreadsheet has rounded these ids to powers of ten; they can name nothing any more. */
		isRounded: z.boolean().optional(),
		/** Other columns have the same header and hold something else; a person still has to say which. */
		isOneOfSeveral: z.boolean().optional(),
		/** States of labels, where a person has said other than the dictionary; empty for none. */
		states: z.record(z.string(), z.string()).optional()
	})
);

export type FieldMapping = z.infer<typeof FieldMapping>;

/** What a column that names customers holds. */
export const CustomerKey = z.enum(['id', 'name', 'email', 'phone']);

/** How a file becomes rows of a canonical table. */
export const Mapping = z.strictObject({
	entity: z.enum(entityIds),
	/** By field; a field that is not here is not in the file. */
	fields: z.record(z.string(), FieldMapping),
	/**
	 * For orders: whether a row is a whole order; one line of it; or one line beside which the order's
	 * own amount stands, on the first line or on each.
	 */
	grain: z.enum(['order', 'line', 'order-and-lines']),
	/** Currency of amounts where no column and no cell says it; ISO 4217, XXX for none. */
	currency: z.string().regex(/^[A-Z]{3}$/),
	/**
	 * IANA zone whose clock counts for cells that say how far theirs is from Greenwich; null while a
	 * person still has to say; absent: clocks are left as they were written.
	 */
	zone: z.string().nullable().optional(),
	/** What the column of customers holds. */
	customerKey: CustomerKey.default('id'),
	/** How several products stand in one cell: `A(x)(2);B(1)` or `2× A, 1× B`. */
	packed: z.enum(['brackets', 'times']).optional()
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
	return [
		...shapeProblems(headers),
		...fieldProblems(mapping, entity, headers),
		...openQuestions(mapping, entity, headers),
		...orderProblems(mapping)
	];
}

function shapeProblems(headers: readonly string[]): MappingProblem[] {
	return headers.length < 2
		? [{ field: null, text: message('intake.problem.oneColumn', { header: headers[0] ?? '' }) }]
		: [];
}

function fieldProblems(
	{ fields }: Mapping,
	entity: Entity,
	headers: readonly string[]
): MappingProblem[] {
	const missing = entity.fields
		.filter(({ name, required }) => required && !fields[name])
		.map(({ name, label }) => ({
			field: name,
			text: message('intake.problem.missing', {
				field: { kind: 'message', message: message(label) }
			})
		}));
	const absent = Object.entries(fields)
		.filter(([, { column }]) => column >= headers.length)
		.map(([name, { column }]) => ({
			field: name,
			text: message('intake.problem.noColumn', { column: column + 1, columns: headers.length })
		}));
	return [...missing, ...absent];
}

function openQuestions(
	{ fields, zone }: Mapping,
	entity: Entity,
	headers: readonly string[]
): MappingProblem[] {
	const asked = entity.fields.flatMap(({ name }): MappingProblem[] => {
		const from = fields[name];
		if (!from) return [];
		const header = headers[from.column] ?? '';
		const ask = (text: Message) => [{ field: name, text }];
		if (from.dateOrder === null) return ask(message('intake.problem.dateOrder', { header }));
		if (from.decimalMark === null) return ask(message('intake.problem.decimalMark', { header }));
		if (from.isOneOfSeveral) return ask(message('intake.problem.sameHeaders', { header }));
		return from.isRounded ? ask(message('intake.problem.roundedIds', { header })) : [];
	});
	return zone === null ? [...asked, { field: null, text: message('intake.problem.zone') }] : asked;
}

function orderProblems({ entity, fields, grain }: Mapping): MappingProblem[] {
	if (entity !== 'order') return [];
	const hasMoney = fields.amount || fields.line_amount || (fields.quantity && fields.unit_price);
	return [
		...(hasMoney ? [] : [{ field: 'amount', text: message('intake.problem.noAmount') }]),
		...(grain !== 'order' && !fields.order_id
			? [{ field: 'order_id', text: message('intake.problem.noOrderId') }]
			: []),
		...(grain === 'order-and-lines' && !fields.amount
			? [{ field: 'amount', text: message('intake.problem.noOrderAmount') }]
			: [])
	];
}
