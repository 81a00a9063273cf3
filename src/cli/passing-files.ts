import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathSource, type PathSource } from './path-source';

/** Files of a run that are gone after it: what came out of archives, what was decoded. */
export class PassingFiles {
	#folder: string | null = null;
	readonly #open: PathSource[] = [];

	/** Writes steps of bytes to a file and gives it to be read. */
	readonly hold = async (
		name: string,
		steps: AsyncIterable<Uint8Array<ArrayBuffer>>
	): Promise<PathSource> => {
		this.#folder ??= await mkdtemp(join(tmpdir(), 'tidemark-'));
		const path = join(this.#folder, randomUUID());
		await pipeline(Readable.from(steps), createWriteStream(path));
		return this.open(path, name);
	};

	/** Opens a file that is closed with these. @throws {Error} with the system's code */
	async open(path: string, name?: string): Promise<PathSource> {
		const source = await pathSource(path, name);
		this.#open.push(source);
		return source;
	}

	/** Closes them all and removes those that were written. */
	async remove(): Promise<void> {
		for (const source of this.#open) await source.close();
		if (this.#folder) await rm(this.#folder, { recursive: true, force: true });
	}
}
