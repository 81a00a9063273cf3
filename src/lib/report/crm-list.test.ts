import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { entityOf } from '../canonical/entities';
import { proposeFields } from '../intake/headers/propose';
import { crmList, crmListSystems } from './crm-list';
import { csvText } from './csv';

const columns = ['Segment', 'Expected value'];
const customers = [
	{ id: '4876876000000123456', name: '华兴（中国）有限公司', values: ['champions', 12.345678] },
	{ id: '0011U00000Ab1Cd', name: null, values: [null, null] }
];

describe.each(crmListSystems)('a list for %s', (system) => {
	const list = crmList(system, 'Customer', columns, customers);

	it('names every record by its id as text, and nobody by an id', () => {
		expect(list.rows.slice(1)).toEqual([
			['4876876000000123456', '华兴（中国）有限公司', 'champions', 12.3457],
			['0011U00000Ab1Cd', null, null, null]
		]);
		expect(list.rows[0]!.slice(2)).toEqual(['Tidemark Segment', 'Tidemark Expected value']);
	});

	it('overwrites no field of the system: only what it finds records by is called as the system calls it', () => {
		const headers = list.rows[0]!.map(String);
		const proposed = proposeFields(entityOf('customer'), headers.slice(0, 1));
		expect(proposed.map(({ field }) => field)).toEqual(['customer_id']);
		const own = headers.slice(1).filter((header) => header.startsWith('Tidemark '));
		expect(own).toHaveLength(system === 'fxiaoke' ? 2 : 3);
	});

	it('comes back from CSV as it went', () => {
		const text = csvText(list.rows, list.hasMark);
		expect(text.startsWith('\ufeff')).toBe(list.hasMark);
		const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd());
		expect(data[1]).toEqual(list.rows[1]!.map((cell) => `${cell ?? ''}`));
		expect(data).toHaveLength(3);
	});
});
