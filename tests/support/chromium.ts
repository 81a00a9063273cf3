import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright';
import { browserPaths, quietSwitches } from '../../src/cli/installed-browser.ts';
import { installPackages, ran } from './packages.ts';

/** Path of a Chromium to test with: `CHROMIUM_PATH`, Playwright's own, the system's; or null. */
export function findChromium(): string | null {
	const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...browserPaths];
	return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** Switches that a test browser needs. */
export const chromiumArgs: readonly string[] = [...quietSwitches, '--disable-quic'];

/** Whether some font on this system can write Chinese; printed pages are tested in it. */
function hasChineseFont(): boolean {
	const { status, stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
	return status === 0 ? stdout.trim() !== '' : process.platform !== 'linux';
}

/**
 * A Chromium to test with, installed if it is missing: Playwright's own, else the system's package
 * manager. On Debian it sees to a Chinese font as well.
 *
 * @throws {Error} that says what to do, where neither works
 */
export async function ensureChromium(): Promise<string> {
	if (!findChromium()) {
		console.log('No Chromium found; installing one.');
		await ran('npx', ['playwright', 'install', 'chromium'], 180_000);
	}
	await installPackages([
		...(findChromium() ? [] : ['chromium']),
		...(hasChineseFont() ? [] : ['fonts-noto-cjk'])
	]);
	const found = findChromium();
	if (found) return found;
	throw new Error(
		'The tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk; ' +
			'elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to one.'
	);
}
