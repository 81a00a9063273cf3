import { gzipSync, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bufferSource } from '../engine/file-content';
import { WorkspaceFileError } from '../workspace/workspace-file';
import { findPack, packWorkspace } from './workspace-pack';

/** Bytes that hardly pack, over more than one piece. */
function noise(length: number): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(length);
	let state = 1;
	for (let i = 0; i < length; i++) {
		state = (Math.imul(state, 1664525) + 1013904223) | 0;
		bytes[i] = state >>> 24;
	}
	return bytes;
}

const WORKSPACE = '{"format":"tidemark-workspace","name":"港风"}';
const files = [
	{ id: 'one', source: bufferSource('订单.csv', new TextEncoder().encode('a,b\n1,2\n')) },
	{ id: 'two', source: bufferSource('big.bin', noise((8 << 20) + 12_345)) },
	{ id: 'none', source: bufferSource('empty.csv', new Uint8Array(0)) }
];

async function bytesOf(passphrase = ''): Promise<Uint8Array<ArrayBuffer>> {
	const blob = await packWorkspace(WORKSPACE, files, { passphrase });
	return new Uint8Array(await blob.arrayBuffer());
}

async function opened(bytes: Uint8Array<ArrayBuffer>, passphrase = '') {
	const found = await findPack(bufferSource('x.tidemark', bytes));
	if (!found) return null;
	const { workspace, files: held } = await found.open(passphrase);
	const read = [];
	for (const { id, pieces } of held) {
		const parts = [];
		for await (const piece of pieces()) parts.push(piece);
		read.push([id, new Uint8Array(await new Blob(parts).arrayBuffer())] as const);
	}
	return { isLocked: found.isLocked, workspace, read };
}

const faultOf = (act: Promise<unknown>) =>
	act.then(
		() => null,
		(error: unknown) => (error instanceof WorkspaceFileError ? error.report.key : error)
	);

describe.each(['', 'Tide, 8 o’clock'])('a pack, passphrase “%s”', (passphrase) => {
	it('gives back the workspace and every byte of its files', async () => {
		const pack = (await opened(await bytesOf(passphrase), passphrase))!;
		expect(pack.isLocked).toBe(passphrase !== '');
		expect(pack.workspace).toBe(WORKSPACE);
		expect(pack.read.map(([id]) => id)).toEqual(['one', 'two', 'none']);
		for (const [i, [, bytes]] of pack.read.entries()) {
			const before = await files[i]!.source.read(0, files[i]!.source.size);
			expect(Buffer.compare(bytes, before)).toBe(0);
		}
	});

	it('is refused where a byte was changed, wherever it stands', async () => {
		const bytes = await bytesOf(passphrase);
		const text = new TextDecoder('latin1').decode(bytes);
		for (const name of ['pack.', 'files/one/0', 'files/two/0', 'files/two/1']) {
			const at = text.indexOf(name) + 30;
			const altered = bytes.slice();
			altered[at]! ^= 1;
			expect([name, await faultOf(opened(altered, passphrase))]).toEqual([
				name,
				'workspace.error.lockedDamaged'
			]);
		}
	});

	it('is refused where it was cut short', async () => {
		const bytes = await bytesOf(passphrase);
		expect(await faultOf(opened(bytes.slice(0, bytes.length - 300), passphrase))).toBe(
			'workspace.error.truncated'
		);
	});
});

describe('a locked pack', () => {
	it('opens by its passphrase alone, and holds nothing that can be read', async () => {
		const bytes = await bytesOf('right');
		expect(await faultOf(opened(bytes, 'wrong'))).toBe('workspace.error.passphrase');
		const text = new TextDecoder('latin1').decode(bytes);
		expect(text).not.toContain('tidemark-workspace');
		// Not even what gzip made of it: that begins with 1f 8b.
		const at = text.indexOf('files/one/0') + 'files/one/0'.length + 12;
		expect([bytes[at], bytes[at + 1]]).not.toEqual([0x1f, 0x8b]);
	});

	it('holds each piece in its place: two that changed places are refused', async () => {
		const same = bufferSource('x', new TextEncoder().encode('same,length\n'));
		const blob = await packWorkspace(
			WORKSPACE,
			[
				{ id: 'aaa', source: same },
				{ id: 'bbb', source: same }
			],
			{ passphrase: 'p' }
		);
		const bytes = new Uint8Array(await blob.arrayBuffer());
		const text = new TextDecoder('latin1').decode(bytes);
		// The names stand twice each: before the bytes, and in the directory at the end.
		const turned = text.replaceAll('files/aaa/0', 'files/ccc/0');
		const back = turned
			.replaceAll('files/bbb/0', 'files/aaa/0')
			.replaceAll('files/ccc/', 'files/bbb/');
		const swapped = Uint8Array.from(back, (letter) => letter.charCodeAt(0));
		expect(swapped.length).toBe(bytes.length);
		expect(await faultOf(opened(swapped, 'p'))).toBe('workspace.error.lockedDamaged');
	});
});

describe('a locked pack that somebody put a file of their own into', () => {
	it('is refused: what is not sealed under its key is no part of it', async () => {
		const bytes = await bytesOf('right');
		const entries = unzipSync(bytes);
		expect(Object.keys(entries)).toContain('files/one/0');
		const forged = zipSync(
			{ ...entries, 'files/one/0': gzipSync(new TextEncoder().encode('a,b\n9,9\n')) },
			{ level: 0 }
		);
		const found = await faultOf(opened(forged as Uint8Array<ArrayBuffer>, 'right'));
		expect(found).toBe('workspace.error.lockedDamaged');
	});
});

describe('packing', () => {
	it('tells how far it is, and stops when it is asked to', async () => {
		const told: number[] = [];
		await packWorkspace(WORKSPACE, files, { onProgress: (bytes) => told.push(bytes) });
		expect(told).toEqual([8, 8 + (8 << 20), 8 + (8 << 20) + 12_345]);
		const controller = new AbortController();
		const stopped = packWorkspace(WORKSPACE, files, {
			signal: controller.signal,
			onProgress: () => controller.abort()
		});
		await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
	});

	it('is not to be taken for another archive, nor for text', async () => {
		const archive = bufferSource('a.zip', zipSync({ 'orders.csv': new Uint8Array(3) }));
		expect(await findPack(archive)).toBeNull();
		expect(await findPack(bufferSource('w', new TextEncoder().encode(WORKSPACE)))).toBeNull();
	});
});
