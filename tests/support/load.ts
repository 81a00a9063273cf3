import type { Engine } from '../../src/lib/engine/engine';
import { bufferSource, type ByteSource } from '../../src/lib/engine/file-content';
import { takeIn, type TakeInOptions } from './take-in';

export const textSource = (text: string, name = 'file.csv'): ByteSource =>
	bufferSource(name, new TextEncoder().encode(text));

/** Loads a file as the front doors do, with the mapping that is proposed unless one is given. */
export const loadSource = (
	engine: Engine,
	source: ByteSource,
	change: NonNullable<TakeInOptions['mapping']> = (mapping) => mapping,
	sliceBytes = 1 << 24
) => takeIn(engine, [source], { mapping: change, sliceBytes });
