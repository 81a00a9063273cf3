import { readFileSync, readdirSync } from 'node:fs';

/** Bytes of a page that Linux reports. */
const PAGE_BYTES = 4096;

/** Resident bytes of the renderers among a process's children; 0 where the system has no `/proc`. */
function rendererBytes(folder: string): number {
	let largest = 0;
	for (const pid of numbersIn('/proc')) {
		try {
			const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
			if (!command.includes('--type=renderer') || !ancestorsOf(pid, folder)) continue;
			const resident = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
			largest = Math.max(largest, resident * PAGE_BYTES);
		} catch {
			continue; // it ended while it was looked at
		}
	}
	return largest;
}

const numbersIn = (path: string): string[] => {
	try {
		return readdirSync(path).filter((name) => /^\d+$/.test(name));
	} catch {
		return []; // no Linux
	}
};

/** Whether a process, or one above it, was started with a folder in its command. */
function ancestorsOf(pid: string, folder: string): boolean {
	for (let at = pid; at !== '0' && at !== '1';) {
		if (readFileSync(`/proc/${at}/cmdline`, 'utf8').includes(folder)) return true;
		at = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? '1';
	}
	return false;
}

/**
 * Watches the largest renderer of the browser that was started with a profile's folder, five times a
 * second. Gives the act that stops and tells the peak in bytes; null where it can not be told.
 */
export function watchRenderer(folder: string): () => number | null {
	let peak = 0;
	const timer = setInterval(() => (peak = Math.max(peak, rendererBytes(folder))), 200);
	return () => {
		clearInterval(timer);
		return peak === 0 ? null : peak;
	};
}
