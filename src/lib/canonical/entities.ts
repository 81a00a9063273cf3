import { message, type Message } from '../locale/message';
import type { EntityId } from './entity-ids';
import type { Field, LabelKey } from './field';
import { salesEntities } from './sales-entities';
import { serviceEntities } from './service-entities';

export { entityIds, type EntityId } from './entity-ids';
export type { Field, FieldType } from './field';

/** A canonical table: what one row is of, and what it may hold. */
export interface Entity {
	readonly id: EntityId;
	/** Name of the table in SQL. */
	readonly table: string;
	readonly label: LabelKey;
	/** Field that names a row; null where rows have no name of their own. */
	readonly key: string | null;
	readonly fields: readonly Field[];
}

/**
 * The tables every analysis reads, whatever a CRM calls its columns. Each also holds where a row came
 * from, what was changed in reading it, and what is wrong with it; see `tables-sql`.
 *
 * An order may come as one row, as one row a line, or as lines of which only the first names the
 * order; lines are kept in `order_lines`. Where lines are a file of their own, which names orders and no
 * customer, they wait in `line_items` for the orders that they are of. A deal's `close_date` is what many CRMs write for both: the
 * expectation while it is open, the day itself once it is closed.
 */
export const entities: readonly Entity[] = [...salesEntities, ...serviceEntities];

/** The entity of an id. */
export const entityOf = (id: EntityId): Entity => entities.find((entity) => entity.id === id)!;

/** A table by its name in the reader's language. */
export const tableMessage = (entity: EntityId): Message => message(entityOf(entity).label);

/** A field by its name in the reader's language; undefined for one that the table does not have. */
export function fieldMessage(entity: EntityId, name: string): Message | undefined {
	const field = entityOf(entity).fields.find((candidate) => candidate.name === name);
	return field && message(field.label);
}
