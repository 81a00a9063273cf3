import { rm } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { languages, openDemo, test, visit } from './app';
import { demoProfile } from './demo-profile';

for (const language of languages) {
	test(`the demo is opened once in ${language}, for those who begin with it`, async ({
		baseURL,
		viewport,
		launchOptions
	}) => {
		const profile = demoProfile(language);
		await rm(profile, { recursive: true, force: true });
		const context = await chromium.launchPersistentContext(profile, {
			...launchOptions,
			...(baseURL && { baseURL }),
			viewport
		});
		const page = await context.newPage();
		await visit(page, '/', language);
		await openDemo(page, language);
		await context.close();
	});
}
