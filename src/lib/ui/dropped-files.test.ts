import { describe, expect, it } from 'vitest';
import { droppedFiles } from './dropped-files';

/** A file of a file system, as a drop tells of it. */
const fileEntry = (file: File, fullPath: string) => ({
	isFile: true,
	isDirectory: false,
	fullPath,
	file: (done: (file: File) => void) => done(file)
});

/** A folder that is told in pieces of so many entries, as browsers do. */
const folderEntry = (fullPath: string, within: readonly { fullPath: string }[], atOnce = 100) => ({
	isFile: false,
	isDirectory: true,
	fullPath,
	createReader: () => {
		let at = 0;
		return {
			readEntries: (done: (entries: readonly object[]) => void) =>
				done(within.slice(at, (at += atOnce)))
		};
	}
});

const drop = (entries: readonly object[], files: readonly File[] = []) =>
	({
		items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
		files
	}) as unknown as DataTransfer;

const named = (name: string) => new File(['x'], name);

describe('files of a drop', () => {
	it('are all that lie in dropped folders, however many, in the order of their paths', async () => {
		const names = Array.from({ length: 2500 }, (_, i) => `part ${i}.csv`);
		const parts = names.map((name) => fileEntry(named(name), `/a/${name}`)).toReversed();
		const inner = folderEntry('/a/z', [fileEntry(named('last.csv'), '/a/z/last.csv')]);
		const found = await droppedFiles(
			drop([folderEntry('/a', [inner, ...parts]), fileEntry(named('b.csv'), '/b.csv')])
		);
		expect(found.map(({ name }) => name)).toEqual([...names, 'last.csv', 'b.csv']);
	});

	it('are as they were dropped where there is no folder, or one that can not be read', async () => {
		const plain = [named('a.csv')];
		expect(await droppedFiles(drop([fileEntry(named('other'), '/o')], plain))).toEqual(plain);
		const broken = {
			...folderEntry('/a', []),
			createReader: () => ({
				readEntries: (_: unknown, failed: (fault: Error) => void) => failed(new Error('gone'))
			})
		};
		expect(await droppedFiles(drop([broken], plain))).toEqual(plain);
	});
});
