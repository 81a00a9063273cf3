import { entityOf, type Field } from '../../canonical/entities';
import type { FieldMapping, Mapping } from '../mapping';
import { isLabelled } from './field-sql';
import { spansOf } from './issues-sql';
import { moneyOf } from './order-reasons-sql';
import { dateForms, type WrittenDateForm } from './plain-date';

/** Which numbers of a column a plain row may have. */
export interface PlainNumber {
	/** Digits before the decimal point, at most. */
	digits: number;
	/** Digits behind it, at most. */
	decimals: number;
	sign: 'any' | 'not-negative' | 'positive' | 'zero';
	/** Most that the number may be; null where only its digits count. */
	most: number | null;
}

/** A mapped column whose cells are read while they are scanned, where they are plain. */
export interface PlainColumn {
	field: Field;
	from: FieldMapping;
	reading:
		| { kind: 'text' }
		| { kind: 'id' }
		| { kind: 'label' }
		| { kind: 'number'; number: PlainNumber }
		| { kind: 'date'; forms: readonly WrittenDateForm[] | null };
	/** Whether a row without it is not plain. */
	isRequired: boolean;
	/** Whether a row that has it is no row of sums; see `isBareSql`. */
	isWitness: boolean;
}

/** How the plain rows of a file are told from the others. */
export interface PlainPlan {
	/** In the order of their columns in the file. */
	columns: readonly PlainColumn[];
	/** Whether a row must have one of the columns that no row of sums has. */
	needsWitness: boolean;
	/** Places in `columns` of dates of which the second is not before the first. */
	spans: readonly (readonly [start: number, end: number])[];
}

/**
 * How the plain rows of a file are told; null where none is, as orders that stand beside their lines
 * are put together from all of them.
 *
 * A plain row is one of which nothing needs to be said: its cells are written in the commonest forms,
 * nothing is wrong with them, and no money went back. Every rule here is at least as strict as what
 * `judgeSql` says of such a row. The engine checks what it can of dates, numbers, labels and what a row
 * must have; ids and texts it takes as they are written.
 */
export function plainPlan(mapping: Mapping): PlainPlan | null {
	const { entity: entityId, fields, grain } = mapping;
	if (entityId === 'order' && grain === 'order-and-lines') return null;
	const { fields: known, key } = entityOf(entityId);
	const keyColumn = key ? fields[key]?.column : undefined;
	const columns = known
		.filter(({ name }) => fields[name])
		.map((field): PlainColumn => {
			const from = fields[field.name]!;
			const isNumber = field.type === 'decimal' || field.type === 'integer';
			return {
				field,
				from,
				reading: readingOf(field, from, mapping),
				isRequired: isRequired(field, mapping),
				isWitness: !isNumber && from.column !== keyColumn
			};
		})
		.toSorted((a, b) => a.from.column - b.from.column);
	const place = (name: string) => columns.findIndex(({ field }) => field.name === name);
	const spans = spansOf(entityId).flatMap(([start, end]) =>
		(entityId === 'deal' && end === 'closed_at' ? [end, 'close_date'] : [end])
			.map((name) => [place(start), place(name)] as const)
			.filter(([from, to]) => from >= 0 && to >= 0)
	);
	const needsWitness = entityId !== 'order' && columns.some(({ isWitness }) => isWitness);
	return { columns, needsWitness, spans };
}

function isRequired({ name, required }: Field, mapping: Mapping): boolean {
	if (required) return true;
	if (mapping.entity !== 'order') return false;
	const money = moneyOf(mapping);
	const isMoney = money === 'priced' ? isPriced(name) : name === money;
	return isMoney || (name === 'order_id' && mapping.grain === 'line');
}

const isPriced = (name: string): boolean => name === 'quantity' || name === 'unit_price';

function readingOf(field: Field, from: FieldMapping, mapping: Mapping): PlainColumn['reading'] {
	const { name, type } = field;
	// Where deals have no column for their state, it is read from the stage.
	const isStage = mapping.entity === 'deal' && name === 'stage' && !mapping.fields.status;
	if (isLabelled(field) || isStage) return { kind: 'label' };
	if (type === 'timestamp') return { kind: 'date', forms: dateForms(from) };
	if (type === 'id' || type === 'text') return { kind: type };
	return { kind: 'number', number: numberOf(field, from, mapping) };
}

/** Digits before the point of what DECIMAL(18, 4) holds, with one to spare. */
const MOST_DIGITS = 13;

/** Such a quantity and such a price have a product that an amount can hold. */
const MOST_PRICED_DIGITS = 7;

function numberOf(
	{ name, type }: Field,
	{ decimalMark, scale = 1 }: FieldMapping,
	mapping: Mapping
): PlainNumber {
	const spare = Math.max(0, Math.ceil(Math.log10(scale)));
	const decimals = decimalMark === ',' ? 0 : 4;
	if (type === 'integer') {
		return { digits: scale === 1 ? 9 : 0, decimals: 0, sign: 'any', most: null };
	}
	if (type === 'share') {
		return { digits: MOST_DIGITS, decimals, sign: 'not-negative', most: 1 / scale };
	}
	const digits = MOST_DIGITS - spare;
	if (mapping.entity !== 'order') return { digits, decimals, sign: 'any', most: null };
	const money = moneyOf(mapping);
	if (money === 'priced' && isPriced(name)) {
		// Of a hundredth, a thousandth may be left of a price, which is none.
		const priced = scale < 1 ? 0 : MOST_PRICED_DIGITS - spare;
		return { digits: priced, decimals, sign: 'positive', most: null };
	}
	const sign = name === 'refund_amount' ? 'zero' : name === money ? 'not-negative' : 'any';
	return { digits, decimals, sign, most: null };
}
