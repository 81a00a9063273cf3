import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './tests/support/chromium.ts';

const executablePath = findChromium();

export default defineConfig({
	plugins: [sveltekit()],
	optimizeDeps: { include: ['fast-check'] },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'node',
					environment: 'node',
					// Longest on a busy machine, not a measure of speed: that is for the bench.
					testTimeout: 30_000,
					include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
					exclude: ['**/*.svelte.test.ts', '**/*.browser.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'chromium',
					include: ['src/**/*.svelte.test.ts', 'tests/**/*.browser.test.ts'],
					testTimeout: 30_000,
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({
							launchOptions: { ...(executablePath && { executablePath }), args: [...chromiumArgs] }
						}),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
