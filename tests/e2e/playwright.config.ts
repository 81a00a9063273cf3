import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from '../support/chromium.ts';

const PORT = 4187;
const executablePath = findChromium();

/** The built app, served with its real headers, in an installed Chromium. */
export default defineConfig({
	testDir: '.',
	outputDir: '../../test-results/e2e',
	timeout: 90_000,
	expect: { timeout: 15_000 },
	// One browser alone leaves half of two cores idle: pages wait, for storage more than for the engine.
	workers: 2,
	retries: 0,
	projects: [
		{ name: 'demo', testMatch: 'demo.setup.ts' },
		{ name: 'app', dependencies: ['demo'] }
	],
	use: {
		baseURL: `http://localhost:${PORT}`,
		viewport: { width: 1280, height: 900 },
		// Recording takes a quarter of the time: TRACE=1 where a failure has to be looked into.
		trace: process.env.TRACE ? 'retain-on-failure' : 'off',
		screenshot: 'only-on-failure',
		launchOptions: { ...(executablePath && { executablePath }), args: [...chromiumArgs] }
	},
	webServer: {
		command: `node src/cli/tidemark.js serve --port ${PORT}`,
		cwd: '../..',
		url: `http://localhost:${PORT}/`,
		reuseExistingServer: false
	}
});
