import { describe, expect, it } from 'vitest';
import { fitMapping, parseMappingFile, type MappingFile } from './mapping-file';

const kept: MappingFile = {
	format: 'tidemark-mapping',
	version: 2,
	headers: ['客户', '日期', '金额', '金额'],
	mapping: {
		entity: 'order',
		fields: {
			customer_id: { column: 0 },
			ordered_at: { column: 1, dateOrder: 'day-first' },
			amount: { column: 3, decimalMark: '.' }
		},
		grain: 'order',
		currency: 'CNY',
		customerKey: 'id'
	}
};

describe('a mapping file', () => {
	it('is read back as it was written', () => {
		expect(parseMappingFile(JSON.stringify(kept))).toEqual(kept);
	});

	it('of version 1 named a date format each, and is read as the order it stands for', () => {
		const { customerKey: _, ...mapping } = kept.mapping;
		const fields = {
			customer_id: { column: 0 },
			ordered_at: { column: 1, dateFormat: 'day-month-year' },
			amount: { column: 3, decimalMark: '.' }
		};
		const older = { ...kept, version: 1, mapping: { ...mapping, fields } };
		expect(parseMappingFile(JSON.stringify(older))).toEqual(kept);
		const iso = { ...fields, ordered_at: { column: 1, dateFormat: 'year-month-day' } };
		const plain = parseMappingFile(
			JSON.stringify({ ...older, mapping: { ...mapping, fields: iso } })
		);
		expect(plain?.mapping.fields.ordered_at).toEqual({ column: 1 });
	});

	it.each([
		['no JSON', '{'],
		['other JSON', '{"format":"else"}'],
		['a newer version', JSON.stringify({ ...kept, version: 3 })],
		['a broken mapping', JSON.stringify({ ...kept, mapping: { ...kept.mapping, grain: 'pile' } })]
	])('is not %s', (_, text) => {
		expect(parseMappingFile(text)).toBeNull();
	});

	it('finds columns that moved, the second of two alike as the second', () => {
		const { mapping, missing } = fitMapping(kept, ['金额', '日期', '备注', '金额', '客户']);
		expect(missing).toEqual([]);
		expect(mapping.fields).toEqual({
			customer_id: { column: 4 },
			ordered_at: { column: 1, dateOrder: 'day-first' },
			amount: { column: 3, decimalMark: '.' }
		});
	});

	it('names headers that are not there, and leaves their fields out', () => {
		const { mapping, missing } = fitMapping(kept, ['客户', '金额']);
		expect(missing).toEqual(['日期', '金额']);
		expect(mapping.fields).toEqual({ customer_id: { column: 0 } });
	});
});
