import type { MessageValue } from '../locale/message';

/** A level, or a mean of levels, as a cell of a table; null where there is none. */
export const levelCell = (level: number | null): MessageValue | null =>
	level === null ? null : { kind: 'decimal', value: level, digits: 1 };
