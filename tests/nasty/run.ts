import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureChromium } from '../support/chromium.ts';

/* `npm run nasty`: every nasty file behind both front doors, as a table. */

interface Report {
	testResults: { assertionResults: { title: string; status: string }[] }[];
}

process.env.CHROMIUM_PATH = await ensureChromium();
const doors = ['node', 'chromium'] as const;
mkdirSync('test-results', { recursive: true });

/** Cases of the list; a run that shows fewer has not run. */
const CASES = 48;

const results = doors.map((project) => {
	const file = `test-results/nasty-${project}.json`;
	rmSync(file, { force: true });
	const args = [
		'run',
		'--project',
		project,
		'tests/nasty/nasty',
		'--reporter=json',
		`--outputFile=${file}`
	];
	spawnSync(resolve('node_modules/.bin/vitest'), args, { stdio: ['ignore', 'ignore', 'inherit'] });
	// A case that fails is a line of the table; a runner that fails has written nothing.
	if (!existsSync(file)) throw new Error(`vitest did not run the cases in ${project}`);
	const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
	return new Map(
		testResults.flatMap(({ assertionResults }) =>
			assertionResults.map(({ title, status }) => [title, status] as const)
		)
	);
});

const titles = [...new Set(results.flatMap((result) => [...result.keys()]))];
const width = Math.max(...titles.map(({ length }) => length));
const row = (cells: readonly string[]) =>
	console.log(`| ${cells[0]!.padEnd(width)} | ${cells[1]!.padEnd(12)} | ${cells[2]!.padEnd(8)} |`);
row(['case', 'command line', 'Chromium']);
row(['-'.repeat(width), '-'.repeat(12), '-'.repeat(8)]);
for (const title of titles)
	row([title, ...results.map((result) => result.get(title) ?? 'missing')]);
const failed = titles.filter((title) => results.some((result) => result.get(title) !== 'passed'));
console.log(`\n${titles.length - failed.length} passed, ${failed.length} failed`);
const listed = new Set(titles.flatMap((title) => /^N\d\d/.exec(title) ?? []));
if (listed.size < CASES) console.log(`only ${listed.size} of ${CASES} cases were run`);
process.exitCode = failed.length === 0 && listed.size >= CASES ? 0 : 1;
