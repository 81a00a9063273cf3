import { describe, expect, it } from 'vitest';
import { entityOf } from '../canonical/entities';
import { analysisNeeds, unlocks } from './unlocks';

const stateOf = (id: string, tables: Parameters<typeof unlocks>[0]) =>
	unlocks(tables).find(({ need }) => need.id === id)!;

describe('unlocks', () => {
	it('names only tables and fields that there are', () => {
		for (const { needs, better } of analysisNeeds) {
			for (const { entity, fields } of needs) {
				const known = entityOf(entity).fields.map(({ name }) => name);
				for (const field of fields.flat()) expect(known).toContain(field);
			}
			for (const { entity, field } of better) {
				expect(entityOf(entity).fields.map(({ name }) => name)).toContain(field);
			}
		}
	});

	it('nothing loaded unlocks nothing, and names the table that would', () => {
		expect(unlocks([]).every(({ state }) => state === 'missing')).toBe(true);
		expect(stateOf('service', []).missing).toEqual([{ entity: 'ticket', fields: [] }]);
	});

	it('tells which field a table lacks', () => {
		const deals = { entity: 'deal', fields: ['deal_id', 'stage', 'amount'], rows: 90 } as const;
		expect(stateOf('pipeline', [deals]).state).toBe('ready');
		expect(stateOf('win-rate', [deals])).toMatchObject({
			state: 'partly',
			missing: [{ entity: 'deal', fields: [['created_at'], ['closed_at', 'close_date']] }]
		});
		expect(stateOf('forecast', [deals]).missing.map(({ entity }) => entity)).toEqual([
			'deal',
			'target'
		]);
	});

	it('takes one field of a group for another, and files of one table together', () => {
		const lines = { entity: 'order', fields: ['customer_id', 'ordered_at'], rows: 20 } as const;
		const priced = { entity: 'order', fields: ['unit_price', 'quantity'], rows: 20 } as const;
		expect(stateOf('rfm', [lines]).state).toBe('partly');
		expect(stateOf('rfm', [lines, priced]).state).toBe('ready');
	});

	it('takes lines that are a file of their own for those of orders, and not for their money', () => {
		const orders = {
			entity: 'order',
			fields: ['order_id', 'customer_id', 'ordered_at'],
			rows: 90
		} as const;
		const lines = {
			entity: 'order-line',
			fields: ['order_id', 'product', 'unit_price'],
			rows: 90
		} as const;
		expect(stateOf('baskets', [orders]).state).toBe('partly');
		expect(stateOf('baskets', [orders, lines]).state).toBe('ready');
		expect(stateOf('baskets', [lines]).state).not.toBe('ready');
		expect(stateOf('rfm', [orders, lines]).state).toBe('partly');
	});

	it('calls a table of a few rows thin', () => {
		const answers = { entity: 'survey-response', fields: ['nps_score'], rows: 29 } as const;
		expect(stateOf('satisfaction', [answers]).state).toBe('thin');
		expect(stateOf('satisfaction', [{ ...answers, rows: 30 }]).state).toBe('ready');
	});
});
