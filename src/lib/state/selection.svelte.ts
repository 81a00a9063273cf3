import {
	newCriterion,
	newVendor,
	Selection,
	selectionOf,
	type SystemCostLine,
	unscored,
	type ContractItem,
	type Criterion,
	type CriterionGroup,
	type Vendor,
	type VendorScore
} from '../business/selection';
import { BusinessCase, businessCaseOf, costLines } from '../business/business-case';
import { weighSystems, type SelectionResult } from '../business/selection-result';
import type { ByteSource } from '../engine/file-content';
import { IntakeError } from '../intake/intake-error';
import type { Message } from '../locale/message';
import { selectionOfSheets, type ReadSheet } from '../report/selection-of-sheets';
import { workbookRows } from './workbook-rows';
import type { WorkspaceState } from './workspace-state.svelte';

/** Systems weighed against each other, as far as somebody has judged them. */
export class SelectionState {
	constructor(private readonly workspace: WorkspaceState) {}

	/** As it was last stated; a selection that can not be read any more is a new one. */
	readonly stated: Selection = $derived.by(() => selectionOf(this.workspace.current.selection));

	readonly result: SelectionResult = $derived.by(() => weighSystems(this.stated));

	/** Changes it; false where what is said can not be. */
	set(change: Partial<Selection>): boolean {
		const { data } = Selection.safeParse({ ...this.stated, ...change });
		if (!data) return false;
		this.workspace.change((workspace) => ({ ...workspace, selection: data }), true);
		return true;
	}

	setCriterion(id: string, change: Partial<Criterion>): boolean {
		const criteria = this.stated.criteria.map((criterion) =>
			criterion.id === id ? { ...criterion, ...change } : criterion
		);
		return this.set({ criteria });
	}

	setVendor(id: string, change: Partial<Vendor>): boolean {
		const vendors = this.stated.vendors.map((vendor) =>
			vendor.id === id ? { ...vendor, ...change } : vendor
		);
		return this.set({ vendors });
	}

	score({ id, scores }: Vendor, criterion: string, change: Partial<VendorScore>): boolean {
		const score = { ...(scores[criterion] ?? unscored), ...change };
		return this.setVendor(id, { scores: { ...scores, [criterion]: score } });
	}

	/** Grades a risk of a system, or a task of its trial; null takes the grade back. */
	grade<Of extends 'risks' | 'trial'>(
		vendor: Vendor,
		of: Of,
		id: keyof Vendor[Of] & string,
		grade: number | null
	): boolean {
		const others = Object.fromEntries(Object.entries(vendor[of]).filter(([other]) => other !== id));
		return this.setVendor(vendor.id, {
			[of]: grade === null ? others : { ...others, [id]: grade }
		});
	}

	/** Says that the contract of a system settles something, or takes that back. */
	toggleContract({ id, contract }: Vendor, item: ContractItem): boolean {
		const others = contract.filter((other) => other !== item);
		return this.setVendor(id, {
			contract: others.length < contract.length ? others : [...others, item]
		});
	}

	/** Adds a criterion of one's own; false where there is no room for it. */
	addCriterion(group: CriterionGroup, name: string): boolean {
		const criterion = newCriterion(freeId(name, this.stated.criteria), group, name);
		return this.set({ criteria: [...this.stated.criteria, criterion] });
	}

	/** Adds a task to the trial; false where there is no room for it. */
	addTask(name: string): boolean {
		const { tasks } = this.stated;
		return this.set({ tasks: [...tasks, { id: freeId(name, tasks), name }] });
	}

	/** Adds a system; false where there is no room for it. */
	addVendor(name: string): boolean {
		const { vendors } = this.stated;
		return this.set({ vendors: [...vendors, newVendor(freeId(name, vendors), name)] });
	}

	remove(kind: 'criteria' | 'tasks' | 'vendors', id: string): void {
		this.set({ [kind]: this.stated[kind].filter((one) => one.id !== id) });
	}

	/** Puts a system's costs in place of those of the business case; machines count as upkeep there. */
	useCosts({ costs }: Vendor): void {
		const of = (line: SystemCostLine) => costs[line] ?? { once: null, yearly: null };
		const together = (a: string | null, b: string | null) =>
			a === null ? b : b === null ? a : (Number(a) + Number(b)).toFixed(2);
		const stated = Object.fromEntries(costLines.map((line) => [line, of(line)]));
		const [upkeep, hosting] = [of('upkeep'), of('hosting')];
		const businessCase = BusinessCase.parse({
			...businessCaseOf(this.workspace.current.businessCase),
			costs: {
				...stated,
				upkeep: {
					once: together(upkeep.once, hosting.once),
					yearly: together(upkeep.yearly, hosting.yearly)
				}
			}
		});
		this.workspace.change((workspace) => ({ ...workspace, businessCase }), true);
	}

	/** Takes a workbook in that was filled in elsewhere; gives what is wrong with it, and then takes nothing. */
	async take(source: ByteSource): Promise<readonly Message[]> {
		let sheets: ReadSheet[];
		try {
			sheets = await workbookRows(source);
		} catch (error) {
			if (!(error instanceof IntakeError)) throw error;
			return [error.report];
		}
		const read = selectionOfSheets(sheets, this.stated);
		if ('faults' in read) return read.faults;
		this.set(read.selection);
		return [];
	}
}

/** An id for something of one's own that none of the others has. */
function freeId(name: string, others: readonly { id: string }[]): string {
	const plain = `own-${name.slice(0, 60)}`;
	let id = plain;
	for (let n = 2; others.some((one) => one.id === id); n++) id = `${plain}-${n}`;
	return id;
}
