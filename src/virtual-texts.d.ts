/** Messages of one language; `vite.config.ts` takes them out of the catalogue. */
declare module 'virtual:texts/*' {
	const texts: import('./lib/locale/texts').Texts;
	export default texts;
}
