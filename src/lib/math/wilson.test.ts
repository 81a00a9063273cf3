import { expect, it } from 'vitest';
import { wilsonInterval } from './wilson';

// Newcombe (1998), Statistics in Medicine 17, table I (81/263 and 0/20), and counts of our own
// checked by an independent script
it.each([
	[81, 263, 0.2553, 0.3662],
	[0, 20, 0, 0.1611],
	[34, 1000, 0.0244, 0.0471],
	[910, 1000, 0.8907, 0.9262],
	[27, 30, 0.7438, 0.9654],
	[0, 40, 0, 0.0876]
])('%i of %i', (successes, n, low, high) => {
	const interval = wilsonInterval(successes, n)!;
	expect(interval.low).toBeCloseTo(low, 4);
	expect(interval.high).toBeCloseTo(high, 4);
});

it('knows nothing from nothing', () => {
	expect(wilsonInterval(0, 0)).toBeNull();
});
