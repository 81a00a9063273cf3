import { expect, it } from 'vitest';
import { confirmationOf, type MetricAt } from './confirmation';

const at = (value: number, half: number | null, data: string | null): MetricAt => ({
	value,
	interval: half === null ? null : { low: value - half, high: value + half },
	data
});

it.each([
	['rose beyond chance', 'higher', at(0.5, 0.03, 'a'), at(0.6, 0.04, 'b'), 'confirmed'],
	// 0.03² + 0.04² = 0.05²
	[
		'rose by just what chance may do',
		'higher',
		at(0.5, 0.03, 'a'),
		at(0.55, 0.04, 'b'),
		'within-chance'
	],
	['fell where lower is better', 'lower', at(40, null, 'a'), at(30, null, 'b'), 'confirmed'],
	['rose where lower is better', 'lower', at(30, null, 'a'), at(40, null, 'b'), 'not-yet'],
	['stood still', 'higher', at(0.5, 0.03, 'a'), at(0.5, 0.03, 'b'), 'not-yet'],
	['is of the same data', 'higher', at(0.5, null, 'a'), at(0.9, null, 'a'), 'same-data'],
	[
		'was kept before data were told apart',
		'higher',
		at(0.5, null, null),
		at(0.9, null, 'a'),
		'confirmed'
	],
	['was not measured then', 'higher', null, at(0.9, null, 'a'), 'no-metric'],
	['is not measured now', 'higher', at(0.5, null, 'a'), null, 'no-metric']
] as const)('a metric that %s', (_, direction, before, now, expected) => {
	expect(confirmationOf(direction, before, now)).toBe(expected);
});
