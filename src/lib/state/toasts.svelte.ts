import type { Message } from '../locale/message';

/** Something to be said in passing, with an act that takes it back where there is one. */
export interface Toast {
	id: number;
	tone: 'success' | 'error';
	text: Message;
	/** What can be done about it; `undoes` counts the changes up to the one it takes back. */
	action?: { label: Message; act: () => void; undoes?: number };
}

/** Longest a toast stays; one with an action stays until it is dismissed or replaced. */
const LIFE_MS = 6_000;

/** What is being said in passing. Errors stay until they are dismissed. */
export class Toasts {
	items = $state<Toast[]>([]);
	#serial = 0;

	/** Says something; gives its id. */
	say(toast: Omit<Toast, 'id'>): number {
		const id = ++this.#serial;
		const isKept = ({ tone, action }: Toast) =>
			tone === 'error' || (action !== undefined && !toast.action);
		this.items = [...this.items.filter(isKept), { ...toast, id }];
		if (toast.tone === 'success' && !toast.action) setTimeout(() => this.dismiss(id), LIFE_MS);
		return id;
	}

	dismiss(id: number): void {
		this.items = this.items.filter((toast) => toast.id !== id);
	}
}
