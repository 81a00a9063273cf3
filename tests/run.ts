import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureChromium } from './support/chromium.ts';
import { ensureOffice } from './support/office.ts';

/*
 * Runs everything there is to run, in the order in which a fault is cheapest to find, and closes
 * with plain lines: how many were skipped, how many passed and failed. A tool counts as one.
 */

const counts = { passed: 0, failed: 0, skipped: 0 };
const RESULTS = 'test-results';
rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

/** How a tool ended: whether it was content, and after how long. What it says is shown once it is done. */
async function run(
	name: string,
	command: string,
	args: readonly string[],
	{ zone = 'UTC', isShownAtOnce = false } = {}
): Promise<boolean> {
	const began = Date.now();
	if (isShownAtOnce) console.log(`\n▸ ${name}`);
	const said: Buffer[] = [];
	const status = await new Promise<number | null>((resolved) => {
		const tool = spawn(resolve('node_modules/.bin', command), args, {
			stdio: isShownAtOnce ? 'inherit' : ['ignore', 'pipe', 'pipe'],
			// Deprecations of tools we do not control drown what is ours.
			env: { ...process.env, TZ: zone, NODE_OPTIONS: '--no-warnings', FORCE_COLOR: '0' }
		});
		tool.stdout?.on('data', (part: Buffer) => said.push(part));
		tool.stderr?.on('data', (part: Buffer) => said.push(part));
		tool.on('error', (error) => {
			said.push(Buffer.from(String(error)));
			resolved(null);
		});
		tool.on('close', resolved);
	});
	if (!isShownAtOnce) console.log(`\n▸ ${name}`);
	process.stdout.write(Buffer.concat(said));
	const seconds = ((Date.now() - began) / 1000).toFixed(1);
	console.log(`  ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
	return status === 0;
}

/** A tool that is content or not. */
async function check(name: string, command: string, ...args: string[]): Promise<void> {
	if (await run(name, command, args)) counts.passed++;
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

process.env.CHROMIUM_PATH = await ensureChromium();
// Which takes half a minute where there is none: the checks need none of it.
const office = ensureOffice();

await check('kit', 'svelte-kit', 'sync');
// Each of these keeps one core busy.
await Promise.all([
	(async () => {
		await check('format', 'prettier', '--check', '--log-level', 'warn', '.');
		await check('lint', 'eslint', '.');
	})(),
	(async () => {
		await check('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--output', 'human');
		await check('types of the pure rooms', 'tsc', '-p', 'tsconfig.pure.json');
		await check('dead code', 'knip');
	})()
]);

await office;
const vitestReport = (name: string) => `${RESULTS}/${name}.json`;
const vitest = (name: string) => [
	'run',
	'--reporter=default',
	'--reporter=json',
	`--outputFile.json=${vitestReport(name)}`
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
const isSpecsOk = await run('specs, contracts, floors', 'vitest', vitest('specs'), {
	isShownAtOnce: true
});
count(isSpecsOk, vitestReport('specs'), vitestCounts);

/** What files say must not hang on where the machine stands. */
async function readIn(zone: string, name: string): Promise<void> {
	const readers = ['tests/nasty/nasty.test.ts', 'staged-sql.test.ts', 'src/lib/locale'];
	const args = [...vitest(name), '--project', 'node', ...readers];
	const isOk = await run(`reading in ${zone}`, 'vitest', args, { zone });
	count(isOk, vitestReport(name), vitestCounts);
}
await Promise.all([readIn('Asia/Shanghai', 'shanghai'), readIn('America/New_York', 'new-york')]);

await check('build', 'vite', 'build', '--logLevel', 'warn');

const playwrightReport = `${RESULTS}/playwright.json`;
process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = resolve(playwrightReport);
const playwright = [
	'test',
	'--config',
	'tests/e2e/playwright.config.ts',
	'--reporter',
	'list,json'
];
const isPlayed = await run('end to end', 'playwright', playwright, { isShownAtOnce: true });
count(isPlayed, playwrightReport, (json) => {
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
