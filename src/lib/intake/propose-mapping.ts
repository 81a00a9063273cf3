import { entityOf, type EntityId, type Field } from '../canonical/entities';
import { NO_CURRENCY } from '../locale/formatter';
import { normaliseHeader } from './headers/normalise';
import { proposeEntity, proposeFields } from './headers/propose';
import type { Inspection } from './inspect';
import type { FieldMapping, Mapping } from './mapping';
import { readDates, type DateFormatId } from './typing/date-format';
import { readCurrency, readDecimalMark } from './typing/number-format';

/**
 * The mapping a file is likely to need. What can be read two ways is left open, for a person.
 *
 * @param entityId the entity meant, where somebody has said so
 */
export function proposeMapping({ headers, samples }: Inspection, entityId?: EntityId): Mapping {
	const entity = entityOf(entityId ?? proposeEntity(headers));
	const fields = Object.fromEntries(
		proposeFields(entity, headers).map(({ field, column }) => {
			const kind = entity.fields.find(({ name }) => name === field)!;
			return [field, fieldMapping(kind, column, headers[column] ?? '', samples[column] ?? [])];
		})
	);
	return {
		entity: entity.id,
		fields,
		grain: proposeGrain(fields, samples),
		currency: proposeCurrency(fields, headers, samples)
	};
}

/** Lines where order numbers repeat; an order's number stands once in a file of whole orders. */
function proposeGrain(
	fields: Readonly<Record<string, FieldMapping>>,
	samples: readonly (readonly string[])[]
): Mapping['grain'] {
	if (!fields.order_id) return 'order';
	if (fields.quantity && fields.unit_price && !fields.amount) return 'line';
	const numbers = (samples[fields.order_id.column] ?? []).filter((cell) => cell !== '');
	return new Set(numbers).size < numbers.length * 0.9 ? 'line' : 'order';
}

/** How a field is likely to be read from a column. */
export function fieldMapping(
	{ type }: Field,
	column: number,
	header: string,
	cells: readonly string[]
): FieldMapping {
	switch (type) {
		case 'timestamp': {
			const { format, rival } = readDates(cells);
			const isOpen = rival !== null || format === null;
			return { column, dateFormat: isOpen ? null : format };
		}
		case 'decimal': {
			const { scale } = normaliseHeader(header);
			return { column, decimalMark: readDecimalMark(cells), ...(scale !== 1 && { scale }) };
		}
		case 'id': {
			const filled = cells.filter((cell) => cell.trim() !== '');
			const isPointZero = filled.length > 0 && filled.every((cell) => /^\d+\.0$/.test(cell.trim()));
			return { column, ...(isPointZero && { dropPointZero: true }) };
		}
		default:
			return { column };
	}
}

/** The two date orders a column could be in, where it could; for the question to a person. */
export function dateChoices(cells: readonly string[]): DateFormatId[] {
	const { format, rival } = readDates(cells);
	return [format, rival].filter((id) => id !== null);
}

function proposeCurrency(
	fields: Readonly<Record<string, FieldMapping>>,
	headers: readonly string[],
	samples: readonly (readonly string[])[]
): string {
	const column = (fields.amount ?? fields.unit_price)?.column;
	if (column === undefined) return NO_CURRENCY;
	return (
		normaliseHeader(headers[column] ?? '').currency ??
		readCurrency(samples[column] ?? []) ??
		NO_CURRENCY
	);
}
