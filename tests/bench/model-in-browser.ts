import { resolve } from 'node:path';
import { build } from 'vite';

/** The fit of BG/NBD as a script that a blank page can run: `window.bgNbd.fitBgNbd`. */
export async function modelScript(): Promise<string> {
	const result = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			lib: {
				entry: resolve('src/lib/analytics/btyd/bg-nbd-fit.ts'),
				formats: ['iife'],
				name: 'bgNbd'
			}
		}
	});
	const [bundle] = [result].flat();
	const chunk =
		bundle && 'output' in bundle ? bundle.output.find(({ type }) => type === 'chunk') : undefined;
	if (chunk?.type !== 'chunk') throw new Error('the model was not bundled');
	return chunk.code;
}
