import { describe, expect, it } from 'vitest';
import { bufferSource } from '../../engine/file-content';
import { containerOf } from './container';
import { guessEncoding, utf8Steps } from './encoding';

const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Some Chinese text in GB18030; Node has no encoder, so the bytes stand here. */
const gb = {
	客户名称: [0xbf, 0xcd, 0xbb, 0xa7, 0xc3, 0xfb, 0xb3, 0xc6],
	上海: [0xc9, 0xcf, 0xba, 0xa3],
	北京: [0xb1, 0xb1, 0xbe, 0xa9],
	订单: [0xb6, 0xa9, 0xb5, 0xa5],
	张伟: [0xd5, 0xc5, 0xce, 0xb0]
};
const ascii = (text: string) => [...latin1(text)];
const gbFile = Uint8Array.from([
	...gb.客户名称,
	...ascii(','),
	...gb.订单,
	...ascii('\r\n'),
	...gb.张伟,
	...ascii(','),
	...gb.上海,
	...ascii('\r\n'),
	...gb.张伟,
	...ascii(','),
	...gb.北京,
	...ascii('\r\n')
]);
/** 客戶名稱,台北市 and 訂單金額,公司 in Big5. */
const big5File = Uint8Array.from([
	...[0xab, 0xc8, 0xa4, 0xe1, 0xa6, 0x57, 0xba, 0xd9],
	...ascii(','),
	...[0xa5, 0x78, 0xa5, 0x5f, 0xa5, 0xab],
	...ascii('\r\n'),
	...[0xad, 0x71, 0xb3, 0xe6, 0xaa, 0xf7, 0xc3, 0x42],
	...ascii(','),
	...[0xa4, 0xbd, 0xa5, 0x71]
]);
/** 顧客名 and さくら, トヨタ in Shift_JIS. */
const sjisFile = Uint8Array.from([
	...[0x8c, 0xda, 0x8b, 0x71, 0x96, 0xbc],
	...ascii('\r\n'),
	...[0x82, 0xb3, 0x82, 0xad, 0x82, 0xe7],
	...ascii('\r\n'),
	...[0x83, 0x67, 0x83, 0x88, 0x83, 0x5e]
]);
/** 고객이름 and 서울, 부산 in EUC-KR. */
const koreanFile = Uint8Array.from([
	...[0xb0, 0xed, 0xb0, 0xb4, 0xc0, 0xcc, 0xb8, 0xa7],
	...ascii('\r\n'),
	...[0xbc, 0xad, 0xbf, 0xef],
	...ascii('\r\n'),
	...[0xba, 0xce, 0xbb, 0xea]
]);
const guess = (bytes: Uint8Array) => guessEncoding(bufferSource('f', bytes));

describe('guessEncoding', () => {
	it.each([
		['UTF-8', new TextEncoder().encode('客户,上海'), 'utf-8', 0, true],
		['UTF-8 with a mark', new TextEncoder().encode('\ufeff客户,上海'), 'utf-8', 3, true],
		['Big5', big5File, 'big5', 0, false],
		['Shift_JIS', sjisFile, 'shift_jis', 0, false],
		['EUC-KR', koreanFile, 'euc-kr', 0, false],
		[
			'Windows-1251',
			Uint8Array.from([
				...ascii('name,city\n'),
				0xcc,
				0xee,
				0xf1,
				0xea,
				0xe2,
				0xe0,
				...ascii(','),
				0xcf,
				0xf0,
				0xe8,
				0xe2,
				0xe5,
				0xf2
			]),
			'windows-1251',
			0,
			false
		],
		['plain ASCII', latin1('a,b\n1,2\n'), 'utf-8', 0, true],
		['GB18030', gbFile, 'gb18030', 0, false],
		['GB18030 with one byte lost', gbFile.filter((_, i) => i !== 20), 'gb18030', 0, false],
		[
			'ASCII with one Chinese row at its end',
			Uint8Array.from([...ascii('id,city\n'.repeat(900)), ...gb.上海]),
			'gb18030',
			0,
			false
		],
		[
			'Latin-1 names',
			latin1('name\nM\xfcller\nS\xe3o Paulo\nVillar\xe1n\nJos\xe9\nFran\xe7ois\n'),
			'windows-1252',
			0,
			false
		],
		['UTF-16 with a mark', Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x2c, 0]), 'utf-16le', 2, true],
		[
			'UTF-16 without',
			Uint8Array.from(ascii('id,name\n1,a\n2,b\n').flatMap((b) => [b, 0])),
			'utf-16le',
			0,
			false
		]
	])('%s', async (_, bytes, encoding, markBytes, isCertain) => {
		expect(await guess(bytes)).toMatchObject({ encoding, markBytes, isCertain });
	});

	it.each([
		'Müller',
		'São',
		'Björn',
		'Zoë',
		'Peña',
		'Łódź'.replace(/[Łź]/g, 'o'),
		'café',
		'Ångström',
		'naïve'
	])('does not take %s for Chinese', async (name) => {
		expect((await guess(latin1(`name\n${name}\n`))).encoding).toBe('windows-1252');
	});
});

describe('utf8Steps', () => {
	it('turns GB18030 into UTF-8, and one lost byte into one damaged character', async () => {
		const read = async (bytes: Uint8Array) => {
			const steps: number[] = [];
			const guessed = { encoding: 'gb18030', markBytes: 0 } as const;
			for await (const step of utf8Steps(bufferSource('f', bytes), guessed)) steps.push(...step);
			return new TextDecoder().decode(Uint8Array.from(steps));
		};
		expect(await read(gbFile)).toBe('客户名称,订单\r\n张伟,上海\r\n张伟,北京\r\n');
		const damaged = await read(Uint8Array.from([0xc9, 0xcf, 0xba, 0x2c, 0x61]));
		expect(damaged).toBe('上\ufffd,a');
	});

	it('leaves out the mark', async () => {
		const bytes = new TextEncoder().encode('\ufeffa');
		const steps: number[] = [];
		for await (const step of utf8Steps(bufferSource('f', bytes), {
			encoding: 'utf-8',
			markBytes: 3
		}))
			steps.push(...step);
		expect(steps).toEqual([0x61]);
	});
});

describe('containerOf', () => {
	it.each([
		['empty', [], 'empty'],
		['a workbook named .csv', [0x50, 0x4b, 3, 4, 20, 0], 'zip'],
		['old Excel', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'xls'],
		['PDF', ascii('%PDF-1.7'), 'pdf'],
		['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10], 'image'],
		['bytes of a program', Array.from({ length: 200 }, (_, i) => (i * 37) % 29), 'binary'],
		['text', ascii('a,b\r\n\t1,2'), 'text'],
		['Chinese text', [...gbFile], 'text']
	])('%s', (_, bytes, container) => {
		expect(containerOf(Uint8Array.from(bytes))).toBe(container);
	});
});
