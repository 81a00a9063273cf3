import { describe, expect, it } from 'vitest';
import { newCriterion, newSelection, newVendor, type Selection } from '../business/selection';
import { weighSystems } from '../business/selection-result';
import { createFormatter } from '../locale/formatter';
import { languages, type Language } from '../locale/language';
import { messageText, type Message } from '../locale/message';
import { selectionOfSheets, type ReadSheet } from './selection-of-sheets';
import { selectionLead } from './selection-sentences';
import { selectionSheets } from './selection-sheets';

const writer = (language: Language) => {
	const formatter = createFormatter({ language });
	return (of: Message) => messageText(of, language, formatter).replaceAll('**', '');
};

const en = writer('en');

/** Sheets as they are read back from a workbook: every cell as text. */
const read = (selection: Selection, language: Language = 'en'): ReadSheet[] =>
	selectionSheets(selection, writer(language)).map(({ name, rows }) => ({
		name,
		rows: rows.map((row) =>
			row.map((cell) =>
				cell === null ? '' : typeof cell === 'object' ? `${cell.value}` : `${cell}`
			)
		)
	}));

const filled: Selection = {
	...newSelection,
	years: 4,
	budget: '500000.5',
	criteria: [
		...newSelection.criteria.map((criterion) =>
			criterion.id === 'workflow'
				? { ...criterion, weight: 8, isMust: true, least: 4 }
				: criterion.id === 'price'
					? { ...criterion, weight: 3 }
					: criterion
		),
		newCriterion('own-1', 'vendor', '=HYPERLINK("http://x")')
	],
	tasks: [...newSelection.tasks, { id: 'own-task', name: '导入<名单>' }],
	vendors: [
		{
			...newSelection.vendors[0]!,
			deployment: 'private',
			scores: {
				workflow: { score: 5, basis: 'tried', evidence: '试用 2026-11-03，王' },
				price: { score: 2, basis: 'claimed', evidence: '' },
				'own-1': { score: 3, basis: null, evidence: '-12.5' }
			},
			costs: {
				licence: { once: '120000', yearly: null },
				hosting: { once: null, yearly: '999.99' }
			},
			risks: { 'lock-in': 4 },
			trial: { phone: 5, 'own-task': 2 },
			contract: ['exit-help']
		},
		{ ...newVendor('x', 'Ｘ 系统'), deployment: 'open-source' }
	]
};

/** The same, with a place for every score, as a workbook has one. */
const spread = (selection: Selection): Selection => ({
	...selection,
	vendors: selection.vendors.map((vendor) => ({
		...vendor,
		scores: Object.fromEntries(
			selection.criteria.map(({ id }) => [
				id,
				vendor.scores[id] ?? { score: null, basis: null, evidence: '' }
			])
		)
	}))
});

describe('a selection as a workbook', () => {
	it.each(languages)('is read back equal, written in %s', (language) => {
		expect(selectionOfSheets(read(filled, language), filled)).toEqual({
			selection: spread(filled)
		});
		const result = selectionOfSheets(read(filled, language), newSelection);
		expect('selection' in result && result.selection.vendors[0]!.id).toBe('fxiaoke');
	});

	it('takes rows and columns that somebody added', () => {
		const [scores, ...others] = read(newSelection);
		const rows = scores!.rows.map((row, at) => [
			...row,
			...(at === 0 ? ['SugarCRM', 'rests on', 'evidence'] : ['4', '３', 'seen'])
		]);
		const own = ['', '2 Architecture', 'Runs in our own cloud', 'YES', '', '7', '5', '1', ''];
		const result = selectionOfSheets(
			[{ name: 'Scores', rows: [...rows, [], own] }, ...others],
			newSelection
		);
		if ('faults' in result) throw new Error(result.faults.map(en).join('\n'));
		const added = result.selection.criteria.at(-1)!;
		expect(added).toMatchObject({
			group: 'architecture',
			name: 'Runs in our own cloud',
			isMust: true,
			least: 3,
			weight: 7
		});
		expect(result.selection.vendors.map(({ name }) => name)).toEqual([
			'纷享销客',
			'Zoho CRM',
			'SugarCRM'
		]);
		expect(result.selection.vendors[2]!.scores.mobile).toEqual({
			score: 4,
			basis: 'shown',
			evidence: 'seen'
		});
	});

	it('names what can not be read, by sheet, row and column, and takes nothing', () => {
		const [scores, costs, others] = read(newSelection).map(({ name, rows }) => ({
			name,
			rows: rows.map((row) => [...row])
		}));
		scores!.rows[1]![6] = '6';
		scores!.rows[2]![5] = 'high';
		scores!.rows[3]![3] = 'perhaps';
		costs!.rows[1]![3] = '-5';
		costs!.rows[2]![0] = 'Nobody';
		others!.rows[1]![3] = '0';
		others!.rows.push(['Zoho CRM', 'risk:fire', 'Fire', '3']);
		const result = selectionOfSheets([scores!, costs!, others!], newSelection);
		expect('faults' in result && result.faults.map(en)).toEqual([
			'Sheet “Scores”, row 3, “Weight” says “high”: it has to be a whole number from 0 to 100, or blank.',
			'Sheet “Scores”, row 4, “Must” says “perhaps”: it has to be yes or no.',
			'Sheet “Scores”, row 2, “纷享销客” says “6”: it has to be a whole number from 1 to 5, or blank.',
			'Sheet “Costs”, row 2, “Once” says “-5”: it has to be an amount not below 0 with two decimals at most, or blank.',
			'Sheet “Costs”, row 3, “System” says “Nobody”: it has to be a system that the scores name, each once.',
			'Sheet “Risk, trial, contract”, row 2, “Value” says “0”: it has to be a whole number from 1 to 10.',
			expect.stringContaining('“risk:fire”')
		]);
	});

	it('refuses what is no scorecard, an empty one, and a system that stands twice', () => {
		const faults = (sheets: ReadSheet[]) => {
			const result = selectionOfSheets(sheets, newSelection);
			return 'faults' in result ? result.faults.map(({ key }) => key) : [];
		};
		expect(faults([])).toEqual(['selection.import.notOurs']);
		const orders = { name: 'Orders', rows: [['a', 'b', 'c', 'd', 'e', 'f'], ['1']] };
		expect(faults([orders])).toEqual(['selection.import.notOurs']);
		const twice = { ...newSelection, vendors: [newVendor('a', 'A'), newVendor('b', 'A')] };
		expect(faults(read(twice))).toContain('selection.import.badCell');
	});
});

describe('the sentences of a selection', () => {
	const say = (selection: Selection) =>
		selectionLead(selection, weighSystems(selection)).map(en).join(' ');

	it('say what is missing before there is anything to rank', () => {
		expect(say({ ...newSelection, vendors: [] })).toContain('add one');
		expect(say(newSelection)).toContain('Before you do, no system has a weight or a score');
		expect(say({ ...filled, vendors: newSelection.vendors })).toContain('No ranking yet');
	});

	it('name the first, how firm it is, and what to verify', () => {
		const two: Selection = {
			...filled,
			budget: '1',
			vendors: [
				filled.vendors[0]!,
				{
					...filled.vendors[1]!,
					scores: {
						workflow: { score: 4, basis: 'shown', evidence: '' },
						price: { score: 4, basis: 'shown', evidence: '' }
					}
				}
			]
		};
		// 8·5 + 3·2 = 46 of 11 against 8·4 + 3·4 = 44: level at workflow 6, price 4.
		expect(say(two)).toMatch(
			/纷享销客 fits best, with 4\.18 of 5.*“Price”: at a weight of 4\.0 instead of 3|“Workflow engine”: at a weight of 6\.0 instead of 8/
		);
		expect(say(two)).toContain('27% of the weight behind it rests on the vendor’s word');
		expect(say(two)).toContain('Over 4 years it costs more than the budget');
	});
});
