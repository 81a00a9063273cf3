import fc from 'fast-check';

/** Any customer's history, in weeks. */
export const anyHistory = fc
	.tuple(
		fc.integer({ min: 0, max: 60 }),
		fc.double({ min: 0.01, max: 1, noNaN: true }),
		fc.double({ min: 1, max: 300, noNaN: true })
	)
	.map(([frequency, share, T]) => ({ frequency, recency: frequency === 0 ? 0 : share * T, T }));
