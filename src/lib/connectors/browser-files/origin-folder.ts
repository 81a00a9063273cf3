/**
 * The folder that the browser keeps for this site (File System Standard, the origin private file
 * system); null where it keeps none, as in some private windows and old browsers.
 */
export async function originFolder(): Promise<FileSystemDirectoryHandle | null> {
	try {
		return await navigator.storage.getDirectory();
	} catch {
		return null;
	}
}
