/** A part of the messages of one language; `vite.config.ts` takes them out of the catalogue. */
declare module 'virtual:texts/*' {
	import type { Texts } from '$lib/locale/texts';

	const texts: Partial<Texts>;
	export default texts;
}
