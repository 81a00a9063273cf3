import { beforeAll, describe, expect, it } from 'vitest';
import { isLockedFile, lockFile, unlockFile } from './locked-file';
import { WorkspaceFileError } from './workspace-file';

const text = JSON.stringify({
	format: 'tidemark-workspace',
	name: '华兴 <b>',
	rows: 'x'.repeat(5000)
});
const passphrase = 'correct horse 电池 staple';
let locked: string;
beforeAll(async () => {
	locked = await lockFile(text, passphrase);
});

async function fault(file: string, words = passphrase): Promise<string> {
	try {
		await unlockFile(file, words);
	} catch (error) {
		if (error instanceof WorkspaceFileError) return error.report.key;
		throw error;
	}
	return 'opened';
}

/** The file with one part of it made another. */
const altered = (change: (file: Record<string, unknown>) => object) => {
	const file = JSON.parse(locked) as Record<string, unknown>;
	return JSON.stringify({ ...file, ...change(file) });
};

describe('a workspace file behind a passphrase', () => {
	it('opens with it, and says how its key is made', async () => {
		expect(isLockedFile(locked)).toBe(true);
		expect(await unlockFile(locked, passphrase)).toBe(text);
		const { kdf, cipher } = JSON.parse(locked) as Record<string, Record<string, unknown>>;
		expect(kdf).toMatchObject({ name: 'PBKDF2-HMAC-SHA-256', rounds: 600_000 });
		expect(cipher).toMatchObject({ name: 'AES-256-GCM' });
	});

	it('tells nothing of what is in it, nor twice the same', async () => {
		for (const word of ['华兴', 'tidemark-workspace', passphrase]) {
			expect(locked).not.toContain(word);
		}
		const again = await lockFile(text, passphrase);
		const of = (file: string) => (JSON.parse(file) as { data: string }).data;
		expect(of(again)).not.toBe(of(locked));
		expect(await unlockFile(again, passphrase)).toBe(text);
	});

	it('takes one passphrase for one, however its letters are composed', async () => {
		const file = await lockFile(text, 'Zoë'.normalize('NFD'));
		expect(await unlockFile(file, 'Zoë'.normalize('NFC'))).toBe(text);
	});

	it('tells a wrong passphrase from damage', async () => {
		expect(await fault(locked, 'correct horse')).toBe('workspace.error.passphrase');
		expect(await fault(locked, '')).toBe('workspace.error.passphrase');
		expect(await fault(locked.slice(0, -40))).toBe('workspace.error.truncated');
		const flip = (part: string) => part.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
		for (const file of [
			altered(({ data }) => ({ data: flip(data as string) })),
			altered(({ check }) => ({ check: flip(check as string) })),
			altered(({ kdf }) => ({ kdf: { ...(kdf as object), salt: 'AAAAAAAAAAAAAAAAAAAAAA==' } })),
			altered(({ cipher }) => ({ cipher: { ...(cipher as object), nonce: 'AAAAAAAAAAAAAAAA' } })),
			altered(() => ({ digest: 'AAAA' })),
			altered(() => ({ version: 2 })),
			altered(() => ({ extra: 1 }))
		]) {
			expect(await fault(file)).toBe('workspace.error.lockedDamaged');
			expect(await fault(file, 'wrong')).toBe('workspace.error.lockedDamaged');
		}
	});

	it('asks for no fewer rounds than it was written with, whatever the file says', async () => {
		const weak = altered(({ kdf }) => ({ kdf: { ...(kdf as object), rounds: 1 } }));
		expect(await fault(weak)).toBe('workspace.error.lockedDamaged');
	});

	it('is told from a plain one by how it begins', () => {
		expect(isLockedFile(text)).toBe(false);
		expect(isLockedFile('')).toBe(false);
		expect(isLockedFile('{"format": "tidemark-locked", "version"')).toBe(true);
	});
});
