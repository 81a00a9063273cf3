import { describe, expect, it } from 'vitest';
import { createFormatter } from './formatter';
import { message, messageSegments, messageText } from './message';

const write = (m: Parameters<typeof messageText>[0], language: 'en' | 'zh-CN') =>
	messageText(m, language, createFormatter({ language }));

describe('a message', () => {
	const one = message('rfm.excluded.refundOnly', { customers: 1 });
	const many = message('rfm.excluded.refundOnly', { customers: 12345 });

	it('chooses words by number where the language has a choice', () => {
		expect(write(one, 'en')).toBe('1 customer with refunds but no sale is not scored.');
		expect(write(many, 'en')).toBe('12,345 customers with refunds but no sale are not scored.');
		expect(write(many, 'zh-CN')).toBe('12,345 位客户只有退款、没有销售，未打分。');
	});

	it('marks strong pieces', () => {
		const segments = messageSegments(
			message('rfm.finding', {
				customers: 4338,
				best: 'Champions',
				n: 604,
				share: { kind: 'percent', share: 0.483 }
			}),
			'en',
			createFormatter({ language: 'en' })
		);
		expect(segments.filter(({ strong }) => strong).map(({ text }) => text)).toEqual([
			'Champions',
			'4,338 customers',
			'48.3%'
		]);
	});

	it('shows text of a file as it is, whatever it looks like', () => {
		const hostile = '**<img onerror>** {customers}';
		const segments = messageSegments(
			message('rfm.excluded.currency', { orders: 2, currency: hostile }),
			'en',
			createFormatter({ language: 'en' })
		);
		expect(segments).toEqual([
			{
				strong: false,
				text: `2 orders not in ${hostile} are left out: currencies are never added.`
			}
		]);
	});

	it('writes a message inside a message in the same language', () => {
		const nested = message('evidence.completeness', {
			share: { kind: 'percent', share: 0.9 },
			missing: { kind: 'percent', share: 0.31 },
			field: { kind: 'message', message: message('field.email') }
		});
		expect(write(nested, 'zh-CN')).toBe('关键字段完整率 90.0%；31.0% 的客户缺少邮箱');
	});

	it('refuses to be written without a value it names', () => {
		const broken = { key: 'rfm.excluded.refundOnly', values: {} } as never;
		expect(() => write(broken, 'en')).toThrow(/\{customers\}/);
	});
});
