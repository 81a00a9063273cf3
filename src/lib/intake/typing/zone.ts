/** A moment from which a zone's clocks are so many minutes ahead of Greenwich. */
export interface ZoneChange {
	/** Seconds since 1970. */
	from: number;
	offsetMinutes: number;
}

const HOUR = 3600;
const FIRST = Date.UTC(1970, 0, 1) / 1000;
const LAST = Date.UTC(2060, 0, 1) / 1000;

/** Whether a name is one of a zone that this machine knows. */
export function isTimeZone(zone: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: zone });
		return true;
	} catch {
		return false;
	}
}

/**
 * How far a zone's clocks are ahead of Greenwich, from 1970 to 2060, as the moments at which that
 * changes. Found by asking month by month and halving what lies between; the engine has no zones of
 * its own. After 2060 the last one goes on.
 *
 * @param zone name of the IANA database, `Asia/Shanghai`
 * @throws {RangeError} for a name that is none
 */
export function zoneChanges(zone: string): ZoneChange[] {
	const known = cache.get(zone);
	if (known) return known;
	const format = new Intl.DateTimeFormat('en-US', {
		timeZone: zone,
		hourCycle: 'h23',
		year: 'numeric',
		month: 'numeric',
		day: 'numeric',
		hour: 'numeric',
		minute: 'numeric',
		second: 'numeric'
	});
	const offsetAt = (seconds: number): number => {
		const parts = Object.fromEntries(
			format.formatToParts(seconds * 1000).map(({ type, value }) => [type, Number(value)])
		) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>;
		const { year, month, day, hour, minute, second } = parts;
		const local = Date.UTC(year, month - 1, day, hour, minute, second) / 1000;
		return Math.round((local - seconds) / 60);
	};
	const changes: ZoneChange[] = [{ from: FIRST, offsetMinutes: offsetAt(FIRST) }];
	for (let at = FIRST; at < LAST; at += 15 * 24 * HOUR) {
		let [before, after] = [at, Math.min(LAST, at + 15 * 24 * HOUR)];
		const then = offsetAt(after);
		if (then === changes.at(-1)!.offsetMinutes) continue;
		while (after - before > 60) {
			const middle = before + Math.floor((after - before) / 120) * 60;
			if (offsetAt(middle) === then) after = middle;
			else before = middle;
		}
		changes.push({ from: after, offsetMinutes: then });
	}
	cache.set(zone, changes);
	return changes;
}

const cache = new Map<string, ZoneChange[]>();
