import type { EntityId } from '../canonical/entities';
import type { MessageKey } from '../locale/message';

/** What an analysis needs of one table: fields, of each group at least one. */
export interface TableNeed {
	entity: EntityId;
	/** Groups of fields that serve each other's turn. */
	fields: readonly (readonly string[])[];
	/** Rows below which it says little or is refused. */
	leastRows?: number;
}

/** An analysis, and the least data with which it is honest. */
export interface AnalysisNeed {
	id: string;
	label: MessageKey;
	/** Page that shows it, where there is one. */
	page:
		| 'segments'
		| 'value'
		| 'lifecycle'
		| 'retention'
		| 'tiers'
		| 'products'
		| 'revenue'
		| 'quality'
		| null;
	needs: readonly TableNeed[];
	/** Fields that make it better and without which it goes on. */
	better: readonly { entity: EntityId; field: string }[];
}

/** Money of an order, of itself or of its lines. */
const money = ['amount', 'line_amount', 'unit_price'];

const order = (...fields: readonly (readonly string[])[]): TableNeed => ({
	entity: 'order',
	fields: [['customer_id'], ['ordered_at'], ...fields]
});

/**
 * Every analysis by what it needs. The minimum is what keeps it from being made up: without the moves
 * between stages there is no conversion, without a target no coverage.
 */
export const analysisNeeds: readonly AnalysisNeed[] = [
	{
		id: 'rfm',
		label: 'unlock.rfm',
		page: 'segments',
		needs: [{ ...order(money), leastRows: 30 }],
		better: [
			{ entity: 'order', field: 'status' },
			{ entity: 'order', field: 'refund_amount' }
		]
	},
	{
		id: 'customer-value',
		label: 'unlock.value',
		page: 'value',
		needs: [{ ...order(money), leastRows: 30 }],
		better: [{ entity: 'order', field: 'cost' }]
	},
	{
		id: 'cohorts',
		label: 'unlock.cohorts',
		page: 'retention',
		needs: [order()],
		better: [{ entity: 'order', field: 'channel' }]
	},
	{
		id: 'lifecycle',
		label: 'unlock.lifecycle',
		page: 'lifecycle',
		needs: [order(money)],
		better: []
	},
	{
		id: 'tiers',
		label: 'unlock.tiers',
		page: 'tiers',
		needs: [{ ...order(money), leastRows: 30 }],
		better: [
			{ entity: 'customer', field: 'tier' },
			{ entity: 'activity', field: 'at' },
			{ entity: 'ticket', field: 'opened_at' }
		]
	},
	{
		id: 'profit',
		label: 'unlock.profit',
		page: 'revenue',
		needs: [order(money, ['cost'])],
		better: []
	},
	{
		id: 'baskets',
		label: 'unlock.baskets',
		page: 'products',
		needs: [{ entity: 'order', fields: [['order_id'], ['product', 'sku']] }],
		better: [{ entity: 'order', field: 'category' }]
	},
	{
		id: 'pipeline',
		label: 'unlock.pipeline',
		page: null,
		needs: [{ entity: 'deal', fields: [['stage'], ['amount']] }],
		better: [{ entity: 'deal', field: 'probability' }]
	},
	{
		id: 'win-rate',
		label: 'unlock.winRate',
		page: null,
		needs: [
			{
				entity: 'deal',
				fields: [['status', 'stage', 'is_won'], ['created_at'], ['closed_at', 'close_date']]
			}
		],
		better: [{ entity: 'deal', field: 'lost_reason' }]
	},
	{
		id: 'stage-conversion',
		label: 'unlock.stageConversion',
		page: null,
		needs: [{ entity: 'stage-event', fields: [['deal_id'], ['stage'], ['entered_at']] }],
		better: []
	},
	{
		id: 'forecast',
		label: 'unlock.forecast',
		page: null,
		needs: [
			{ entity: 'deal', fields: [['amount'], ['expected_close_at', 'close_date']] },
			{ entity: 'target', fields: [['period'], ['value']] }
		],
		better: []
	},
	{
		id: 'leads',
		label: 'unlock.leads',
		page: null,
		needs: [{ entity: 'lead', fields: [['created_at'], ['status', 'converted']] }],
		better: [
			{ entity: 'lead', field: 'source' },
			{ entity: 'lead', field: 'first_response_at' }
		]
	},
	{
		id: 'service',
		label: 'unlock.service',
		page: null,
		needs: [{ entity: 'ticket', fields: [['opened_at'], ['resolved_at', 'closed_at']] }],
		better: [
			{ entity: 'ticket', field: 'first_response_at' },
			{ entity: 'ticket', field: 'priority' },
			{ entity: 'ticket', field: 'sla_due_at' }
		]
	},
	{
		id: 'satisfaction',
		label: 'unlock.satisfaction',
		page: null,
		needs: [{ entity: 'survey-response', fields: [['nps_score', 'csat']], leastRows: 30 }],
		better: [{ entity: 'survey-response', field: 'customer_id' }]
	},
	{
		id: 'campaigns',
		label: 'unlock.campaigns',
		page: null,
		needs: [
			{ entity: 'campaign', fields: [['actual_cost']] },
			{ entity: 'campaign-member', fields: [['campaign_id']] }
		],
		better: [{ entity: 'campaign-member', field: 'responded_at' }]
	},
	{
		id: 'coverage',
		label: 'unlock.coverage',
		page: null,
		needs: [
			{ entity: 'activity', fields: [['at'], ['customer_id', 'customer_name', 'deal_id']] },
			{ entity: 'customer', fields: [['customer_id']] }
		],
		better: [
			{ entity: 'customer', field: 'tier' },
			{ entity: 'customer', field: 'owner' }
		]
	},
	{
		id: 'collections',
		label: 'unlock.collections',
		page: null,
		needs: [{ entity: 'payment', fields: [['paid_at'], ['amount']] }],
		better: [{ entity: 'payment', field: 'due_at' }]
	},
	{
		id: 'customer-records',
		label: 'unlock.records',
		page: 'quality',
		needs: [{ entity: 'customer', fields: [['customer_id']] }],
		better: [
			{ entity: 'customer', field: 'phone' },
			{ entity: 'customer', field: 'last_activity_at' }
		]
	}
];

/** What is loaded of a table: its fields and its rows, of all files together. */
export interface LoadedTable {
	entity: EntityId;
	fields: readonly string[];
	rows: number;
}

/** What is missing for an analysis: a whole table, or fields of one that is there. */
export interface Missing {
	entity: EntityId;
	/** Of each group one would do; empty where the table itself is missing. */
	fields: readonly (readonly string[])[];
}

/** Whether an analysis can be made of what is loaded, and what is missing where it can not. */
export interface Unlock {
	need: AnalysisNeed;
	state: 'ready' | 'thin' | 'partly' | 'missing';
	missing: Missing[];
	/** Fields that would make it better. */
	better: { entity: EntityId; field: string }[];
}

/** What lines of orders say that orders may not. */
const lineFields = ['product', 'sku', 'category', 'quantity', 'cost'];

/** Holds what each analysis needs against what is loaded, in the order of the list. */
export function unlocks(tables: readonly LoadedTable[]): Unlock[] {
	const found = new Map<EntityId, { fields: Set<string>; rows: number }>();
	for (const { entity, fields, rows } of tables) {
		const before = found.get(entity) ?? { fields: new Set(), rows: 0 };
		found.set(entity, { fields: new Set([...before.fields, ...fields]), rows: before.rows + rows });
	}
	// Lines in a file of their own tell of orders what orders with lines would.
	const [orders, lines] = [found.get('order'), found.get('order-line')];
	if (orders && lines) {
		for (const field of lineFields) if (lines.fields.has(field)) orders.fields.add(field);
	}
	return analysisNeeds.map((need) => {
		const missing = need.needs.flatMap(({ entity, fields }): Missing[] => {
			const table = found.get(entity);
			if (!table) return [{ entity, fields: [] }];
			const lacking = fields.filter((group) => !group.some((field) => table.fields.has(field)));
			return lacking.length > 0 ? [{ entity, fields: lacking }] : [];
		});
		const isThin = need.needs.some(
			({ entity, leastRows = 0 }) => (found.get(entity)?.rows ?? 0) < leastRows
		);
		const isPartly =
			missing.length < need.needs.length || missing.some(({ fields }) => fields.length > 0);
		return {
			need,
			state: missing.length === 0 ? (isThin ? 'thin' : 'ready') : isPartly ? 'partly' : 'missing',
			missing,
			better: need.better.filter(({ entity, field }) => {
				const table = found.get(entity);
				return table !== undefined && !table.fields.has(field);
			})
		};
	});
}
