import { sql, type Sql } from '../../sql/sql';
import { endOf, hoursBetween, withinDays, YEAR, type EvidenceContext } from './evidence-measure';

/** Hours after which nobody expects an answer any more; younger leads still may get one in time. */
const RIPE_HOURS = 72;

/**
 * Hours that each lead of the last days waited for a first answer: `x`, with `created_at`. One that was
 * never answered has waited until `asOf`, and longer: leaving it out would make silence look fast.
 */
export function leadWaitsSql(context: EvidenceContext, days = YEAR): Sql {
	const lead = context.view('lead');
	const answered = sql`SELECT lead_id, min("at") AS first_at FROM activities WHERE lead_id IS NOT NULL GROUP BY lead_id`;
	const hasResponse = lead.isFilled('first_response_at');
	const first = hasResponse ? sql`first_response_at` : sql`first_at`;
	return sql`
		SELECT created_at, ${hoursBetween(sql`created_at`, sql`coalesce(${first}, ${endOf(context)})`)} AS x
		FROM leads ${hasResponse ? sql`` : sql`LEFT JOIN (${answered}) USING (lead_id)`}
		WHERE ${withinDays(sql`created_at`, context, days)}
			AND ${hoursBetween(sql`created_at`, endOf(context))} >= ${RIPE_HOURS}::INTEGER
			AND (${first} IS NULL OR ${first} >= created_at)`;
}
