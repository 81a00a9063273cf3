import type { Entity, EntityId, Field } from '../../canonical/entities';
import { constantSql } from '../../sql/literal';
import { id, joinSql, sql, type Sql } from '../../sql/sql';
import type { RowIssue } from '../accounting';
import { stateOtherwise } from '../values/states';
import type { Mapping } from '../mapping';
import { isLabelled } from './field-sql';
import type { JudgePlan, SliceTraits } from './judge-sql';
import { isUnreadable } from './order-reasons-sql';
import { slowText } from './staged-sql';

/** A text that is to be said of a row where its condition holds. */
interface Remark {
	when: Sql;
	text: Sql;
}

/** A list of the texts whose conditions hold; NULL, at no cost, where none does. */
export function remarksSql(entries: readonly Remark[]): Sql {
	if (entries.length === 0) return sql`CAST(NULL AS VARCHAR[])`;
	const all = entries.map(({ when, text }) => sql`CASE WHEN ${when} THEN ${text} END`);
	return sql`CASE WHEN ${anyRemarkSql(entries)} THEN list_filter([${joinSql(all)}], lambda entry: entry IS NOT NULL) END`;
}

/** Whether there is anything to be said of a row. */
export const anyRemarkSql = (entries: readonly Remark[]): Sql =>
	entries.length === 0
		? sql`FALSE`
		: joinSql(
				entries.map(({ when }) => sql`(${when})`),
				' OR '
			);

/** `field=text` of every date and number that was read by other than its quick form. */
export const readingsOf = (staged: readonly Field[]): Remark[] =>
	staged.map(({ name }) => ({
		when: sql`${slowText(`${name}$value`)} IS NOT NULL`,
		text: sql`${constantSql(`${name}=`)} || ${id(`${name}$written`)}`
	}));

/** `field=text` of every id that is kept otherwise than it was written. */
export const idChanges = ({ fields }: Mapping, entity: Entity): Remark[] =>
	entity.fields
		.filter(
			({ name, type }) =>
				type === 'id' && (fields[name]?.dropPointZero || fields[name]?.salesforceId)
		)
		.map(({ name }) => {
			const cell = id(`${name}$written`);
			return {
				when: sql`${id(name)} <> ${cell}`,
				text: sql`${constantSql(`${name}=`)} || ${cell}`
			};
		});

/** `field:issue` of everything that is wrong with a row that is kept. */
export function issuesOf(
	{ mapping }: JudgePlan,
	entity: Entity,
	staged: readonly Field[],
	{ hasRagged, hasDamage, hasNul }: SliceTraits
): Remark[] {
	const entry = (field: string, issue: RowIssue, when: Sql) => ({
		when,
		text: constantSql(`${field}:${issue}`)
	});
	const mapped = entity.fields.filter(({ name }) => mapping.fields[name]);
	const unreadable = staged.map(({ name }) =>
		entry(name, 'unreadable', isUnreadable(mapping, name))
	);
	// A label that is not known stands for what every row is unless it says otherwise, where a set has that.
	const labels = mapped
		.filter(isLabelled)
		.filter(({ states }) => !states || stateOtherwise(states) === null)
		.map(({ name }) =>
			entry(
				name,
				'unknown-label',
				sql`${id(name)} IS NULL AND ${id(`${name}$written`)} IS NOT NULL`
			)
		);
	const rounded = mapped
		.filter(({ type }) => type === 'id')
		.map(({ name }) => entry(name, 'id-rounded', id(`${name}$rounded`)));
	const damaged = hasDamage
		? mapped
				.filter(({ type }) => type === 'text' || type === 'id')
				.map(({ name }) => entry(name, 'damaged', sql`contains(${id(name)}, '\ufffd')`))
		: [];
	const ragged = hasRagged
		? [
				entry('', 'extra-cells', sql`"row$issue" = 'extra-cells'`),
				entry('', 'missing-cells', sql`"row$issue" = 'missing-cells'`)
			]
		: [];
	const nul = hasNul ? [entry('', 'nul', sql`"row$nul"`)] : [];
	return [
		...nul,
		...unreadable,
		...labels,
		...rounded,
		...damaged,
		...reversedSpans(entity, mapping).map(({ end, when }) => entry(end, 'before-start', when)),
		...ragged
	];
}

/** Beginnings and ends of what rows of an entity tell of. */
const spans: Partial<Record<EntityId, readonly (readonly [start: string, end: string])[]>> = {
	deal: [['created_at', 'closed_at']],
	ticket: [
		['opened_at', 'first_response_at'],
		['opened_at', 'resolved_at'],
		['opened_at', 'closed_at']
	],
	lead: [
		['created_at', 'first_response_at'],
		['created_at', 'converted_at']
	],
	campaign: [['start_at', 'end_at']],
	activity: [['at', 'completed_at']]
};

/** Pairs of fields that tell when what an entity's rows tell of began, and when it ended. */
export const spansOf = (entity: EntityId): readonly (readonly [start: string, end: string])[] =>
	spans[entity] ?? [];

/** Ends before their beginnings: kept as they are written, and no length of time. */
function reversedSpans(
	{ id: entityId }: Entity,
	{ fields }: Mapping
): { end: string; when: Sql }[] {
	const isThere = (name: string) =>
		fields[name] !== undefined || (name === 'closed_at' && fields.close_date !== undefined);
	return spansOf(entityId)
		.filter(([start, end]) => isThere(start) && isThere(end))
		.map(([start, end]) => ({
			end,
			// A day without a time stands at midnight, and is not before the morning it began in.
			when: sql`${id(end)} < ${id(start)} AND NOT (${id(end)} = CAST(${id(start)} AS DATE))`
		}));
}
