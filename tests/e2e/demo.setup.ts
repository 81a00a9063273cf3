import { rm } from 'node:fs/promises';
import { languages, openDemo, test, visit } from './app';
import { demoProfile, openProfile } from './demo-profile';

for (const language of languages) {
	test(`the demo is opened once in ${language}, for those who begin with it`, async ({
		baseURL,
		viewport,
		launchOptions
	}) => {
		const profile = demoProfile(language);
		await rm(profile, { recursive: true, force: true });
		const context = await openProfile(profile, { baseURL, viewport, launchOptions });
		const page = await context.newPage();
		await visit(page, '/', language);
		await openDemo(page, language);
		await context.close();
	});
}
