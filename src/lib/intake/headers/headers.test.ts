import { describe, expect, it } from 'vitest';
import { entityOf } from '../../canonical/entities';
import { normaliseHeader } from './normalise';
import { proposeEntity, proposeFields } from './propose';

describe('normaliseHeader', () => {
	it.each([
		['客户名称', '客户名称', 1, null],
		['*客户名称', '客户名称', 1, null],
		['创建人（系统）', '创建人', 1, null],
		['收货地址 ', '收货地址', 1, null],
		['　Order　ID ', 'orderid', 1, null],
		['Ｏｒｄｅｒ ＩＤ', 'orderid', 1, null],
		['\ufeffcustomer_id', 'customerid', 1, null],
		['合同金额(万元)', '合同金额', 10_000, 'CNY'],
		['销售订单金额(元)', '销售订单金额', 1, 'CNY'],
		['Amount (USD)', 'amount', 1, 'USD'],
		['Revenue (k)', 'revenue', 1000, null],
		['(Do Not Modify) Account', 'donotmodifyaccount', 1, null],
		['客户信息 / 客户名称', '客户名称', 1, null],
		['(金额)', '金额', 1, null]
	])('%j', (header, key, scale, currency) => {
		expect(normaliseHeader(header)).toMatchObject({ key, scale, currency });
	});
});

const mapped = (entity: Parameters<typeof entityOf>[0], headers: string[]) =>
	Object.fromEntries(
		proposeFields(entityOf(entity), headers).map(({ field, column }) => [field, headers[column]])
	);

describe('proposeFields', () => {
	it.each([
		[
			'UCI Online Retail',
			'order',
			[
				'InvoiceNo',
				'StockCode',
				'Description',
				'Quantity',
				'InvoiceDate',
				'UnitPrice',
				'CustomerID',
				'Country'
			],
			{
				order_id: 'InvoiceNo',
				customer_id: 'CustomerID',
				ordered_at: 'InvoiceDate',
				quantity: 'Quantity',
				unit_price: 'UnitPrice',
				product: 'Description',
				sku: 'StockCode',
				region: 'Country'
			}
		],
		[
			'纷享销客 orders',
			'order',
			['销售订单编号', '客户名称', '下单日期', '销售订单金额(元)', '已回款金额(元)', '生命状态'],
			{
				order_id: '销售订单编号',
				customer_id: '客户名称',
				ordered_at: '下单日期',
				amount: '销售订单金额(元)',
				paid_amount: '已回款金额(元)',
				record_state: '生命状态'
			}
		],
		[
			'Zoho accounts',
			'customer',
			['Record Id', 'Account Name', 'Rating', 'Account Owner', 'Phone', 'Email', 'Created Time'],
			{
				customer_id: 'Record Id',
				name: 'Account Name',
				tier: 'Rating',
				owner: 'Account Owner',
				phone: 'Phone',
				email: 'Email',
				created_at: 'Created Time'
			}
		],
		[
			'有赞 orders',
			'order',
			['订单号', '买家昵称', '订单创建时间', '买家付款时间', '买家实际支付金额', '订单状态'],
			{
				order_id: '订单号',
				customer_id: '买家昵称',
				ordered_at: '订单创建时间',
				amount: '买家实际支付金额',
				status: '订单状态'
			}
		]
	] as const)('%s', (_, entity, headers, expected) => {
		expect(proposeEntity([...headers])).toBe(entity);
		expect(mapped(entity, [...headers])).toEqual(expected);
	});

	it('prefers an id to a name, and uses the name where there is no id', () => {
		expect(mapped('order', ['客户名称', '客户编号']).customer_id).toBe('客户编号');
		expect(mapped('order', ['客户名称']).customer_id).toBe('客户名称');
	});

	it('uses each column once, and the first of two alike', () => {
		const headers = ['Amount', 'Amount', 'Customer ID'];
		expect(
			proposeFields(entityOf('order'), headers).map(({ field, column }) => [field, column])
		).toEqual([
			['customer_id', 2],
			['amount', 0]
		]);
	});

	it('understands nothing of nothing', () => {
		expect(mapped('order', ['foo', '', 'bar'])).toEqual({});
		expect(proposeEntity(['foo', 'bar'])).toBe('order');
	});
});

describe('what sets people, companies and money apart stands in columns that nothing is read from', () => {
	it.each([
		['contact', '姓名,公司名称,电话,QQ,Email,公司地址,职位,生日,座机,传真,公司类型,行业'],
		['contact', 'Id,AccountId,LastName,FirstName,Salutation,Phone,Email,Title,Department,OwnerId'],
		['customer', 'First Name,Last Name,Email,Company,City,Province,Country,Phone,Total Spent'],
		['lead', 'id,created_time,ad_name,campaign_name,form_name,full_name,email,phone_number,city'],
		['lead', '线索名称,电话,手机,线索来源,客户行业,客户级别,地址,备注,负责人,创建时间'],
		['customer', '客户名称,手机号,行业,线索来源,客户级别,负责人,创建时间'],
		[
			'payment',
			'Date,Time,Name,Type,Status,Currency,Gross,Fee,Net,From Email Address,Transaction ID,Receipt ID'
		],
		['order', '订单编号,客户名称,商机名称,下单时间,合同金额,负责人'],
		['stage-event', '商机名称,商机编号,变更前阶段,变更后阶段,商机金额,阶段变更时间,变更人']
	] as const)('%s: %s', (entity, headers) => {
		expect(proposeEntity(headers.split(','))).toBe(entity);
	});
});
