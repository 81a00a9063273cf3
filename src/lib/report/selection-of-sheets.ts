import {
	contractItems,
	criterionGroups,
	deployments,
	evidenceBases,
	newSelection,
	newVendor,
	presetTasks,
	Selection,
	selectionRisks,
	systemCostLines,
	type Criterion,
	type Vendor
} from '../business/selection';
import { StatedAmount } from '../business/business-case';
import { booleanOfLabel } from '../intake/values/states';
import { message, type Message } from '../locale/message';
import { told } from './blocks';
import { otherIds, SCORE_COLUMNS } from './selection-sheets';

/** A sheet as it is read: its name, and its rows as texts, the head first. */
export interface ReadSheet {
	name: string;
	rows: readonly (readonly string[])[];
}

/** Most faults that are told: who sees these knows what is wrong with the file. */
const MOST_FAULTS = 10;

type Expected =
	| 'grade'
	| 'basis'
	| 'weight'
	| 'yesNo'
	| 'group'
	| 'amount'
	| 'years'
	| 'deployment'
	| 'vendor'
	| 'item'
	| 'text';

/** Reads cells of a sheet, and keeps what is wrong with them. */
class Cells {
	constructor(
		private readonly sheet: ReadSheet,
		private readonly faults: Message[]
	) {}

	text = (row: number, column: number): string =>
		(this.sheet.rows[row]?.[column] ?? '').normalize('NFKC').trim();

	/** Text as somebody wrote it, its characters left as they are. */
	written = (row: number, column: number): string => (this.sheet.rows[row]?.[column] ?? '').trim();

	/** A whole number within bounds; null where the cell is blank or, which is told, says something else. */
	whole(row: number, column: number, low: number, high: number, expected: Expected): number | null {
		const text = this.text(row, column);
		if (text === '') return null;
		const number = Number(text);
		if (Number.isInteger(number) && number >= low && number <= high) return number;
		return this.refuse(row, column, expected);
	}

	amount(row: number, column: number): string | null {
		const text = this.text(row, column).replace(/[,\s]/g, '');
		if (text === '') return null;
		return StatedAmount.safeParse(text).data ?? this.refuse(row, column, 'amount');
	}

	/** Blank is no. */
	yes(row: number, column: number): boolean {
		const text = this.text(row, column);
		return text !== '' && (booleanOfLabel(text) ?? this.refuse(row, column, 'yesNo') ?? false);
	}

	refuse(row: number, column: number, expected: Expected): null {
		this.faults.push(
			message('selection.import.badCell', {
				sheet: this.sheet.name,
				row: `${row + 1}`,
				column: this.text(0, column),
				value: this.written(row, column),
				expected: told(message(`selection.import.${expected}`))
			})
		);
		return null;
	}

	/** Rows under the head that are not blank. */
	get filled(): number[] {
		return this.sheet.rows.flatMap((row, at) =>
			at > 0 && row.some((cell) => cell.trim() !== '') ? [at] : []
		);
	}
}

/**
 * Reads a selection back from the workbook of `selectionSheets`, as people have filled it in: rows added
 * under the criteria become criteria of their own, columns added by threes become systems. Sheets are
 * known by their order and columns by theirs, so that the language they were written in does not matter.
 * What can not be read is told by sheet, row and column, and then nothing of it is taken.
 *
 * @param mine what is there now: systems of the same name keep their ids
 */
export function selectionOfSheets(
	sheets: readonly ReadSheet[],
	mine: Selection
): { selection: Selection } | { faults: Message[] } {
	const [scores, costs, others] = sheets;
	const head = scores?.rows[0] ?? [];
	const names = head.slice(SCORE_COLUMNS).map((cell) => cell.trim());
	if (!scores || head.length < SCORE_COLUMNS || isForeign(scores)) {
		return { faults: [message('selection.import.notOurs')] };
	}
	const faults: Message[] = [];
	const cells = new Cells(scores, faults);
	const vendors = names.flatMap((name, i): Vendor[] => {
		if (i % 3 !== 0 || name === '') return [];
		const known = mine.vendors.find((vendor) => vendor.name === name);
		return [newVendor(known?.id ?? `own-${name.slice(0, 60)}`, name)];
	});
	names.forEach((name, i) => {
		if (i % 3 === 0 && names.indexOf(name) !== i && name !== '') {
			cells.refuse(0, SCORE_COLUMNS + i, 'vendor');
		}
	});
	const columnOf = (vendor: Vendor) => SCORE_COLUMNS + names.indexOf(vendor.name);
	const criteria = cells.filled.map((row) => readCriterion(cells, row));
	for (const [i, row] of cells.filled.entries()) {
		if (criteria.findIndex(({ id }) => id === criteria[i]!.id) !== i) cells.refuse(row, 0, 'item');
		for (const vendor of vendors) {
			const at = columnOf(vendor);
			const basis = cells.whole(row, at + 1, 1, evidenceBases.length, 'basis');
			vendor.scores[criteria[i]!.id] = {
				score: cells.whole(row, at, 1, 5, 'grade'),
				basis: basis === null ? null : evidenceBases[basis - 1]!,
				evidence: cells.written(row, at + 2).slice(0, 2000)
			};
		}
	}
	const selection: Selection = { ...mine, tasks: [], criteria, vendors };
	if (costs) readCosts(new Cells(costs, faults), vendors);
	const { years, budget, tasks } = readOthers(others && new Cells(others, faults), vendors, mine);
	if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
	const { data } = Selection.safeParse({ ...selection, years, budget, tasks });
	return data ? { selection: data } : { faults: [message('selection.import.notOurs')] };
}

/** Whether no row has an id that is one of ours: then it is some other table. */
const isForeign = ({ rows }: ReadSheet): boolean => {
	const ours = new Set(newSelection.criteria.map(({ id }) => id));
	return !rows.some(([id = '']) => ours.has(id.trim()) || id.startsWith('own-'));
};

function readCriterion(cells: Cells, row: number): Criterion {
	const id = cells.text(row, 0);
	const preset = newSelection.criteria.find((criterion) => criterion.id === id);
	const group = Number(cells.text(row, 1)[0]);
	const known = criterionGroups[group - 1];
	const name = cells.written(row, 2);
	if (!preset && !known) cells.refuse(row, 1, 'group');
	if (!preset && (name === '' || name.length > 200)) cells.refuse(row, 2, 'text');
	return {
		id: preset || id !== '' ? id : `own-${row}-${name.slice(0, 40)}`,
		group: preset?.group ?? known ?? 'functions',
		name: preset ? null : name,
		isMust: cells.yes(row, 3),
		least: cells.whole(row, 4, 1, 5, 'grade') ?? 3,
		weight: cells.whole(row, 5, 0, 100, 'weight')
	};
}

function readCosts(cells: Cells, vendors: readonly Vendor[]): void {
	for (const row of cells.filled) {
		const vendor = vendorOf(cells, row, vendors);
		const line = systemCostLines.find((one) => one === cells.text(row, 1));
		if (!line) cells.refuse(row, 1, 'item');
		const once = cells.amount(row, 3);
		const yearly = cells.amount(row, 4);
		if (vendor && line && (once !== null || yearly !== null)) vendor.costs[line] = { once, yearly };
	}
}

function vendorOf(cells: Cells, row: number, vendors: readonly Vendor[]): Vendor | null {
	const name = cells.written(row, 0);
	return vendors.find((vendor) => vendor.name === name) ?? cells.refuse(row, 0, 'vendor');
}

function readOthers(
	cells: Cells | undefined,
	vendors: readonly Vendor[],
	mine: Selection
): Pick<Selection, 'years' | 'budget' | 'tasks'> {
	let { years, budget } = mine;
	const tasks = new Map<string, string | null>();
	if (!cells) return { years, budget, tasks: mine.tasks };
	for (const row of cells.filled) {
		const id = cells.text(row, 1);
		if (id === otherIds.years) years = cells.whole(row, 3, 1, 10, 'years') ?? years;
		else if (id === otherIds.budget) budget = cells.amount(row, 3);
		else {
			const vendor = vendorOf(cells, row, vendors);
			const [kind, of = ''] = id.split(/:(.*)/s);
			if (kind === 'trial' && of !== '') {
				const isPreset = presetTasks.some((task) => task === of);
				tasks.set(of, isPreset ? null : cells.written(row, 2).slice(0, 200) || of);
			}
			if (vendor) readOther(cells, row, { vendor, id, kind, of });
		}
	}
	return { years, budget, tasks: [...tasks].map(([id, name]) => ({ id, name })) };
}

function readOther(
	cells: Cells,
	row: number,
	{ vendor, id, kind, of }: { vendor: Vendor; id: string; kind: string | undefined; of: string }
): void {
	const risk = selectionRisks.find((one) => kind === 'risk' && one === of);
	const item = contractItems.find((one) => kind === 'contract' && one === of);
	if (id === otherIds.deployment) {
		const at = cells.whole(row, 3, 1, deployments.length, 'deployment');
		if (at !== null) vendor.deployment = deployments[at - 1]!;
	} else if (item) {
		if (cells.yes(row, 3)) vendor.contract.push(item);
	} else if (risk || (kind === 'trial' && of !== '')) {
		const grade = cells.whole(row, 3, 1, 5, 'grade');
		if (grade === null) return;
		if (risk) vendor.risks[risk] = grade;
		else vendor.trial[of] = grade;
	} else cells.refuse(row, 1, 'item');
}
