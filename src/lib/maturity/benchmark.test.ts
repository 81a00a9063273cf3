import { describe, expect, it } from 'vitest';
import { benchmarkRows, readBenchmark } from './benchmark';
import { crmMaturity } from './crm-maturity';
import { scoreMaturity } from './score';

const pack = {
	format: 'tidemark-benchmark',
	version: 1,
	id: 'trade-2025',
	title: { en: 'Trade 2025', 'zh-CN': '贸易 2025' },
	model: crmMaturity.id,
	asOf: '2025-12-31',
	source: { en: 'A survey', 'zh-CN': '一项调查' },
	capabilities: {
		'data-management': [2, 4, 3, 1, 0],
		'data-analysis': [1, 1, 1, 1, 0],
		other: [9, 0, 0, 0, 0]
	}
};

describe('a benchmark pack', () => {
	it('places rated capabilities, and says nothing of fewer than five', () => {
		const { file } = readBenchmark(JSON.stringify(pack));
		const answers = Object.fromEntries(
			crmMaturity.questions.map(({ id }) => [
				id,
				{ state: 'level' as const, level: 4 as const, updatedAt: '2026-01-01', rev: 1 }
			])
		);
		const { capabilities } = scoreMaturity({ model: crmMaturity, answers });
		expect(benchmarkRows(file!, crmMaturity, capabilities)).toEqual([
			// As claimed, 4, whatever the evidence supports: 9 below and half of 1 at it, of 10.
			{ capability: 'data-management', level: 4, n: 10, percentile: 0.95 },
			{ capability: 'data-analysis', level: 4, n: 4, percentile: null }
		]);
		const unrated = scoreMaturity({ model: crmMaturity, answers: {} }).capabilities;
		expect(benchmarkRows(file!, crmMaturity, unrated)).toEqual([]);
	});

	it.each([
		['four counts', { capabilities: { a: [1, 2, 3, 4] } }, 'capabilities.a'],
		['a negative count', { capabilities: { a: [1, 2, 3, 4, -1] } }, 'capabilities.a.4'],
		['no source', { source: undefined }, 'source'],
		['no such day', { asOf: '2025-02-30' }, 'asOf']
	])('is refused for %s, by its place', (_, change, place) => {
		const { file, faults } = readBenchmark(JSON.stringify({ ...pack, ...change }));
		expect(file).toBeNull();
		expect(faults!.map((fault) => fault.place)).toContain(place);
	});
});
