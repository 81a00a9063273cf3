import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64';
import {
	campaignOf,
	fingerprint,
	invitationText,
	keyFileText,
	newCampaign,
	parseInvitation,
	privateKeyOf,
	type CampaignKeys
} from './campaign';
import { unseal, seal } from './envelope';

const response = {
	format: 'tidemark-response',
	version: 1,
	id: 'r1',
	name: '李雷 <b>',
	role: 'manager',
	model: 'crm-maturity',
	modelVersion: '1.1.0',
	answers: Object.fromEntries(
		Array.from({ length: 50 }, (_, i) => [
			`question-${i}`,
			{
				state: 'level' as const,
				level: 3 as const,
				updatedAt: '2025-01-01T00:00:00Z',
				rev: 1,
				comment: `因为 ${i}`
			}
		])
	),
	updatedAt: '2025-01-01T00:00:00Z'
};
const of = { model: 'crm-maturity@1.1.0', mode: 'full' } as const;
let keys: CampaignKeys;
let other: CampaignKeys;
beforeAll(async () => {
	[keys, other] = await Promise.all([newCampaign(of), newCampaign(of)]);
});

/** A block with one bit of its payload turned. */
function flipped(block: string, at: number): string {
	const [mark, nonce, text] = block.split('.') as [string, string, string];
	const bytes = fromBase64Url(text)!;
	bytes[at < 0 ? bytes.length + at : at]! ^= 1;
	return [mark, nonce, toBase64Url(bytes)].join('.');
}

describe('a sealed response', () => {
	it('is read by the owner of the campaign as it was written, and is small', async () => {
		const block = await seal(response, keys);
		expect(await unseal(block, keys)).toEqual(response);
		expect(await unseal(`\n ${block.slice(0, 60)}\n${block.slice(60)} `, keys)).toEqual(response);
		expect(block.length).toBeLessThan(2000);
		expect(block).not.toContain('question');
		// Twice sealed it is not twice the same.
		expect(await seal(response, keys)).not.toBe(block);
	});

	it.each([5, 65, 70, 80, -1])('is refused with one bit turned, at %d', async (at) => {
		const block = flipped(await seal(response, keys), at);
		await expect(unseal(block, keys)).rejects.toMatchObject({ fault: 'tampered' });
	});

	it('is refused by another campaign, with another key, or as something else', async () => {
		const block = await seal(response, keys);
		await expect(unseal(block, other)).rejects.toMatchObject({ fault: 'other-campaign' });
		const stolen = { ...keys, privateKey: other.privateKey };
		await expect(unseal(block, stolen)).rejects.toMatchObject({ fault: 'tampered' });
		const renamed = { ...keys, mode: 'quick' as const };
		await expect(unseal(block, renamed)).rejects.toMatchObject({ fault: 'tampered' });
		for (const text of ['', 'hello', 'tidemark1.x', `${block}.x`, block.slice(0, 40)]) {
			await expect(unseal(text, keys)).rejects.toMatchObject({ fault: 'foreign' });
		}
	});

	it('is refused where it unpacks to more than any answers could', async () => {
		const bomb = { ...response, name: 'x'.repeat(1 << 20) };
		await expect(seal(bomb, keys).then((block) => unseal(block, keys))).rejects.toMatchObject({
			fault: 'damaged',
			cause: expect.any(RangeError)
		});
	});
});

describe('an invitation', () => {
	it('goes into a link and comes back, and nothing else does', () => {
		const text = invitationText(keys);
		expect(parseInvitation(`#${text}`)).toEqual({
			...of,
			nonce: keys.nonce,
			publicKey: keys.publicKey
		});
		expect(text).not.toContain(keys.privateKey.d!);
		expect(text.length).toBeLessThan(160);
		for (const bad of [
			'',
			'v2~a~full~b~c',
			text.slice(0, -3),
			`${text}~x`,
			text.replace('full', 'x')
		]) {
			expect(parseInvitation(bad)).toBeNull();
		}
	});

	it('has a fingerprint of its own', async () => {
		expect(await fingerprint(keys)).toMatch(/^(\d{4} ){5}\d{4}$/);
		expect(await fingerprint(keys)).not.toBe(await fingerprint(other));
		expect(await fingerprint({ ...keys, publicKey: other.publicKey })).not.toBe(
			await fingerprint(keys)
		);
	});

	it('keeps its private key in a file that opens this campaign alone', () => {
		const file = keyFileText(keys);
		expect(privateKeyOf(file, keys)).toEqual(keys.privateKey);
		expect(campaignOf(file)).toEqual(keys);
		const { nonce, privateKey } = keys;
		const first = JSON.stringify({
			format: 'tidemark-campaign-key',
			version: 1,
			nonce,
			privateKey
		});
		expect(privateKeyOf(first, keys)).toEqual(privateKey);
		for (const none of [first, '{}', 'nonsense']) expect(campaignOf(none)).toBeNull();
		expect(privateKeyOf(file, other)).toBeNull();
		expect(privateKeyOf('{}', keys)).toBeNull();
		expect(privateKeyOf('nonsense', keys)).toBeNull();
	});
});
