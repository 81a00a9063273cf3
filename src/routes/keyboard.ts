/** Whether something open over the page has the keyboard: the page's own keys must not act then. */
export const isPageCovered = (): boolean =>
	document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null;

/** Whether a key is meant for a field that takes text, not for the page. */
export function isForField({ target }: KeyboardEvent): boolean {
	if (!(target instanceof HTMLElement)) return false;
	if (target instanceof HTMLInputElement) {
		return !['radio', 'checkbox', 'file', 'button', 'submit'].includes(target.type);
	}
	return target.isContentEditable || target instanceof HTMLTextAreaElement;
}
