import { expect } from 'vitest';
import { utf8 } from './bytes';
import type { NastyCase } from './nasty-case';

const csv = (name: string, ...lines: string[]) => ({ name, bytes: utf8(`${lines.join('\n')}\n`) });

/** Rows of one file that belong to those of another: N35, N47, and links by name. */
export const linkCases: readonly NastyCase[] = [
	{
		id: 'N35',
		name: 'lost-zeros',
		files: () => [
			csv('客户.csv', '客户编号,客户名称', '00123,甲', '00124,乙'),
			csv('订单.csv', '订单编号,客户编号,下单日期,金额', '1,123,2024-01-01,5', '2,124,2024-01-02,6')
		],
		async check({ links, rows }) {
			const [link] = await links();
			expect(link).toMatchObject({ way: 'id', proposed: 'unpadded-id' });
			expect(link!.rates.find(({ way }) => way === 'unpadded-id')).toMatchObject({
				keys: 2,
				matchedKeys: 2,
				rows: 2,
				matchedRows: 2,
				customers: 2,
				matchedCustomers: 2
			});
			// Proposed, and not done.
			expect(await rows('SELECT DISTINCT customer_id FROM orders ORDER BY 1')).toEqual([
				{ customer_id: '123' },
				{ customer_id: '124' }
			]);
		}
	},
	{
		id: 'N35b',
		name: 'links by name, whatever order the files came in',
		files: () => [
			csv(
				'商机.csv',
				'商机编号,商机名称,客户名称,商机金额',
				'1,一,甲 公司,5',
				'2,二,丙公司,6',
				'3,三,丁公司,7'
			),
			csv('客户.csv', '客户编号,客户名称', 'K1,甲公司', 'K2,乙公司', 'K3,丁公司', 'K4,丁公司')
		],
		async check({ links, rows }) {
			const [link] = await links();
			expect(link).toMatchObject({ way: 'name', proposed: null });
			// 丁公司 is two customers, and therefore none.
			expect(link!.rates.find(({ way }) => way === 'name')).toMatchObject({
				keys: 3,
				matchedKeys: 1,
				ambiguousKeys: 1
			});
			expect(await rows('SELECT customer_id, customer_key FROM deals ORDER BY deal_id')).toEqual([
				{ customer_id: 'K1', customer_key: '甲 公司' },
				{ customer_id: '丙公司', customer_key: null },
				{ customer_id: '丁公司', customer_key: null }
			]);
		}
	},
	{
		id: 'N47',
		name: 'near-duplicates',
		files: () => [
			csv(
				'客户.csv',
				'客户编号,客户名称,手机',
				'1,北京某某科技有限公司,',
				'2,北京某某科技(有限)公司,',
				'3,北京某某科技有限公司 ,',
				'4,北京某某科技（有限）公司,',
				'5,IBM Corp,010-8888 7777',
				'6,ibm corp.,',
				'7,IBM,',
				'8,Other,01088887777'
			),
			csv(
				'联系人.csv',
				'联系人编号,姓名,客户名称,手机,邮箱',
				'k1,王小明,北京某某科技有限公司,13800001111,',
				'k2,王小明 先生,北京某某科技（有限）公司,13800002222,',
				'k3,李雷,甲公司,13900003333,lilei@example.com',
				'k4,Lei Li,乙公司,,LiLei@Example.com',
				'k5,韩梅梅,甲公司,+86 139-0000-4444,',
				'k6,韩梅梅女士,丙公司,13900004444,',
				'k7,前台甲,甲公司,01088887777,info@example.com',
				'k8,前台乙,甲公司,01088887777,info@example.com',
				'k9,王小明,丙公司,13800009999,'
			)
		],
		async check({ same, rows }) {
			const groups = await same('customer');
			expect(groups).toContainEqual({
				entity: 'customer',
				reason: 'same-name',
				key: '北京某某科技有限公司',
				ids: ['1', '2', '3', '4'],
				names: [
					'北京某某科技有限公司',
					'北京某某科技(有限)公司',
					'北京某某科技有限公司',
					'北京某某科技（有限）公司'
				]
			});
			expect(groups.map(({ reason, ids }) => [reason, ids])).toEqual(
				expect.arrayContaining([
					['same-name', ['5', '6']],
					['same-name-but-suffix', ['5', '6', '7']],
					['same-phone', ['5', '8']]
				])
			);
			expect(await rows('SELECT count(*)::INTEGER AS n FROM customers')).toEqual([{ n: 8 }]);
			// Neither a switchboard nor a namesake elsewhere makes one person of two.
			const people = await same('contact');
			expect(people.map(({ reason, ids }) => [reason, ids])).toEqual([
				['same-email', ['k3', 'k4']],
				['same-name-and-phone', ['k5', 'k6']],
				['same-name-and-company', ['k1', 'k2']]
			]);
			expect(await rows('SELECT count(*)::INTEGER AS n FROM contacts')).toEqual([{ n: 9 }]);
		}
	},
	{
		id: 'L1',
		name: 'inherited-customer',
		files: () => [
			csv('客户.csv', '客户编号,客户名称', 'c1,甲公司', 'c2,乙公司'),
			csv(
				'商机.csv',
				'商机编号,商机名称,客户编号,商机金额,销售阶段,创建时间',
				'd1,项目一,c1,100,初步接洽,2024-01-05'
			),
			csv(
				'跟进.csv',
				'跟进编号,跟进方式,跟进时间,跟进人,商机编号,客户编号',
				'a1,电话,2024-02-01 10:00,王,d1,',
				'a2,拜访,2024-02-02 10:00,王,d1,c2',
				'a3,电话,2024-02-03 10:00,王,d9,'
			)
		],
		async check({ links, rows }) {
			const customers = async () => {
				const found = await rows(
					'SELECT activity_id, customer_id FROM activities ORDER BY activity_id'
				);
				return found.map(({ customer_id }) => customer_id);
			};
			await links();
			expect(await customers()).toEqual(['c1', 'c2', null]);
			// Linked again it is the same: what was given is taken back first, and never taken for a key.
			const activity = (await links()).at(-1);
			expect(await customers()).toEqual(['c1', 'c2', null]);
			expect(activity!.rates.find(({ way }) => way === 'id')).toMatchObject({ rows: 1, keys: 1 });
		}
	},
	{
		id: 'L2',
		name: 'lines of orders in a file of their own, loaded before the orders',
		files: () => [
			csv(
				'Ordered Items_001.csv',
				'Record Id,Parent.id,Product Name,Product Code,Quantity,List Price,Net Total',
				'i1,5000000000000000001,Pump,P-1,1.5,60,90',
				'i2,5000000000000000001,Hose,H-1,2,5,10',
				'i3,5000000000000000002,Pump,P-1,1,80,',
				'i4,5000000000000000009,Ghost,G-1,1,1,1'
			),
			csv(
				'Sales Orders_001.csv',
				'Record Id,SO Number,Account Name,Order Date,Grand Total,Status',
				'5000000000000000001,SO1,Harbour Ltd,2024-03-01,100,Delivered',
				'5000000000000000002,SO2,Wind Ltd,2024-03-02,80,Delivered',
				'5000000000000000003,SO3,Wind Ltd,2024-03-03,7,Delivered'
			)
		],
		async check({ tables, links, rows }) {
			expect(tables.map(({ mapping }) => mapping.entity).toSorted()).toEqual([
				'order',
				'order-line'
			]);
			for (const { account } of tables) expect(account!.kept).toBe(account!.read);
			const lines = () =>
				rows(`SELECT order_id, customer_id, product, quantity::VARCHAR AS quantity,
					amount::VARCHAR AS amount FROM order_lines ORDER BY source_row`);
			await links();
			const found = [
				['5000000000000000001', 'Pump', '1.5000', '90.00'],
				['5000000000000000001', 'Hose', '2.0000', '10.00'],
				// Quantity times price where no amount is written.
				['5000000000000000002', 'Pump', '1.0000', '80.00']
			];
			const told = async () =>
				(await lines()).map(({ order_id, product, quantity, amount }) => [
					order_id,
					product,
					quantity,
					amount
				]);
			expect(await told()).toEqual(found);
			expect((await lines()).map(({ customer_id }) => customer_id)).not.toContain(null);
			// Orders count once, as they came; the line of no known order waits and is not lost.
			expect(await rows('SELECT sum(amount)::VARCHAR AS sum FROM orders')).toEqual([
				{ sum: '187.00' }
			]);
			expect(await rows('SELECT count(*)::INTEGER AS n FROM line_items')).toEqual([{ n: 4 }]);
			expect(await rows('SELECT order_id FROM orders WHERE is_whole ORDER BY order_id')).toEqual([
				{ order_id: '5000000000000000003' }
			]);
			// Linked again it is the same.
			await links();
			expect(await told()).toEqual(found);
			expect(await rows('SELECT count(*)::INTEGER AS n FROM orders_with_lines')).toEqual([
				{ n: 2 }
			]);
			// Without the lines orders are whole again.
			for (const table of ['line_items', 'order_lines']) await rows(`DELETE FROM ${table}`);
			await links();
			expect(await rows('SELECT count(*)::INTEGER AS n FROM orders WHERE is_whole')).toEqual([
				{ n: 3 }
			]);
		}
	},
	{
		id: 'L3',
		name: 'lines of orders that have lines of their own, or name a product, are not told twice',
		files: () => [
			csv(
				'shop orders.csv',
				'Order Id,Customer Id,Order Date,Product,Quantity,Unit Price',
				'o1,c1,2024-03-01,Pump,1,80',
				'o1,c1,2024-03-01,Hose,2,5'
			),
			csv(
				'orders.csv',
				'Order Id,Customer Id,Order Date,Product,Amount',
				'o2,c2,2024-03-02,Pump,80'
			),
			csv(
				'order lines.csv',
				'Order Id,Product,Quantity,Unit Price',
				'o1,Pump,1,80',
				'o1,Hose,2,5',
				'o2,Pump,1,80'
			)
		],
		async check({ links, rows }) {
			await links();
			expect(await rows('SELECT order_id, product FROM order_lines ORDER BY source_row')).toEqual([
				{ order_id: 'o1', product: 'Pump' },
				{ order_id: 'o1', product: 'Hose' }
			]);
			expect(await rows('SELECT order_id FROM orders WHERE is_whole')).toEqual([
				{ order_id: 'o2' }
			]);
		}
	}
];
