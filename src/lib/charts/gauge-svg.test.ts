import { describe, expect, it } from 'vitest';
import { gaugeSvg } from './gauge-svg';
import { tideGauge } from './tide-gauge';

const reading = (id: string, claimed: number | null, measured: number | null) => ({
	id,
	label: id,
	claimed,
	measured,
	target: 4
});
const svg = (...readings: Parameters<typeof tideGauge>[0]) =>
	gaugeSvg(
		tideGauge(readings, 640, (level) => level.toFixed(1)),
		{
			label: 'Six <layers> & "more"',
			levels: ['One', 'Two', 'Three', 'Four', 'Five'],
			legend: [{ kind: 'measured', text: 'Evidence' }]
		}
	).svg;

describe('gauges as a picture in text', () => {
	it('have a tube each, filled as far as data prove it, and what is claimed beyond', () => {
		const picture = svg(reading('strategy', 4, 2), reading('people', 3, null));
		expect(picture.match(/<clipPath/g)).toHaveLength(2);
		expect(picture).toContain('4.0 → 2.0');
		// Proved, claimed beyond it; and claimed with nothing to check it.
		expect(picture).toContain('fill="#0f7579"');
		expect(picture).toContain('fill="#acd0ca"');
		expect(picture).toContain('fill="url(#unchecked)"');
		for (const level of ['1 One', '5 Five']) expect(picture).toContain(`>${level}</text>`);
	});

	it('say everything as text, and fetch nothing', () => {
		const picture = svg({ ...reading('<script>', 2, 2), label: '<script>alert(1)</script>' });
		expect(picture).not.toContain('<script');
		expect(picture).toContain('aria-label="Six &lt;layers&gt; &amp; &quot;more&quot;"');
		expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href=/);
	});
});
