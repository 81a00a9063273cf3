import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { chromium } from 'playwright';
import { browserPaths, quietSwitches } from '../../src/cli/installed-browser.ts';

/** Path of a Chromium to test with: `CHROMIUM_PATH`, Playwright's own, the system's; or null. */
export function findChromium(): string | null {
	const candidates = [process.env.CHROMIUM_PATH, chromium.executablePath(), ...browserPaths];
	return candidates.find((path) => path && existsSync(path)) ?? null;
}

/** Switches that a test browser needs. */
export const chromiumArgs: readonly string[] = [...quietSwitches, '--disable-quic'];

function run(command: string, args: string[], timeoutMs: number): boolean {
	console.log(`  $ ${command} ${args.join(' ')}`);
	const { status } = spawnSync(command, args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		timeout: timeoutMs,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
	return status === 0;
}

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
export function ensureChromium(): string {
	if (!findChromium()) {
		console.log('No Chromium found; installing one.');
		run('npx', ['playwright', 'install', 'chromium'], 180_000);
	}
	const packages = [
		...(findChromium() ? [] : ['chromium']),
		...(hasChineseFont() ? [] : ['fonts-noto-cjk'])
	];
	if (packages.length > 0 && existsSync('/usr/bin/apt-get')) {
		const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
		const apt = (...args: string[]) => {
			const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args];
			return run(command!, rest, 600_000);
		};
		apt('update');
		apt('install', '-y', '--no-install-recommends', ...packages);
	}
	const found = findChromium();
	if (found) return found;
	throw new Error(
		'The tests need Chromium. Install it (Debian: apt-get install chromium fonts-noto-cjk; ' +
			'elsewhere: npx playwright install chromium), or set CHROMIUM_PATH to one.'
	);
}
