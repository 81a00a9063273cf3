import { describe, expect, it } from 'vitest';
import { tierKey, tierRanks } from './tier-scales';

describe('the key of a tier', () => {
	it.each([
		['A类客户', 'a'],
		['Tier A', 'a'],
		['a', 'a'],
		['B级', 'b'],
		['重点客户（大区）', '重点'],
		['VIP', 'vip'],
		['High value', 'high'],
		['Gold_Member', 'goldmember']
	])('%s is %s', (label, key) => {
		expect(tierKey(label)).toBe(key);
	});
});

describe('ranks of tiers', () => {
	it('are read off the one scale that holds them all, whatever their order', () => {
		expect(tierRanks(['C', 'A', 'B'])).toEqual({ A: 5, B: 4, C: 3 });
		expect(tierRanks(['金卡', '普通', '钻石'])).toEqual({ 普通: 1, 金卡: 3, 钻石: 5 });
		expect(tierRanks(['Tier 1', 'Tier 3'])).toEqual({ 'Tier 1': 5, 'Tier 3': 3 });
	});

	it('give two spellings of a tier one rank', () => {
		expect(tierRanks(['A类客户', 'Tier A', 'b'])).toEqual({ A类客户: 5, 'Tier A': 5, b: 4 });
	});

	it.each<[string, string[]]>([
		['labels of no known scale', ['阿尔法', '贝塔']],
		['labels of two scales', ['A', 'gold']],
		['digits, whose best may be either end', ['Level 1', 'Level 5']],
		['one tier, twice spelled', ['A', 'Tier A']],
		['no label', []]
	])('are none for %s', (_, labels) => {
		expect(tierRanks(labels)).toBeNull();
	});
});
