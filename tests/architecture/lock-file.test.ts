import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Locked {
	optionalDependencies?: Record<string, string>;
}

/*
 * A registry that lacks the packages of other systems makes npm write a lock file without them, which
 * `npm ci` then refuses on a clean machine, this system's included.
 */
it('the lock file names the package of every system', () => {
	const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, Locked>;
	};
	const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
		Object.keys(optionalDependencies).filter((name) => !packages[`node_modules/${name}`])
	);
	expect(missing).toEqual([]);
});
