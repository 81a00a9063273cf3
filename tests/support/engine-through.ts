import type { Engine } from '../../src/lib/engine/engine';

/** An engine whose statements go through an act first; all else is the engine's own. */
export const engineThrough = (
	engine: Engine,
	query: (...asked: Parameters<Engine['query']>) => ReturnType<Engine['query']>
): Engine => ({
	name: engine.name,
	storage: engine.storage,
	lost: engine.lost,
	query,
	insert: (...given) => engine.insert(...given),
	attach: (...given) => engine.attach(...given),
	detach: (...given) => engine.detach(...given),
	checkpoint: () => engine.checkpoint(),
	close: () => engine.close()
});
