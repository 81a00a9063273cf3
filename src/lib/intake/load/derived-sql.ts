import type { Entity } from '../../canonical/entities';
import { id, sql, type Sql } from '../../sql/sql';
import { stateOtherwise } from '../values/states';
import type { Mapping } from '../mapping';

/**
 * Adds what a row's fields say of one another. What a file does not say is not made up: a state is
 * the set's own default only where every row has one.
 */
export function derivedSql(entity: Entity, mapping: Mapping, rows: Sql): Sql {
	const from = namedByKeySql(entity, mapping, rows);
	switch (entity.id) {
		case 'deal':
			return dealSql(mapping, from);
		case 'ticket':
			return ticketSql(from);
		case 'order':
			return sql`SELECT * REPLACE (coalesce(status, ${stateOtherwise('order')}) AS status) FROM (${from})`;
		case 'lead':
			return sql`SELECT * REPLACE (coalesce(status, CASE WHEN converted THEN 'converted' END,
				CASE WHEN status_label IS NOT NULL THEN 'open' END) AS status,
				coalesce(converted, CASE WHEN status = 'converted' OR converted_at IS NOT NULL THEN TRUE
					WHEN status_label IS NOT NULL THEN FALSE END) AS converted) FROM (${from})`;
		default:
			return from;
	}
}

/**
 * Where customers go by their names or addresses, these are known by that as well; and rows that name
 * a customer without its id go by that name.
 */
function namedByKeySql({ id: entityId, fields }: Entity, mapping: Mapping, from: Sql): Sql {
	const { customerKey } = mapping;
	const has = (name: string) => fields.some((field) => field.name === name);
	const copy = (of: string, to: string) =>
		sql`SELECT * REPLACE (${id(of)} AS ${id(to)}) FROM (${from})`;
	// People whose file has no ids go by their names.
	if (entityId === 'owner' && !mapping.fields.name) return copy('owner_id', 'name');
	if (has('customer_id') && !mapping.fields.customer_id) {
		const known = ['customer_name', 'email'].find((name) => mapping.fields[name]);
		return known ? copy(known, 'customer_id') : from;
	}
	if (customerKey === 'id') return from;
	const name =
		customerKey !== 'name' ? customerKey : entityId === 'customer' ? 'name' : 'customer_name';
	return has(name) && !mapping.fields[name] ? copy('customer_id', name) : from;
}

/**
 * A deal's state is in its own column, in two of yes and no (Salesforce), or in its stage; it is open
 * otherwise. One date of closing is the expectation while it is open and the day itself afterwards.
 */
function dealSql({ fields }: Mapping, from: Sql): Sql {
	const byFlags = sql`CASE WHEN is_won THEN 'won' WHEN is_closed THEN 'lost' WHEN is_closed = FALSE THEN 'open' END`;
	const byStage = fields.stage && !fields.status ? sql`"stage$state"` : sql`NULL`;
	const state = sql`coalesce(status, ${byFlags}, ${byStage}, 'open')`;
	const settled = sql`SELECT * REPLACE (${state} AS status) FROM (${from})`;
	const isOpen = sql`status = 'open'`;
	return sql`SELECT * REPLACE (
		coalesce(expected_close_at, CASE WHEN ${isOpen} THEN close_date END) AS expected_close_at,
		coalesce(closed_at, CASE WHEN NOT ${isOpen} THEN close_date END) AS closed_at
	) FROM (${settled})`;
}

/** A ticket that was resolved or closed is not open, whatever its label. */
const ticketSql = (from: Sql): Sql => sql`SELECT * REPLACE (
	coalesce(status, CASE WHEN closed_at IS NOT NULL THEN 'closed' WHEN resolved_at IS NOT NULL THEN 'resolved'
		WHEN status_label IS NOT NULL THEN 'open' END) AS status) FROM (${from})`;
