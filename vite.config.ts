import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { tsImport } from 'tsx/esm/api';
import { defineConfig } from 'vitest/config';
import { parts } from './src/lib/locale/catalogue.ts';
import { languages } from './src/lib/locale/language.ts';
import { textParts, textsIn } from './src/lib/locale/texts.ts';
import { chromiumArgs, findChromium } from './tests/support/chromium.ts';

const executablePath = findChromium();

/** Each part of each language's messages as a module of its own: no reader fetches the other's. */
function textsByLanguage(): Plugin {
	const prefix = 'virtual:texts/';
	return {
		name: 'texts-by-language',
		resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
		load(id) {
			for (const language of languages) {
				const part = textParts.find((known) => id === `\0${prefix}${language}/${known}`);
				if (!part) continue;
				// A string that is parsed is read faster than an object literal of that size.
				const json = JSON.stringify(JSON.stringify(textsIn(parts[part], language)));
				return `export default JSON.parse(${json})`;
			}
			return undefined;
		}
	};
}

const JSON_SCHEMA_CALL = 'z.toJSONSchema(ModelFile)';

/**
 * Leaves out of what is shipped how zod writes schemas as JSON Schema, which every schema would bring: an
 * eleventh of what a first visit fetches. The one that is asked for, of a model's file, is written when
 * the app is built; who asks for another gets an error.
 */
function withoutJsonSchema(): Plugin {
	return {
		name: 'without-json-schema',
		apply: 'build',
		enforce: 'pre',
		async transform(code, id) {
			if (!id.endsWith('/maturity/model-file-format.ts')) return undefined;
			if (!code.includes(JSON_SCHEMA_CALL)) throw new Error(`no ${JSON_SCHEMA_CALL} in ${id}`);
			const { modelFileSchema } = (await tsImport(id, import.meta.url)) as {
				modelFileSchema: () => unknown;
			};
			const json = JSON.stringify(JSON.stringify(modelFileSchema()));
			return { code: code.replace(JSON_SCHEMA_CALL, () => `JSON.parse(${json})`), map: null };
		},
		load(id) {
			if (!/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/.test(id)) return undefined;
			const source = readFileSync(id, 'utf8');
			const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(
				([, name]) => name
			);
			return [
				"const refuse = () => { throw new Error('JSON Schema is left out of this build'); };",
				`export { ${[...names, 'process'].map((name) => `refuse as ${name}`).join(', ')} };`
			].join('\n');
		}
	};
}

/** Lets `write-excel-file` pack in the page: see `src/lib/report/zip-in-steps.ts` for why. */
function workbooksPackedInSteps(): Plugin {
	return {
		name: 'workbooks-packed-in-steps',
		enforce: 'pre',
		resolveId(id, from) {
			if (!id.endsWith('/zipToArrayBuffer.js') || !from?.includes('write-excel-file')) return null;
			return fileURLToPath(new URL('src/lib/report/zip-in-steps.ts', import.meta.url));
		}
	};
}

export default defineConfig({
	plugins: [textsByLanguage(), withoutJsonSchema(), workbooksPackedInSteps(), sveltekit()],
	// Packed beforehand it would keep the packing that is put aside above.
	optimizeDeps: { include: ['fast-check', 'fflate'], exclude: ['write-excel-file'] },
	test: {
		// One at a time, which is the rule on two cores, leaves half of them idle.
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					setupFiles: ['src/lib/locale/all-texts.ts'],
					// Longest on a busy machine, not a measure of speed: that is for the bench.
					testTimeout: 60_000,
					// Nothing here keeps state in a module: specs that share a worker share what they import.
					isolate: false,
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts', '**/*.browser.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'chromium',
					include: ['src/**/*.svelte.test.ts', 'tests/**/*.browser.test.ts'],
					testTimeout: 60_000,
					setupFiles: ['src/lib/locale/all-texts.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { ...(executablePath && { executablePath }), args: [...chromiumArgs] }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
