import { expect, it } from 'vitest';
import { wilsonInterval } from './wilson';

// Newcombe (1998), Statistics in Medicine 17, table I (81/263 and 0/20), and counts of our own
// checked by an independent script
it.each([
	[81, 263, 0.2553, 0.3662],
	[0, 20, 0, 0.1611],
	[34, 1000, 0.0244, 0.0471]
])('%i of %i, as published', (successes, n, low, high) => {
	const interval = wilsonInterval(successes, n)!;
	expect(interval.low).toBeCloseTo(low, 4);
	expect(interval.high).toBeCloseTo(high, 4);
});

// By an independent script, to the last digit.
it.each([
	[34, 1000, 0.024431348663226313, 0.04713519024531107],
	[910, 1000, 0.8906582073569279, 0.926203850684917],
	[27, 30, 0.7437891742081593, 0.9654001112526658],
	[0, 40, 0, 0.08762160119728664]
])('%i of %i', (successes, n, low, high) => {
	const interval = wilsonInterval(successes, n)!;
	expect(interval.low).toBeCloseTo(low, 9);
	expect(interval.high).toBeCloseTo(high, 9);
});

it('knows nothing from nothing', () => {
	expect(wilsonInterval(0, 0)).toBeNull();
});
