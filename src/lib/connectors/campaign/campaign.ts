import { z } from 'zod';
import { fromBase64Url, toBase64Url } from './base64';

/** What a link to an assessment says: which model, which campaign, and the key to seal answers with. */
export interface Invitation {
	/** Id and version of the model. */
	model: string;
	mode: 'quick' | 'full';
	/** Of the campaign, so that answers to another are told apart. */
	nonce: string;
	/** Raw P-256 point. */
	publicKey: string;
}

/** A campaign as its owner keeps it: who has the private key reads the answers. */
export interface CampaignKeys extends Invitation {
	privateKey: JsonWebKey;
}

/** Length of an uncompressed P-256 point. */
export const POINT_BYTES = 65;

const NONCE_BYTES = 12;

export const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** A key pair and a nonce of its own. */
export async function newCampaign(of: Pick<Invitation, 'model' | 'mode'>): Promise<CampaignKeys> {
	const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
	const [point, privateKey] = await Promise.all([
		crypto.subtle.exportKey('raw', pair.publicKey),
		crypto.subtle.exportKey('jwk', pair.privateKey)
	]);
	return {
		...of,
		nonce: toBase64Url(crypto.getRandomValues(new Uint8Array(NONCE_BYTES))),
		publicKey: toBase64Url(new Uint8Array(point)),
		privateKey
	};
}

/** The part of a link after `#`, which no browser sends to a server. */
export const invitationText = ({ model, mode, nonce, publicKey }: Invitation): string =>
	['v1', model, mode, nonce, publicKey].join('~');

/** What such a part says; null where it is none of ours. */
export function parseInvitation(text: string): Invitation | null {
	const [version, model, mode, nonce, publicKey, ...rest] = text.replace(/^#/, '').split('~');
	if (version !== 'v1' || !model || !nonce || !publicKey || rest.length > 0) return null;
	if (mode !== 'quick' && mode !== 'full') return null;
	if (fromBase64Url(publicKey)?.length !== POINT_BYTES) return null;
	return fromBase64Url(nonce)?.length === NONCE_BYTES ? { model, mode, nonce, publicKey } : null;
}

/**
 * A few digits of who the key belongs to, for both sides to compare: a link whose key was put in by
 * another has other digits.
 */
export async function fingerprint({ nonce, publicKey }: Invitation): Promise<string> {
	const bytes = new TextEncoder().encode(`${nonce}~${publicKey}`);
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from({ length: 6 }, (_, i) =>
		`${((digest[2 * i]! << 8) | digest[2 * i + 1]!) % 10_000}`.padStart(4, '0')
	).join(' ');
}

const key = { nonce: z.string(), privateKey: z.record(z.string(), z.unknown()) };

/** The first version named the campaign alone; the second says all it takes to open its answers. */
const KeyFile = z.discriminatedUnion('version', [
	z.strictObject({
		format: z.literal('tidemark-campaign-key'),
		version: z.literal(1),
		...key
	}),
	z.strictObject({
		format: z.literal('tidemark-campaign-key'),
		version: z.literal(2),
		model: z.string(),
		mode: z.enum(['quick', 'full']),
		publicKey: z.string(),
		...key
	})
]);

/** The private key as a file to be kept, with what it opens. */
export const keyFileText = ({
	model,
	mode,
	nonce,
	publicKey,
	privateKey
}: CampaignKeys): string => {
	const head = { format: 'tidemark-campaign-key', version: 2 };
	return `${JSON.stringify({ ...head, model, mode, nonce, publicKey, privateKey }, null, '\t')}\n`;
};

/** The campaign out of such a file; null for one of the first version, or none. */
export function campaignOf(text: string): CampaignKeys | null {
	try {
		const file = KeyFile.parse(JSON.parse(text));
		if (file.version === 1) return null;
		const { model, mode, nonce, publicKey, privateKey } = file;
		return { model, mode, nonce, publicKey, privateKey };
	} catch {
		return null;
	}
}

/** The private key out of such a file, if it is of this campaign; null otherwise. */
export function privateKeyOf(
	text: string,
	{ nonce }: Pick<Invitation, 'nonce'>
): JsonWebKey | null {
	try {
		const file = KeyFile.parse(JSON.parse(text));
		return file.nonce === nonce ? file.privateKey : null;
	} catch {
		return null;
	}
}
