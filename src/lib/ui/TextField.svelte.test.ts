import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import TextField from './TextField.svelte';

it('is found by its label, also where only readers of the screen hear it', async () => {
	const screen = await render(TextField, { label: 'Margin (%)', value: '30', isLabelHidden: true });
	await expect.element(screen.getByLabelText('Margin (%)')).toHaveValue('30');
});

it('tells of every key, and of a settled value', async () => {
	const told: string[] = [];
	const screen = await render(TextField, {
		label: 'Name',
		value: '',
		onInput: (value: string) => told.push(`key ${value}`),
		onSettle: (value: string) => told.push(`settled ${value}`)
	});
	await userEvent.type(screen.getByLabelText('Name'), 'ab{Enter}');
	expect(told).toEqual(['key a', 'key ab', 'settled ab']);
});

it('goes back to the value that holds where the one typed was refused', async () => {
	const screen = await render(TextField, { label: 'Months', value: '12', onSettle: () => {} });
	const field = screen.getByLabelText('Months');
	await userEvent.fill(field, '500');
	await userEvent.tab();
	await expect.element(field).toHaveValue('12');
});

it('tells nothing of what is being composed, and all of it when it stands', async () => {
	const told: string[] = [];
	const screen = await render(TextField, {
		label: '查找',
		value: '',
		onInput: (value: string) => told.push(value)
	});
	const field = screen.getByLabelText('查找').element() as HTMLInputElement;
	field.value = 'wang';
	field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
	expect(told).toEqual([]);
	field.value = '王';
	field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
	expect(told).toEqual(['王']);
});
