import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureChromium } from './support/chromium.ts';

/*
 * Runs everything there is to run, in the order in which a fault is cheapest to find, and closes
 * with plain lines: how many were skipped, how many passed and failed. A tool counts as one.
 */

const counts = { passed: 0, failed: 0, skipped: 0 };
const RESULTS = 'test-results';
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

function run(name: string, command: string, args: readonly string[]): boolean {
	console.log(`\n▸ ${name}`);
	const began = Date.now();
	const { status } = spawnSync(resolve('node_modules/.bin', command), args, {
		stdio: 'inherit',
		// Deprecations of tools we do not control drown what is ours.
		env: { ...process.env, NODE_OPTIONS: '--no-warnings', FORCE_COLOR: '0' }
	});
	const seconds = ((Date.now() - began) / 1000).toFixed(1);
	console.log(`  ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
	return status === 0;
}

/** A tool that is content or not. */
function check(name: string, command: string, ...args: string[]): void {
	if (run(name, command, args)) counts.passed++;
	else counts.failed++;
}

/** Counts what a runner wrote; a runner that wrote nothing, or failed without a failure, is one. */
function count(
	isOk: boolean,
	report: string,
	read: (json: unknown) => { passed: number; failed: number; skipped: number }
): void {
	const seen = existsSync(report)
		? read(JSON.parse(readFileSync(report, 'utf8')))
		: { passed: 0, failed: 0, skipped: 0 };
	counts.passed += seen.passed;
	counts.skipped += seen.skipped;
	counts.failed += isOk || seen.failed > 0 ? seen.failed : 1;
	if (isOk && seen.passed === 0) counts.failed++;
}

process.env.CHROMIUM_PATH = ensureChromium();
process.env.TZ = 'UTC';

check('kit', 'svelte-kit', 'sync');
check('format', 'prettier', '--check', '--log-level', 'warn', '.');
check('lint', 'eslint', '.');
check('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--output', 'human');
check('types of the pure rooms', 'tsc', '-p', 'tsconfig.pure.json');
check('dead code', 'knip');

const vitestReport = `${RESULTS}/vitest.json`;
const vitest = [
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${vitestReport}`
];
const vitestCounts = (json: unknown) => {
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = json as {
		numPassedTests: number;
		numFailedTests: number;
		numPendingTests: number;
		numTodoTests: number;
	};
	return {
		passed: numPassedTests,
		failed: numFailedTests,
		skipped: numPendingTests + numTodoTests
	};
};
count(run('specs, contracts, floors', 'vitest', vitest), vitestReport, vitestCounts);

// What files say must not hang on where the machine stands.
for (const zone of ['Asia/Shanghai', 'America/New_York']) {
	process.env.TZ = zone;
	rmSync(vitestReport, { force: true });
	const readers = ['tests/nasty/nasty.test.ts', 'staged-sql.test.ts', 'src/lib/locale'];
	const args = [...vitest, '--project', 'node', ...readers];
	count(run(`reading in ${zone}`, 'vitest', args), vitestReport, vitestCounts);
}
process.env.TZ = 'UTC';

check('build', 'vite', 'build', '--logLevel', 'warn');

const playwrightReport = `${RESULTS}/playwright.json`;
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = resolve(playwrightReport);
const playwright = [
	'test',
	'--config',
	'tests/e2e/playwright.config.ts',
	'--reporter',
	'list,json'
];
count(run('end to end', 'playwright', playwright), playwrightReport, (json) => {
	const { stats } = json as {
		stats: { expected: number; unexpected: number; flaky: number; skipped: number };
	};
	// A test that passes only when tried again has failed.
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky,
		skipped: stats.skipped
	};
});

console.log(`\n${counts.skipped} skipped`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed === 0 ? 0 : 1;
