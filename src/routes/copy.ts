import { message } from '$lib/locale/message';
import type { App } from '$lib/state/app.svelte';
import { reportOf } from '$lib/state/failure-report';

/** Puts a text on the clipboard and says so. */
export async function copyText({ toasts }: App, text: string): Promise<void> {
	try {
		await navigator.clipboard.writeText(text);
		toasts.say({ tone: 'success', text: message('action.copied') });
	} catch (error) {
		toasts.say({ tone: 'error', text: reportOf(error) });
	}
}
