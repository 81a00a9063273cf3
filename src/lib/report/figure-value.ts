import type { MessageValue } from '../locale/message';
import type { FigureUnit } from './baseline';
import { decimal, money, percent } from './blocks';

/** A figure as it is told, by what it counts. */
export function figureValue(
	unit: FigureUnit,
	value: number,
	currency: string
): MessageValue | null {
	switch (unit) {
		case 'count':
			return value;
		case 'money':
			return money(value, currency);
		case 'share':
			return percent(value);
		case 'level':
			return decimal(value);
		case 'number':
			return decimal(value, 2);
	}
}
