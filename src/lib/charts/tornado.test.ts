import { describe, expect, it } from 'vitest';
import { tokens } from '../design/tokens';
import { tornadoOption } from './tornado';

describe('a tornado', () => {
	const option = tornadoOption(
		[
			{ name: 'Sales', less: -400, more: 400 },
			{ name: 'Licences', less: 100, more: -100 }
		],
		tokens.dark,
		'Inter',
		{
			description: 'What it hangs on',
			moved: 'Change',
			less: '20% less',
			more: '20% more',
			format: String
		}
	);

	it('has the widest at the top, both sides on one line, from where the value stands', () => {
		expect(option).toMatchObject({
			aria: { enabled: true, label: { description: 'What it hangs on' } },
			yAxis: { inverse: true, data: ['Sales', 'Licences'] },
			xAxis: { name: 'Change' },
			series: [
				{ name: '20% less', data: [-400, 100], barGap: '-100%' },
				{ name: '20% more', data: [400, -100], barGap: '-100%' }
			]
		});
	});
});
