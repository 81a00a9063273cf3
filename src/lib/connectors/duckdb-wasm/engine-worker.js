/*
 * Runs DuckDB's worker script and holds a Web Lock for as long as the worker lives: when the worker
 * ends, however it ends, the browser gives the lock to the page, which is how the page hears of it.
 * The script's address and the lock's name come in the fragment. Served as it is, a classic script.
 */
const { script, lock } = Object.fromEntries(new URLSearchParams(self.location.hash.slice(1)));
if (self.navigator.locks && lock) {
	void self.navigator.locks.request(lock, () => new Promise(() => {}));
}
// The script prints every error that it also reports; the page decides what to show.
self.console.log = () => {};
/** @type {{ importScripts(address: string): void }} */ (
	/** @type {unknown} */ (self)
).importScripts(script ?? '');
