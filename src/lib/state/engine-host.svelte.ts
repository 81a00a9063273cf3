import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/engine-error';

/** Opens an engine. `inMemory` is asked for where the database is busy in another tab. */
export type OpenEngine = (options: {
	inMemory: boolean;
	onDownload: (loaded: number, total: number) => void;
}) => Promise<Engine>;

export type EngineStatus =
	| { state: 'closed' }
	/** Share of the engine's download, or null before it is known. */
	| { state: 'opening'; share: number | null }
	| { state: 'open'; storage: 'disk' | 'memory' }
	| { state: 'busy' }
	| { state: 'failed'; error: EngineError }
	/** It died and will be opened again by whoever needs it next. */
	| { state: 'lost'; error: EngineError };

/**
 * Holds the one engine of this page: opened when it is first needed, opened again after it was lost.
 * Knows no implementation; the composition root gives it a way to open one.
 */
export class EngineHost {
	status = $state<EngineStatus>({ state: 'closed' });
	#engine: Promise<Engine> | null = null;
	/** The engine that is open, if one is. */
	#open: Engine | null = null;
	#inMemory = false;
	#onLost: (() => void)[] = [];

	constructor(private readonly open: OpenEngine) {}

	/** The engine, opened if need be. @throws {EngineError} of code `busy` or `unavailable` */
	engine(): Promise<Engine> {
		this.#engine ??= this.#start();
		return this.#engine;
	}

	/** Whether an engine is the one that is open now. */
	isOpen(engine: Engine): boolean {
		return this.#open === engine;
	}

	/** Goes on in memory, after the database was found busy. */
	useMemory(): Promise<Engine> {
		this.#inMemory = true;
		this.#engine = null;
		this.#open = null;
		return this.engine();
	}

	/** Calls back whenever the engine has died. */
	onLost(listener: () => void): void {
		this.#onLost.push(listener);
	}

	/** Ends the engine; the next call opens another. */
	async close(): Promise<void> {
		const engine = await this.#engine?.catch(() => null);
		this.#engine = null;
		this.#open = null;
		this.status = { state: 'closed' };
		await engine?.close();
	}

	async #start(): Promise<Engine> {
		this.status = { state: 'opening', share: null };
		try {
			const engine = await this.open({
				inMemory: this.#inMemory,
				onDownload: (loaded, total) => {
					this.status = { state: 'opening', share: total > 0 ? loaded / total : null };
				}
			});
			this.#open = engine;
			this.status = { state: 'open', storage: engine.storage };
			void engine.lost.then((error) => {
				this.#engine = null;
				this.#open = null;
				this.status = { state: 'lost', error };
				for (const listener of this.#onLost) listener();
			});
			return engine;
		} catch (cause) {
			this.#engine = null;
			const error =
				cause instanceof EngineError
					? cause
					: new EngineError('unavailable', String(cause), { cause });
			this.status = error.code === 'busy' ? { state: 'busy' } : { state: 'failed', error };
			throw error;
		}
	}
}
