/**
 * The files of a drop, those of dropped folders among them, in the order of their paths. Has to be called
 * while the drop is being told of: afterwards the browser forgets what was dropped.
 *
 * @see https://wicg.github.io/entries-api/ §5 and §6
 */
export function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
	const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	// A browser without entries, or a file that came out of no file system.
	if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve([...files]);
	const plain = [...files];
	// A folder that can not be read stays one file of its name, which is refused with a reason.
	return filesWithin(entries).catch(() => plain);
}

async function filesWithin(entries: readonly FileSystemEntry[]): Promise<File[]> {
	const found: File[][] = [];
	for (const entry of entries) {
		found.push(
			entry.isFile
				? [await fileOf(entry as FileSystemFileEntry)]
				: await filesWithin(await entriesOf(entry as FileSystemDirectoryEntry))
		);
	}
	return found.flat();
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
	new Promise((resolve, reject) => entry.file(resolve, reject));

/** A folder is told in pieces; the last one is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
	const source = folder.createReader();
	const found: FileSystemEntry[] = [];
	for (;;) {
		const piece = await new Promise<FileSystemEntry[]>((resolve, reject) =>
			source.readEntries(resolve, reject)
		);
		if (piece.length === 0) break;
		found.push(...piece);
	}
	return found.toSorted((a, b) => a.fullPath.localeCompare(b.fullPath, 'en', { numeric: true }));
}
