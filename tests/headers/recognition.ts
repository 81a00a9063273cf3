import { readFileSync } from 'node:fs';
import { entityIds, entityOf } from '../../src/lib/canonical/entities';
import { proposeEntity, proposeFields } from '../../src/lib/intake/headers/propose';
import { z } from 'zod';

const HeaderSet = z.strictObject({
	vendor: z.string(),
	entity: z.enum(entityIds),
	language: z.string(),
	headers: z.array(z.string()),
	/** By header, the field that a person would take it for. */
	fields: z.record(z.string(), z.string())
});

/** The headers of one export, and what they stand for. */
export type HeaderSet = z.infer<typeof HeaderSet>;

/**
 * Header sets of exports. `known` are those the dictionary was made from; `held-out` were gathered
 * apart, and nobody who wrote the dictionary has looked at them. `independent` are mostly of systems it has
 * never heard of: gathered, and mapped by hand, by somebody who saw neither it nor this program. Every
 * other set of that gathering was learnt from, and is among the known.
 */
export const headerSets = (name: 'known' | 'held-out' | 'independent'): HeaderSet[] =>
	z
		.array(HeaderSet)
		.parse(JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8')));

/** How many headers were taken for what they stand for, and tables for what they hold. */
export interface Recognition {
	headers: number;
	right: number;
	tables: number;
	tablesRight: number;
}

/** Names of customers that are used as their keys are known by that: the load copies them. */
const servedByKey = (field: string) => ['name', 'customer_name', 'email', 'phone'].includes(field);

/** Holds proposals against what people say, without any cell to look at. */
export function recognition(sets: readonly HeaderSet[]): Recognition {
	const sum: Recognition = { headers: 0, right: 0, tables: 0, tablesRight: 0 };
	for (const { entity, headers, fields } of sets) {
		sum.tables++;
		if (proposeEntity(headers) === entity) sum.tablesRight++;
		const proposed = new Map(
			proposeFields(entityOf(entity), headers).map(({ field, column }) => [field, headers[column]])
		);
		for (const [header, field] of Object.entries(fields)) {
			sum.headers++;
			const isKey = servedByKey(field) && proposed.get('customer_id') === header;
			if (proposed.get(field) === header || isKey) sum.right++;
		}
	}
	return sum;
}

/** Systems that the dictionary names with their own headers. */
export const ownVendors = new Set([
	'zoho',
	'fxiaoke',
	'wukong',
	'wukong-crm',
	'salesforce',
	'salesforce-report',
	'hubspot',
	'dynamics365',
	'pipedrive',
	'espocrm',
	'odoo',
	'suitecrm',
	'sugarcrm',
	'vtiger',
	'erpnext',
	'shopify',
	'woocommerce',
	'magento',
	'amazon',
	'stripe',
	'mailchimp',
	'zendesk',
	'freshdesk',
	'freshsales',
	'freshservice',
	'taobao',
	'tmall',
	'jd',
	'douyin',
	'pinduoduo',
	'youzan',
	'kingdee',
	'yonyou',
	'xiaoshouyi',
	'yudao',
	'ebay'
]);
