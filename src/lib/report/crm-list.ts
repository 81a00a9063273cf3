import type { CsvCell } from './csv';

/** Systems that a list of customers is written for, so that their own import takes it. */
export const crmListSystems = ['zoho', 'salesforce', 'hubspot', 'fxiaoke'] as const;

export type CrmListSystem = (typeof crmListSystems)[number];

interface ListForm {
	/** What the system itself calls a record's id. */
	id: string;
	/** What it calls a customer's name, where records are found by it too; null where only by the id. */
	name: string | null;
	file: 'csv' | 'xlsx';
	/** Whether the file begins with a mark: Salesforce takes it for part of the first header. */
	hasMark: boolean;
}

/**
 * The form each system's import takes; the id lets it find records again, so that nothing is added.
 * Source: the vendors' import pages (Zoho CRM “Import records”, Salesforce “Data Import Wizard”, HubSpot
 * “Import records”, 纷享销客“导入更新”); headers are those their own exports write.
 */
const forms: Readonly<Record<CrmListSystem, ListForm>> = {
	zoho: { id: 'Record Id', name: null, file: 'csv', hasMark: true },
	salesforce: { id: 'Account ID', name: null, file: 'csv', hasMark: false },
	hubspot: { id: 'Record ID', name: null, file: 'csv', hasMark: true },
	fxiaoke: { id: '唯一性ID', name: '客户名称', file: 'xlsx', hasMark: true }
};

const own = (column: string): string => `Tidemark ${column}`;

/** What a file holds for a system's import. */
export interface CrmList {
	file: 'csv' | 'xlsx';
	hasMark: boolean;
	rows: (readonly CsvCell[])[];
}

/** A customer with its id, its name and what was computed, in the order of the columns. */
export interface ListedCustomer {
	id: string;
	name: string | null;
	values: readonly CsvCell[];
}

/**
 * Customers as a file that a system's own import finds its records by. All else stands in columns of its
 * own, led by `Tidemark`, so that no field of the system is overwritten: not the name either, which a
 * file of orders may not know. A list is for updating records that are there, not for adding any.
 *
 * @param nameLabel what the name is called where it is a column of ours
 */
export function crmList(
	system: CrmListSystem,
	nameLabel: string,
	columns: readonly string[],
	customers: readonly ListedCustomer[]
): CrmList {
	const { id, name, file, hasMark } = forms[system];
	return {
		file,
		hasMark,
		rows: [
			[id, name ?? own(nameLabel), ...columns.map(own)],
			...customers.map((customer) => [
				customer.id,
				customer.name,
				...customer.values.map((value) =>
					typeof value === 'number' ? Number(value.toFixed(4)) : value
				)
			])
		]
	};
}
