import type { Language } from '../../src/lib/locale/language';
import { expect, expectAccessible, follow, message, test, visit, words, type Page } from './app';
import { pdfPages, pdfSizes, squeezed } from '../support/pdf-pages';

const language: Language = 'en';
const say = (text: Parameters<typeof words>[1]) => words(language, text);
const demoTest = test.extend({ demoIn: language });
const button = (page: Page, text: Parameters<typeof words>[1]) =>
	page.getByRole('button', { name: say(text), exact: true });

demoTest('a report is edited in place, dressed, and still so after a reload', async ({ page }) => {
	await visit(page, '/', language);
	await follow(page, '/report?kind=full');
	const first = page.locator('section.page').first();
	await expect(first).toContainText(say(message('report.summary')));
	await button(page, message('edit.begin')).click();
	await button(page, message('edit.text')).first().click();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('Growth <b>first</b>.');
	await page.keyboard.press('Control+Enter');
	await button(page, message('edit.note')).nth(4).click();
	await page.keyboard.type('Ask the board.');
	await button(page, message('edit.keep')).click();
	await button(page, message('edit.hide')).nth(1).click();
	const hidden = await page.locator('.edited.hidden').innerText();
	// A block goes over the edge of its chapter, and comes back by the keyboard.
	const foot = first.locator('[data-edited]').last();
	const id = await foot.getAttribute('data-edited');
	await foot.getByRole('button', { name: say(message('edit.down')) }).click();
	const there = page.locator('section.page').nth(1).locator('[data-edited]').first();
	await expect(there).toHaveAttribute('data-edited', id!);
	await expect(there.getByRole('button', { name: say(message('edit.down')) })).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(first.locator('[data-edited]').last()).toHaveAttribute('data-edited', id!);
	await button(page, message('edit.chapter.down')).first().click();
	await expect(first).not.toContainText('Growth');
	await expectAccessible(page);

	// What is too faint to read is refused; a dark colour is taken.
	await page.getByText(say(message('reportPage.settings'))).click();
	const accent = page.getByLabel(say(message('reportPage.accent')));
	await accent.fill('#ffee88');
	await expect(page.getByRole('alert')).toContainText('#ffee88');
	await accent.fill('#7a1f3d');
	await expect(page.getByRole('alert')).toHaveCount(0);
	await page.getByLabel(say(message('reportPage.logo'))).setInputFiles({
		name: 'no-picture.png',
		mimeType: 'image/png',
		buffer: Buffer.from('no picture')
	});
	await expect(page.getByRole('alert')).toContainText('no-picture.png');
	await page.getByLabel(say(message('reportPage.logo'))).setInputFiles('static/overview.png');
	await page.getByLabel(say(message('reportPage.paper'))).selectOption('letter');
	await expect(page.locator('section.page.letter')).not.toHaveCount(0);
	await expect(first.getByRole('img', { name: 'Harbourwind' })).toBeVisible();
	await expectAccessible(page);

	await button(page, message('edit.done')).click();
	await page.reload();
	const second = page.locator('section.page').nth(1);
	await expect(second).toContainText('Growth <b>first</b>.');
	await expect(second).toContainText('Ask the board.');
	await expect(second).not.toContainText(hidden.split('\n').at(-1)!.trim());
	await expect(second.locator('h2')).toHaveCSS('color', 'rgb(122, 31, 61)');
	// On paper every sheet is of Letter's size, holds something, and says which of how many it is.
	const pdf = await page.pdf({ preferCSSPageSize: true });
	const sheets = await pdfPages(pdf);
	expect(await pdfSizes(pdf)).toEqual(sheets.map(() => '612x792'));
	sheets.forEach((text, i) => {
		const place = message('reportPage.page', { n: i + 1, of: sheets.length });
		expect(text).toContain(squeezed(say(place)));
		// The first is the cover.
		expect(text.length, `sheet ${i + 1}`).toBeGreaterThan(i === 0 ? 40 : 120);
	});

	// Figures of now are kept, for the report to say what has changed since.
	await page.getByText(say(message('changes.compare')), { exact: true }).click();
	await button(page, message('changes.take')).click();
	await expectAccessible(page);

	// Other numbers leave the words, and say that they stand on what has changed.
	await follow(page, '/value');
	await page.getByText(say(message('analysis.settings'))).click();
	const months = page.getByLabel(say(message('analysis.months')));
	await months.fill('24');
	await months.press('Enter');
	await follow(page, '/report?kind=full');
	await expect(page.getByText(say(message('edit.outdated.count', { n: 1 })))).toBeVisible();
	await expect(second).toContainText('Ask the board.');
	const changes = page.locator('section.page').filter({ hasText: say(message('changes.title')) });
	await expect(changes).toContainText(
		say(message('changes.caution.months', { before: 12, after: 24 }))
	);
	await expect(changes.getByRole('row')).not.toHaveCount(0);
	await button(page, message('edit.begin')).click();
	await button(page, message('edit.holds')).click();
	await expect(page.getByText(say(message('edit.outdated.count', { n: 1 })))).toHaveCount(0);

	// The two pages are edited as well, and what one wrote is told where names stay out.
	await follow(page, '/report?kind=brief&edit=1');
	await button(page, message('edit.text')).nth(1).click();
	await page.keyboard.press('Control+a');
	await page.keyboard.type('Said by Wu.');
	await page.keyboard.press('Control+Enter');
	await expectAccessible(page);
	await page.getByText(say(message('reportPage.settings'))).click();
	await page.getByLabel(say(message('reportPage.anonymous'))).check();
	await expect(page.getByText(say(message('reportPage.anonymous.own', { n: 1 })))).toBeVisible();
	await button(page, message('edit.forget')).click();
	await expect(first).not.toContainText('Said by Wu.');
	await page.getByRole('button', { name: say(message('action.undo')) }).click();
	await button(page, message('edit.done')).click();
	await page.reload();
	await expect(first).toContainText('Said by Wu.');
	expect(await pdfPages(await page.pdf({ preferCSSPageSize: true }))).toHaveLength(2);
});
