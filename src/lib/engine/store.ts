import type { ByteSource, FileContent } from './file-content';

/** Space on the device that this site uses. */
export interface StorageUse {
	/** Bytes that are used, of how many it may use; both are estimates. */
	used: number;
	quota: number;
	/** Whether the browser keeps it when space runs short. */
	isPersistent: boolean;
}

/**
 * The port to where work is kept between visits: the workspace as a value, and the original files.
 * Implementations live in `connectors/`; what they hand back is parsed by whoever asked.
 */
export interface Store {
	/** Whether files outlive the visit here. */
	readonly keepsFiles: boolean;
	/** The stored workspace, unparsed; null where there is none. */
	loadWorkspace(): Promise<unknown>;
	saveWorkspace(workspace: unknown): Promise<void>;
	/** Puts the stored workspace where no saving overwrites it: it could not be read. */
	setAsideWorkspace(): Promise<void>;
	/** Workspaces that are kept beside the open one, each as it was handed over, by id. */
	otherWorkspaces(): Promise<{ id: string; value: unknown }[]>;
	/** One of them; undefined where none is kept under the id. */
	otherWorkspace(id: string): Promise<unknown>;
	keepOtherWorkspace(id: string, value: unknown): Promise<void>;
	removeOtherWorkspace(id: string): Promise<void>;
	/** Calls back whenever another tab has kept a workspace. */
	onSavedElsewhere(listener: () => void): void;
	/**
	 * Keeps a file's bytes under an id. Rejects with a `DOMException` of name `QuotaExceededError`
	 * where space is short, `NotReadableError` where the file changed while it was read.
	 */
	keepFile(id: string, content: FileContent, onProgress?: (bytes: number) => void): Promise<void>;
	/** A kept file, or null where it is not kept. */
	openFile(id: string): Promise<ByteSource | null>;
	/** Removes a kept file; nothing where it is not kept. */
	removeFile(id: string): Promise<void>;
	/**
	 * Removes every kept file whose id is not named; none while another tab or a workspace that was set
	 * aside may need them.
	 */
	removeFilesExcept(ids: readonly string[]): Promise<void>;
	/** The space that is used; null where that is not said. */
	use(): Promise<StorageUse | null>;
	/** Asks for what is kept to stay when space runs short; tells whether it will. */
	persist(): Promise<boolean>;
}
