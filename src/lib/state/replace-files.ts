import { message } from '../locale/message';
import { haveSameHeaders, type LoadedFile, type Workspace } from '../workspace/workspace';
import type { App } from './app.svelte';

/** Files of a workspace after new exports came in. */
export interface Replaced {
	files: LoadedFile[];
	/** How many gave way to a newer export, and how many came in beside them. */
	replaced: number;
	added: number;
}

/**
 * New exports in place of those before: one of the same columns, for rows of the same kind, gives way, and
 * what was said of how its rows are linked goes on to the new one. All others stay.
 */
export function withReplaced(
	before: Pick<Workspace, 'files'>,
	{ files }: Pick<Workspace, 'files'>
): Replaced {
	const known = new Set(before.files.map(({ id }) => id));
	const loaded = files.filter(({ id }) => !known.has(id));
	const isOf = (earlier: LoadedFile) => (one: LoadedFile) =>
		one.entity === earlier.entity && haveSameHeaders(one, earlier);
	const givenWay = before.files.filter((earlier) => loaded.some(isOf(earlier)));
	const stay = files.filter(({ id }) => known.has(id) && !givenWay.some((one) => one.id === id));
	const linked = loaded.map((file) => {
		const earlier = givenWay.find((one) => isOf(one)(file));
		return earlier ? { ...file, linkBy: earlier.linkBy } : file;
	});
	return {
		files: [...stay, ...linked],
		replaced: givenWay.length,
		added: loaded.filter((file) => !givenWay.some((one) => isOf(one)(file))).length
	};
}

/**
 * Loads new exports in place of those with the same columns, and computes anew. False where something has
 * to be said of a file first; nothing is replaced then, and the files wait on the data page. False too
 * where one of several could not be loaded: the others have taken their places, and that one waits.
 */
export async function replaceFiles(app: App, files: readonly File[]): Promise<boolean> {
	const { workspace, imports, analyses, toasts } = app;
	const before = workspace.current;
	await app.addFiles(files);
	const { pending, refused } = imports;
	if (pending.length === 0 || refused.length > 0 || pending.some(({ isReady }) => !isReady)) {
		return false;
	}
	analyses.cancel(); // its answer would be of the files before
	const isLoaded = await imports.load();
	const { files: after, replaced, added } = withReplaced(before, workspace.current);
	if (replaced + added > 0) {
		workspace.change((current) => ({ ...current, files: after }));
		toasts.say({
			tone: 'success',
			text: message('changes.replaced', { replaced, added }),
			action: app.undoable(() => {
				workspace.change((current) => ({ ...current, files: before.files }));
				void app.rebuild();
			})
		});
	}
	await app.rebuild();
	return isLoaded;
}
