import { describe, expect, it } from 'vitest';
import { brokenLabel, tideGauge, type GaugeReading } from './tide-gauge';

const reading = (
	claimed: number | null,
	measured: number | null,
	target: number | null = null
): GaugeReading => ({
	id: 'd',
	label: 'Data',
	claimed,
	measured,
	target
});
const kinds = (one: GaugeReading) =>
	tideGauge([one], 660, String).gauges[0]!.fills.map(({ kind }) => kind);

describe('tideGauge', () => {
	it.each([
		['claimed beyond the data', reading(4, 2), ['measured', 'claimed']],
		['in line', reading(3, 3), ['measured']],
		['better than claimed', reading(2, 4), ['measured', 'hidden']],
		['claimed and not checked', reading(3, null), ['unchecked']],
		['measured and not claimed', reading(null, 3), ['measured']],
		['nothing known', reading(null, null), []]
	])('%s', (_, one, expected) => {
		expect(kinds(one)).toEqual(expected);
	});

	it('draws a level on its line, and fills that meet', () => {
		const { lines, gauges } = tideGauge([reading(4, 2, 5)], 660, String);
		const [measured, claimed] = gauges[0]!.fills;
		const y = (level: number) => lines.find((line) => line.level === level)!.y;
		expect(measured!.y).toBeCloseTo(y(2), 9);
		expect(claimed!.y).toBeCloseTo(y(4), 9);
		expect(claimed!.y + claimed!.height).toBeCloseTo(measured!.y, 9);
		expect(gauges[0]!.targetY).toBeCloseTo(y(5), 9);
		expect(gauges[0]!.claimedY).toBeCloseTo(y(4), 9);
	});

	it('keeps every gauge inside its width, apart from its neighbours, at any width', () => {
		const many = Array.from({ length: 12 }, () => reading(3, 2));
		for (const width of [320, 390, 660, 1200]) {
			const { gauges, linesFrom, width: drawn } = tideGauge(many, width, String);
			expect(drawn).toBeGreaterThanOrEqual(width - 1e-9);
			expect(gauges[0]!.x).toBeGreaterThanOrEqual(linesFrom);
			expect(gauges.at(-1)!.x + gauges.at(-1)!.width).toBeLessThanOrEqual(drawn);
			gauges.slice(1).forEach((gauge, i) => {
				expect(gauge.x).toBeGreaterThan(gauges[i]!.x + gauges[i]!.width);
			});
		}
	});

	it('is wider than its room only where many names would not fit, and then cuts none', () => {
		const named = (n: number) =>
			Array.from({ length: n }, () => ({
				...reading(3, 2),
				label: 'Cross-department collaboration'
			}));
		expect(tideGauge(named(6), 340, String).width).toBeCloseTo(340, 9);
		const { width, gauges } = tideGauge(named(12), 340, String);
		expect(width).toBeGreaterThan(340);
		for (const { lines } of gauges) expect(lines.join('')).not.toContain('…');
		expect(tideGauge(named(12), 1400, String).width).toBeCloseTo(1400, 9);
	});

	it('says claim and measurement, and marks a claim a level beyond the data', () => {
		const of = (one: GaugeReading) => tideGauge([one], 660, (n) => n.toFixed(1)).gauges[0]!;
		expect(of(reading(4, 2.1))).toMatchObject({ value: '4.0 → 2.1', isContradicted: true });
		expect(of(reading(3, 2.5))).toMatchObject({ value: '3.0 → 2.5', isContradicted: false });
		expect(of(reading(null, null)).value).toBe('–');
	});
});

describe('brokenLabel', () => {
	it.each([
		['Data management', 10, ['Data', 'management']],
		['Data management', 20, ['Data management']],
		['Cross-department collaboration', 12, ['Cross-', 'department', 'collaboration']],
		['客户价值管理', 8, ['客户价值', '管理']],
		['数据', 8, ['数据']]
	])('%s in lines of %d', (label, perLine, lines) => {
		expect(brokenLabel(label, perLine)).toEqual(lines);
	});
});
