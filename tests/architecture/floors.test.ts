import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Rooms by floor. Imports point down; rooms on one floor never meet. */
const FLOORS: Record<string, number> = {
	sql: 0,
	math: 0,
	locale: 0,
	design: 0,
	engine: 1,
	canonical: 1,
	analytics: 2,
	maturity: 2,
	intake: 2,
	workspace: 2,
	business: 2,
	demo: 2,
	connectors: 2,
	report: 3,
	state: 4,
	charts: 4,
	ui: 4,
	routes: 5,
	cli: 5
};

const src = resolve('src');

const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
	.filter((file) => /\.(ts|js|svelte)$/.test(file) && !/\.test\.ts$/.test(file))
	.map((file) => join(src, file));

/** The room a path lies in: `src/lib/<room>/…`, `src/routes`, `src/cli`; null for what is loose. */
function roomOf(path: string): string | null {
	const parts = relative(src, path).split('/');
	if (parts[0] === 'lib') return parts[1] ?? null;
	return parts.length > 1 ? (parts[0] ?? null) : null;
}

function importsOf(path: string): string[] {
	const text = readFileSync(path, 'utf8');
	const specifiers = text.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"]([^'"]+)['"]/g);
	return [...specifiers].flatMap(([, specifier = '']) => {
		if (specifier.startsWith('.')) return [resolve(dirname(path), specifier)];
		if (specifier.startsWith('$lib/')) return [resolve(src, 'lib', specifier.slice(5))];
		return [];
	});
}

describe('the house', () => {
	it('has a floor for every room', () => {
		const rooms = new Set(sources.map(roomOf).filter((room) => room !== null));
		expect([...rooms].filter((room) => !(room in FLOORS))).toEqual([]);
	});

	it('imports downwards only, and never between rooms of one floor', () => {
		const broken = sources.flatMap((path) => {
			const from = roomOf(path);
			return importsOf(path).flatMap((target) => {
				const to = roomOf(target);
				if (!from || !to || from === to || !(from in FLOORS) || !(to in FLOORS)) return [];
				return FLOORS[to]! < FLOORS[from]!
					? []
					: [`${relative(src, path)} (floor ${FLOORS[from]}) imports ${to} (floor ${FLOORS[to]})`];
			});
		});
		expect(broken).toEqual([]);
	});

	it('keeps routes thin', () => {
		const long = sources
			.filter((path) => roomOf(path) === 'routes' && /\+(page|layout)\.ts$/.test(path))
			.filter((path) => readFileSync(path, 'utf8').split('\n').length > 40);
		expect(long).toEqual([]);
	});

	it('has no file past 400 lines', () => {
		const long = sources
			.map((path) => [relative(src, path), readFileSync(path, 'utf8').split('\n').length] as const)
			.filter(([, lines]) => lines > 400);
		expect(long).toEqual([]);
	});
});
