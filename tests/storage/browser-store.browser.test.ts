import { afterEach, expect, test, vi } from 'vitest';
import { openBrowserStore } from '../../src/lib/connectors/browser-store/browser-store';

/** Bytes the pipe between page and browser is sure to hold: of more, it may break where storage is full. */
const PIPE = 1 << 16;

/** What the browser's writer does with a piece that it copies itself, and with one from memory. */
function writerThat(ofBlob: string | null, ofBytes: string | null): void {
	const write = FileSystemWritableFileStream.prototype.write;
	vi.spyOn(FileSystemWritableFileStream.prototype, 'write').mockImplementation(function (
		this: FileSystemWritableFileStream,
		piece
	) {
		const isTooLarge = piece instanceof ArrayBuffer && piece.byteLength > PIPE;
		const ofMemory = isTooLarge ? 'AbortError' : ofBytes;
		const fault = piece instanceof Blob ? ofBlob : ofMemory;
		return fault
			? Promise.reject(new DOMException('as the browser says', fault))
			: write.call(this, piece);
	});
}

afterEach(() => vi.restoreAllMocks());

const text = 'order,date\n1,2026-01-02\n';
const orders = [new TextEncoder().encode(text)];

async function keptText(id: string): Promise<string | null> {
	const kept = await (await openBrowserStore()).openFile(id);
	return kept && new TextDecoder().decode(await kept.read(0, kept.size));
}

for (const vague of ['AbortError', 'NotReadableError']) {
	test(`a full storage that Chromium calls ${vague} is told as full, and leaves no file`, async () => {
		writerThat(vague, 'QuotaExceededError');
		const store = await openBrowserStore();
		const large = [new Uint8Array(3 * PIPE)];
		await expect(store.keepFile('full', large)).rejects.toMatchObject({
			name: 'QuotaExceededError'
		});
		expect(await keptText('full')).toBeNull();
	});

	test(`a file is kept from memory where the browser's own copying ended in ${vague}`, async () => {
		writerThat(vague, null);
		const store = await openBrowserStore();
		await store.keepFile('once', orders);
		expect(await keptText('once')).toBe(text);
		await store.removeFile('once');
	});
}

test('a file that somebody still writes is removed as soon as they let go', async () => {
	const store = await openBrowserStore();
	await store.keepFile('held', orders);
	const remove = FileSystemDirectoryHandle.prototype.removeEntry;
	let refusals = 3;
	vi.spyOn(FileSystemDirectoryHandle.prototype, 'removeEntry').mockImplementation(function (
		this: FileSystemDirectoryHandle,
		name
	) {
		return refusals-- > 0
			? Promise.reject(new DOMException('in use', 'NoModificationAllowedError'))
			: remove.call(this, name);
	});
	await store.removeFile('held');
	expect(refusals).toBe(-1);
	expect(await keptText('held')).toBeNull();
});

test('a fault that says what it is is not tried again', async () => {
	writerThat('QuotaExceededError', null);
	const store = await openBrowserStore();
	await expect(store.keepFile('full', orders)).rejects.toMatchObject({
		name: 'QuotaExceededError'
	});
});

test('a source that can not be read stays one that can not be read', async () => {
	writerThat('NotReadableError', null);
	vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValue(
		new DOMException('gone', 'NotReadableError')
	);
	const store = await openBrowserStore();
	await expect(store.keepFile('gone', orders)).rejects.toMatchObject({ name: 'NotReadableError' });
});
