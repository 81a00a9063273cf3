import { z } from 'zod';
import {
	CustomerListRow,
	customerListTable,
	customerRowSql
} from '../analytics/customer-list/customer-list-sql';
import {
	CustomerAttributes,
	CustomerHistory,
	TimelineEvent,
	boughtProductsSql,
	customerAttributesOfSql,
	customerHistorySql,
	customerHistoryTable,
	customerTimelineSql,
	timelineCountSql
} from '../analytics/customer-list/customer-profile-sql';
import { productGapTable } from '../analytics/products/product-gaps-sql';
import { MemberHistory, memberHistorySql } from '../analytics/renewals/member-renewal';
import type { Engine } from '../engine/engine';
import { hasTables } from '../engine/has-tables';
import { parseRows } from '../engine/parse-rows';
import type { Message } from '../locale/message';
import type { Sql } from '../sql/sql';
import type { AnalysisState } from './analysis-state.svelte';
import { reportOf } from './failure-report';

const BoughtProduct = z.object({ product: z.string() });

/** Events shown at first, and added by each request for more. */
const EVENTS = 100;

/** One customer: what is recorded, what they are scored, and all that happened with them. */
export class CustomerProfile {
	id = $state('');
	scores = $state.raw<CustomerListRow | null>(null);
	attributes = $state.raw<CustomerAttributes | null>(null);
	history = $state.raw<CustomerHistory | null>(null);
	/** What it has paid under contract; null where customers are under none. */
	membership = $state.raw<MemberHistory | null>(null);
	/** Products it has bought; empty where no file names any. */
	bought = $state.raw<readonly string[]>([]);
	events = $state.raw<TimelineEvent[]>([]);
	eventCount = $state(0);
	isLoading = $state(true);
	failure = $state.raw<Message | null>(null);

	readonly isUnknown = $derived(
		!this.isLoading && !this.failure && !this.scores && !this.attributes && this.eventCount === 0
	);

	constructor(private readonly analyses: AnalysisState) {}

	/** Shows a customer. */
	async show(id: string): Promise<void> {
		this.id = id;
		this.isLoading = true;
		this.failure = null;
		try {
			const engine = await this.analyses.engineWithTables();
			const [scores, attributes, history, membership, bought, events, count] = await Promise.all([
				// Customers without orders have a page too, and no scores.
				rowsWhere(engine, [customerListTable], customerRowSql(id), CustomerListRow),
				engine.query(customerAttributesOfSql(id)),
				rowsWhere(engine, [customerHistoryTable], customerHistorySql(id), CustomerHistory),
				this.#membership(engine, id),
				rowsWhere(engine, [productGapTable], boughtProductsSql(id), BoughtProduct),
				engine.query(customerTimelineSql(id, EVENTS, 0)),
				engine.query(timelineCountSql(id))
			]);
			if (this.id !== id) return;
			this.scores = scores[0] ?? null;
			this.attributes = parseRows(CustomerAttributes, attributes)[0] ?? null;
			this.history = history[0] ?? null;
			this.membership = membership;
			this.bought = bought.map(({ product }) => product);
			this.events = parseRows(TimelineEvent as z.ZodType<TimelineEvent>, events);
			this.eventCount = Number(count.cells('n')[0]);
		} catch (error) {
			if (this.id === id) this.failure = reportOf(error);
		} finally {
			if (this.id === id) this.isLoading = false;
		}
	}

	async #membership(engine: Engine, id: string): Promise<MemberHistory | null> {
		const { scope, findings } = this.analyses;
		const renewals = findings.renewals?.result;
		if (!scope || !renewals?.contract) return null;
		const answer = await engine.query(memberHistorySql(id, scope, renewals.period));
		return parseRows(MemberHistory, answer)[0] ?? null;
	}

	/** Adds earlier events to the time line; all there are where so many are asked for. */
	async more(events = EVENTS): Promise<void> {
		const { id, events: shown } = this;
		if (shown.length >= this.eventCount) return;
		try {
			const engine = await this.analyses.engineWithTables();
			const answer = await engine.query(customerTimelineSql(id, events, shown.length));
			// Another customer may be shown by now, or the same events twice asked for.
			if (this.id !== id || this.events !== shown) return;
			this.events = [...shown, ...parseRows(TimelineEvent as z.ZodType<TimelineEvent>, answer)];
		} catch (error) {
			if (this.id === id) this.failure = reportOf(error);
		}
	}
}

/** The rows of a question, none where there is nothing to ask. */
async function rowsWhere<Row>(
	engine: Engine,
	tables: readonly string[],
	statement: Sql,
	schema: z.ZodType<Row>
): Promise<Row[]> {
	return (await hasTables(engine, tables)) ? parseRows(schema, await engine.query(statement)) : [];
}
