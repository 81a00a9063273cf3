/**
 * What a page of Tidemark may load, by directive: its own origin and nothing else.
 *
 * `wasm-unsafe-eval` lets DuckDB's WebAssembly compile and nothing more; style attributes are
 * allowed because the chart library positions SVG text with them, style elements are not.
 * Read by the build (as a meta tag) and by `tidemark serve` (as a header), so that the two agree.
 *
 * @satisfies {import('@sveltejs/kit').KitConfig['csp'] extends infer C ? NonNullable<C> extends { directives?: infer D } ? D : never : never}
 */
export const contentSecurityPolicy = /** @type {const} */ ({
	'default-src': ['self'],
	'script-src': ['self', 'wasm-unsafe-eval'],
	'style-src': ['self'],
	'style-src-attr': ['unsafe-inline'],
	'img-src': ['self', 'data:', 'blob:'],
	'font-src': ['self'],
	'connect-src': ['self'],
	'worker-src': ['self'],
	'object-src': ['none'],
	'base-uri': ['self'],
	'form-action': ['none']
});
