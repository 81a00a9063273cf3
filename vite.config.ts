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
