import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import type { Engine } from '../../src/lib/engine/engine';
import { bufferSource } from '../../src/lib/engine/file-content';
import { unpack } from '../../src/lib/intake/containers/unpack';
import { inspect } from '../../src/lib/intake/inspect';
import { linkFiles } from '../../src/lib/intake/linking/link-files';
import { referenceRates } from '../../src/lib/intake/linking/reference-rate';
import { mappingProblems, type Mapping } from '../../src/lib/intake/mapping';
import { proposeMapping } from '../../src/lib/intake/propose-mapping';
import { joinSql, sql } from '../../src/lib/sql/sql';
import { emptyTables } from '../support/orders';
import { hasReference, referenceBytes } from '../support/reference';
import { held, takeIn } from '../support/take-in';

const CDNOW = 'data/cdnow/CDNOW_master.txt.gz';
const SAMPLE = 'data/cdnow/CDNOW_sample.txt';
const crmFiles = ['accounts', 'products', 'sales_pipeline', 'sales_teams'];
const isHere = [
	CDNOW,
	SAMPLE,
	'data/crm-sales/data_dictionary.csv',
	...crmFiles.map((name) => `data/crm-sales/${name}.csv`)
].every(hasReference);

let engine: Engine;
beforeEach(async () => {
	engine = await openDuckDbNode();
	await emptyTables(engine);
});
afterEach(() => engine.close());

/** The one table of a file, as the front doors find it. */
async function tableOf(path: string) {
	const name = path.split('/').at(-1)!;
	for await (const found of unpack(bufferSource(name, referenceBytes(path)), { hold: held })) {
		if (found.type === 'table') return found.source;
	}
	throw new Error(`no table in ${path}`);
}

async function load(path: string, mapping?: (proposed: Mapping) => Mapping) {
	return takeIn(engine, [await tableOf(path)], {
		file: path.split('/').at(-1)!,
		...(mapping && { mapping })
	});
}

const numbers = async (...counts: string[]) => {
	const columns = joinSql(counts.map((count) => ({ parts: [count], values: [] })));
	const [row] = (await engine.query(sql`SELECT ${columns}`)).rows();
	return Object.values(row!).map(Number);
};

describe.skipIf(!isHere)('files whose counts are stated', () => {
	it('CDNOW, set in blanks: 69,659 transactions of 23,570 customers, 80 of them of nothing', async () => {
		const { account, mapping } = await load(CDNOW);
		expect(mapping).toMatchObject({ entity: 'order', grain: 'order' });
		expect(account).toMatchObject({ read: 69_659, kept: 69_659, excluded: [], issues: [] });
		expect(
			await numbers(
				`(SELECT count(DISTINCT customer_id) FROM orders)`,
				`(SELECT count(*) FROM orders WHERE amount = 0)`,
				`(SELECT sum(amount) FROM orders)`,
				`(SELECT count(*) FROM orders WHERE ordered_at >= '1997-01-01' AND ordered_at < '1998-07-01')`
			)
		).toEqual([23_570, 80, 2_500_315.63, 69_659]);
	});

	it('its sample, without a header: 6,919 transactions of 2,357 customers, 8 of nothing', async () => {
		const { account, inspection } = await load(SAMPLE, (proposed) => ({
			...proposed,
			entity: 'order',
			grain: 'order',
			fields: {
				customer_id: { column: 0 },
				ordered_at: { column: 2 },
				amount: { column: 4, decimalMark: '.' }
			}
		}));
		expect(inspection.dialect).toMatchObject({ headerRecords: 0 });
		expect(inspection.headers).toEqual(['1', '2', '3', '4', '5']);
		expect(account).toMatchObject({ read: 6919, kept: 6919, excluded: [] });
		expect(
			await numbers(
				'(SELECT count(DISTINCT customer_id) FROM orders)',
				'(SELECT count(*) FROM orders WHERE amount = 0)',
				`(SELECT sum(n - 1) FROM (SELECT count(*) AS n FROM orders GROUP BY customer_id, ordered_at))`
			)
		).toEqual([2357, 8, 223]);
	});

	it('a CRM of 8,800 deals: 1,480 name a product that there is not, 1,425 no account', async () => {
		const loaded = [];
		for (const name of crmFiles) {
			const { account, mapping } = await load(`data/crm-sales/${name}.csv`);
			loaded.push([mapping.entity, account.read, account.kept]);
		}
		expect(loaded).toEqual([
			['customer', 85, 85],
			['product', 7, 7],
			['deal', 8800, 8800],
			['owner', 35, 35]
		]);
		const files = loaded.map(([entity], i) => ({
			id: `${crmFiles[i]}.csv`,
			entity: entity as Mapping['entity'],
			chosen: null
		}));
		const [link] = await linkFiles(engine, files);
		const used = link!.rates.find(({ way }) => way === link!.way);
		expect(used).toMatchObject({
			rows: 7375,
			matchedRows: 7375,
			customers: 85,
			matchedCustomers: 85
		});
		expect(await referenceRates(engine, files)).toEqual([
			{
				file: 'sales_pipeline.csv',
				field: 'product',
				other: 'product',
				rows: 8800,
				matchedRows: 8800 - 1480,
				keys: 7,
				matchedKeys: 6,
				others: 7,
				matchedOthers: 6,
				unknown: 'GTXPro'
			},
			{
				file: 'sales_pipeline.csv',
				field: 'owner',
				other: 'owner',
				rows: 8800,
				matchedRows: 8800,
				keys: 30,
				matchedKeys: 30,
				others: 35,
				matchedOthers: 30,
				unknown: null
			}
		]);
		// Its stages are its states, and what is open has no day of closing.
		expect(
			await numbers(
				`(SELECT count(*) FROM deals WHERE status = 'won')`,
				`(SELECT count(*) FROM deals WHERE status = 'lost')`,
				`(SELECT count(*) FROM deals WHERE status = 'open' AND closed_at IS NULL AND expected_close_at IS NULL)`
			)
		).toEqual([4238, 2473, 2089]);
	});

	it('a list of what columns mean is not taken for customers', async () => {
		const inspection = await inspect(await tableOf('data/crm-sales/data_dictionary.csv'));
		expect(inspection.headers).toEqual(['Table', 'Field', 'Description']);
		const { mapping } = proposeMapping(inspection);
		expect(mappingProblems(mapping, inspection.headers)).not.toEqual([]);
	});
});
