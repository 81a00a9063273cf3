import type { App } from '$lib/state/app.svelte';
import { scoredHashes, type ScoredHashes } from '$lib/state/dated-results';

/** Hashes of what is scored now, for a page to show; null until they are computed. */
export function currentHashes(app: App): { readonly current: ScoredHashes | null } {
	let current = $state.raw<ScoredHashes | null>(null);
	$effect(() => {
		let isPast = false;
		const { scoring, pack } = app.analyses;
		void scoredHashes({ scoring, pack: pack.pack }).then((hashes) => {
			if (!isPast) current = hashes;
		});
		return () => {
			isPast = true;
		};
	});
	return {
		get current() {
			return current;
		}
	};
}
