import { describe, expect, it } from 'vitest';
import { fitMapping, parseMappingFile, type MappingFile } from './mapping-file';

const kept: MappingFile = {
	format: 'tidemark-mapping',
	version: 1,
	headers: ['客户', '日期', '金额', '金额'],
	mapping: {
		entity: 'order',
		fields: {
			customer_id: { column: 0 },
			ordered_at: { column: 1, dateFormat: 'day-month-year' },
			amount: { column: 3, decimalMark: '.' }
		},
		grain: 'order',
		currency: 'CNY'
	}
};

describe('a mapping file', () => {
	it('is read back as it was written', () => {
		expect(parseMappingFile(JSON.stringify(kept))).toEqual(kept);
	});

	it.each([
		['no JSON', '{'],
		['other JSON', '{"format":"else"}'],
		['a newer version', JSON.stringify({ ...kept, version: 2 })],
		['a broken mapping', JSON.stringify({ ...kept, mapping: { ...kept.mapping, grain: 'pile' } })]
	])('is not %s', (_, text) => {
		expect(parseMappingFile(text)).toBeNull();
	});

	it('finds columns that moved, the second of two alike as the second', () => {
		const { mapping, missing } = fitMapping(kept, ['金额', '日期', '备注', '金额', '客户']);
		expect(missing).toEqual([]);
		expect(mapping.fields).toEqual({
			customer_id: { column: 4 },
			ordered_at: { column: 1, dateFormat: 'day-month-year' },
			amount: { column: 3, decimalMark: '.' }
		});
	});

	it('names headers that are not there, and leaves their fields out', () => {
		const { mapping, missing } = fitMapping(kept, ['客户', '金额']);
		expect(missing).toEqual(['日期', '金额']);
		expect(mapping.fields).toEqual({ customer_id: { column: 0 } });
	});
});
