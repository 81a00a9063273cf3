import type { Entity } from '../../canonical/entities';
import { sql, type Sql } from '../../sql/sql';
import { stateOtherwise } from '../values/states';
import type { Mapping } from '../mapping';

/**
 * Adds what a row's fields say of one another. What a file does not say is not made up: a state is
 * the set's own default only where every row has one.
 */
export function derivedSql({ id }: Entity, mapping: Mapping, from: Sql): Sql {
	switch (id) {
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
