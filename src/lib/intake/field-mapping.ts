import type { Field } from '../canonical/entities';
import { normaliseHeader } from './headers/normalise';
import type { FieldMapping } from './mapping';
import { readDateColumn } from './typing/date-column';
import { readNumberColumn } from './typing/number-column';

/** A column by its header and some of its cells. */
export interface NamedColumn {
	header: string;
	cells: readonly string[];
}

/** How a field is likely to be read from a column. */
export function fieldMapping(
	{ type }: Field,
	column: number,
	{ header, cells }: NamedColumn,
	separator = ','
): FieldMapping {
	switch (type) {
		case 'timestamp': {
			const { order, serial, patterns } = readDateColumn(cells);
			return {
				column,
				...(order !== undefined && { dateOrder: order }),
				...(serial && { serial }),
				...(patterns.length > 0 && { patterns })
			};
		}
		case 'decimal':
		case 'integer': {
			const { scale } = normaliseHeader(header);
			const { decimalMark } = readNumberColumn(cells, separator);
			return { column, decimalMark, ...(scale !== 1 && { scale }) };
		}
		case 'share': {
			const { decimalMark, hasPercent, max } = readNumberColumn(cells, separator);
			const isPercent = !hasPercent && (normaliseHeader(header).isPercent || max > 1);
			return { column, decimalMark, ...(isPercent && { scale: 0.01 }) };
		}
		case 'id':
			return { column, ...idTraits(cells) };
		default:
			return { column };
	}
}

/** What spreadsheets and systems have done to a column of ids. */
function idTraits(cells: readonly string[]): Omit<FieldMapping, 'column'> {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
	if (filled.length === 0) return {};
	const share = (pattern: RegExp) =>
		filled.filter((cell) => pattern.test(cell)).length / filled.length;
	const isSalesforce =
		share(SALESFORCE_ID) > 0.9 && share(/^(?=.*[a-z])(?=.*\d)|^0{15}/) > 0.9 && share(/[A-Z]/) > 0;
	return {
		...(share(/^\d+\.0$/) === 1 && { dropPointZero: true }),
		...(isSalesforce && { salesforceId: true }),
		...(share(ROUNDED) > 0 && { isRounded: true })
	};
}

/** A record of Salesforce: 15 characters, or 18 with three that check them. */
const SALESFORCE_ID = /^[a-zA-Z0-9]{15}(?:[A-Z0-5]{3})?$/;

/** What a spreadsheet makes of a long number: its last digits are lost. */
const ROUNDED = /^\d(?:[.,]\d+)?E\+?\d{2}$/i;
