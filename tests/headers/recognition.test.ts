import { describe, expect, it } from 'vitest';
import { headerSets, ownVendors, recognition } from './recognition';

const share = ({ right, headers }: { right: number; headers: number }) => right / headers;

describe('headers are taken for what they stand for, without help', () => {
	it('of the systems the dictionary knows, 95 % at least', () => {
		const own = headerSets('known').filter(({ vendor }) => ownVendors.has(vendor));
		expect(own.length).toBeGreaterThan(200);
		expect(share(recognition(own))).toBeGreaterThan(0.95);
	});

	it('of exports that it was not made from, nine in ten, of known systems 95 %', () => {
		const unseen = headerSets('held-out');
		expect(unseen).toHaveLength(83);
		const { tables, tablesRight, ...headers } = recognition(unseen);
		expect(share(headers)).toBeGreaterThan(0.9);
		const own = unseen.filter(({ vendor }) => ownVendors.has(vendor));
		expect(share(recognition(own))).toBeGreaterThan(0.95);
		expect(tablesRight / tables).toBeGreaterThan(0.85);
	});

	it('of systems it never heard of, gathered by somebody else, four in five', () => {
		const independent = headerSets('independent');
		expect(independent).toHaveLength(68);
		const { tables, tablesRight, ...headers } = recognition(independent);
		expect(share(headers)).toBeGreaterThan(0.83);
		expect(tablesRight / tables).toBeGreaterThan(0.8);
	});
});
