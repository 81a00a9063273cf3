import { entityOf, type Entity, type EntityId, type Field } from '../canonical/entities';
import { NO_CURRENCY } from '../locale/formatter';
import { fieldCandidates } from './headers/dictionary';
import { normaliseHeader, withoutPrefix } from './headers/normalise';
import { proposeEntity, proposeFields } from './headers/propose';
import type { Inspection } from './inspect';
import { fieldMapping } from './field-mapping';
import type { FieldMapping, Mapping } from './mapping';
import { readDateColumn } from './typing/date-column';
import { readNumberColumn } from './typing/number-column';

/** A mapping, and how sure each of its fields is, 0–1. */
export interface Proposal {
	mapping: Mapping;
	confidence: Record<string, number>;
}

/**
 * The mapping a file is likely to need. What can be read two ways is left open, for a person.
 *
 * @param entityId the entity meant, where somebody has said so
 */
export function proposeMapping(
	{ name, headers, samples, dialect }: Pick<Inspection, 'name' | 'headers' | 'samples' | 'dialect'>,
	entityId?: EntityId
): Proposal {
	const entity = entityOf(entityId ?? proposeEntity(headers, samples, name));
	const proposed = proposeFields(entity, headers, samples);
	const fields = Object.fromEntries(
		proposed.map(({ field, column }) => {
			const kind = entity.fields.find((candidate) => candidate.name === field)!;
			const named = { header: headers[column] ?? '', cells: samples[column] ?? [] };
			const from = fieldMapping(kind, column, named, dialect.separator);
			const isOneOfSeveral = columnsAlike(column, headers, samples).length > 1;
			return [field, { ...from, ...(isOneOfSeveral && { isOneOfSeveral }) }];
		})
	);
	const packed = proposePacked(fields, samples);
	const grain = proposeGrain(fields, samples);
	return {
		mapping: {
			entity: entity.id,
			fields: grain === 'line' ? withLineAmount(fields) : fields,
			grain,
			currency: proposeCurrency(fields, headers, samples),
			customerKey: proposeCustomerKey(entity, fields, headers),
			...(needsZone(entity, fields, samples) && { zone: null }),
			...(packed && { packed })
		},
		confidence: Object.fromEntries(proposed.map(({ field, confidence }) => [field, confidence]))
	};
}

/**
 * Columns that have the header of a column, itself among them, where one of them holds something else;
 * a twin that repeats it cell by cell, or holds nothing, leaves nothing to choose.
 */
export function columnsAlike(
	column: number,
	headers: readonly string[],
	samples: Samples
): number[] {
	const cells = (at: number) => (samples[at] ?? []).map((cell) => cell.trim());
	const own = cells(column);
	const others = headers.flatMap((header, at) => {
		if (at === column || header === '' || header !== headers[column]) return [];
		const other = cells(at);
		const isElse = other.some((cell, row) => cell !== '' && cell !== own[row]);
		return isElse ? [at] : [];
	});
	return [column, ...others].toSorted((a, b) => a - b);
}

type Fields = Readonly<Record<string, FieldMapping>>;
type Samples = readonly (readonly string[])[];

/**
 * Lines where order numbers repeat; an order's number stands once in a file of whole orders. Where the
 * order's own amount stands beside its lines, on the first of them or the same on each, it must not
 * be added up.
 */
function proposeGrain(fields: Fields, samples: Samples): Mapping['grain'] {
	if (!fields.order_id) return 'order';
	const cells = (name: string) => (fields[name] ? (samples[fields[name].column] ?? []) : []);
	const numbers = cells('order_id').map((cell) => cell.trim());
	const amounts = cells('amount').map((cell) => cell.trim());
	const hasLineMoney = fields.line_amount || (fields.quantity && fields.unit_price);
	if (!fields.amount) return hasLineMoney ? 'line' : 'order';
	const hasLine = ['product', 'sku'].some((name) => fields[name]);
	const follows = numbers.flatMap((number, i) =>
		i > 0 && (number === numbers[i - 1] || number === '') ? [i] : []
	);
	if (follows.length === 0) return 'order';
	const blank = follows.filter((i) => amounts[i] === '').length;
	if (hasLine && blank > follows.length / 2) return 'order-and-lines';
	const same = follows.filter((i) => amounts[i] === amounts[i - 1]).length;
	if (hasLineMoney && same > follows.length * 0.9) return 'order-and-lines';
	const filled = numbers.filter((number) => number !== '');
	return new Set(filled).size < filled.length * 0.9 ? 'line' : 'order';
}

/**
 * Where each line of an order has an amount of its own it is the line's, whatever its header says: with
 * discounts it is less than quantity × price.
 */
function withLineAmount(fields: Fields): Record<string, FieldMapping> {
	const { amount, ...others } = fields;
	return amount && !fields.line_amount ? { ...others, line_amount: amount } : { ...fields };
}

function proposeCurrency(fields: Fields, headers: readonly string[], samples: Samples): string {
	const column = (fields.amount ?? fields.line_amount ?? fields.unit_price)?.column;
	if (column === undefined) return NO_CURRENCY;
	return (
		normaliseHeader(headers[column] ?? '').currency ??
		readNumberColumn(samples[column] ?? []).currency ??
		NO_CURRENCY
	);
}

/** What the column of customers holds, by what its header stands for best. */
function proposeCustomerKey(
	entity: Entity,
	fields: Fields,
	headers: readonly string[]
): Mapping['customerKey'] {
	const column = fields.customer_id?.column;
	if (column === undefined) return 'id';
	const candidates = fieldCandidates(entity.id, withoutPrefix(headers)[column] ?? '');
	const sure = (...names: string[]) =>
		Math.max(
			0,
			...candidates.filter(({ field }) => names.includes(field)).map((c) => c.confidence)
		);
	const rated = [
		['name', sure('customer_name', 'name', 'company')],
		['email', sure('email')],
		['phone', sure('phone')]
	] as const;
	const best = rated.reduce((a, b) => (b[1] > a[1] ? b : a));
	return best[1] > sure('customer_id') ? best[0] : 'id';
}

/** Cells of several distances from Greenwich, or counts of milliseconds, have no one clock. */
function needsZone(entity: Entity, fields: Fields, samples: Samples): boolean {
	const dates = entity.fields.filter(
		({ name, type }: Field) => type === 'timestamp' && fields[name]
	);
	return dates.some(({ name }) => {
		const { offsets, hasNoZone, hasUtcClock, hasEpoch } = readDateColumn(
			samples[fields[name]!.column] ?? []
		);
		// A clock of Greenwich is the system's, seldom the business's; any other one is somebody's own.
		return hasEpoch || offsets.length > 1 || hasUtcClock || (offsets.length === 1 && hasNoZone);
	});
}

const BRACKETS = /^(?:[^;；]+[（(]\d+[)）][;；]?)+$/;
const TIMES = /^(?:\d+\s*[×xX*]\s*[^,，;]+[,，;]?\s*)+$/;

/** How products stand in one cell, where nearly all cells hold some so. */
function proposePacked(fields: Fields, samples: Samples): Mapping['packed'] {
	if (!fields.product || fields.quantity) return undefined;
	const filled = (samples[fields.product.column] ?? []).filter((cell) => cell.trim() !== '');
	const share = (pattern: RegExp) =>
		filled.filter((cell) => pattern.test(cell.trim())).length / Math.max(1, filled.length);
	if (share(TIMES) > 0.9) return 'times';
	return share(BRACKETS) > 0.9 ? 'brackets' : undefined;
}
