import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a command, says it, and tells whether it ended well. @param timeoutMs after which it is ended */
export function ran(command: string, args: readonly string[], timeoutMs: number): Promise<boolean> {
	console.log(`  $ ${command} ${args.join(' ')}`);
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: ['ignore', 'ignore', 'inherit'],
			timeout: timeoutMs,
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
		child.on('error', () => resolve(false));
		child.on('close', (status) => resolve(status === 0));
	});
}

/** Installs packages of Debian's, where this is a Debian that lets us; false where it is none. */
export async function installPackages(packages: readonly string[]): Promise<boolean> {
	if (packages.length === 0) return true;
	if (!existsSync('/usr/bin/apt-get')) return false;
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const apt = (...args: string[]) => {
		// Another installation may hold the lock for a while.
		const [command, ...rest] = [
			...sudo,
			'apt-get',
			'-qq',
			'-o',
			'DPkg::Lock::Timeout=120',
			...args
		];
		return ran(command!, rest, 600_000);
	};
	await apt('update');
	return apt('install', '-y', '--no-install-recommends', ...packages);
}
