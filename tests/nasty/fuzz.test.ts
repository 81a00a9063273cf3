import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDuckDbNode } from '../../src/lib/connectors/duckdb-node/duckdb-node-engine';
import { entityOf } from '../../src/lib/canonical/entities';
import type { Engine } from '../../src/lib/engine/engine';
import { IntakeError } from '../../src/lib/intake/intake-error';
import { mappingProblems, type Mapping } from '../../src/lib/intake/mapping';
import { seededRandom } from '../../src/lib/math/random';
import { id, sql } from '../../src/lib/sql/sql';
import { emptyTables } from '../support/orders';
import { nastyCases } from './cases';
import { takeIn, tablesIn } from '../support/take-in';

/** How long inputs are made; more of it finds more. */
const SECONDS = Number(process.env.FUZZ_SECONDS ?? 12);

/** Longest that one input may take. */
const HANG_MS = 20_000;

let engine: Engine;
beforeAll(async () => void (engine = await openDuckDbNode()));
afterAll(() => engine.close());

/** Bytes with a few changes: flipped, dropped, doubled, moved, cut short. */
function mutated(bytes: Uint8Array, random: () => number): Uint8Array<ArrayBuffer> {
	let all = [...bytes];
	const at = () => Math.floor(random() * (all.length + 1));
	for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
		const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
		const act = Math.floor(random() * 6);
		const special = [0x22, 0x2c, 0x0a, 0x0d, 0x00, 0xff, 0x27, 0x3b, 0x09, 0xef][
			Math.floor(random() * 10)
		]!;
		if (act === 0) all[from] = Math.floor(random() * 256);
		else if (act === 1) all.splice(from, Math.min(to - from, 40));
		else if (act === 2) all.splice(to, 0, ...all.slice(from, Math.min(to, from + 200)));
		else if (act === 3) all.splice(from, 0, special);
		else if (act === 4) all = all.slice(0, Math.max(1, to));
		else all.splice(from, 0, ...Array.from({ length: 8 }, () => Math.floor(random() * 256)));
	}
	return Uint8Array.from(all);
}

/** A person who answers every question somehow. */
const answered = (mapping: Mapping): Mapping => ({
	...mapping,
	...(mapping.zone === null && { zone: 'UTC' }),
	fields: Object.fromEntries(
		Object.entries(mapping.fields).map(([name, from]) => [
			name,
			{
				...from,
				...(from.dateOrder === null && { dateOrder: 'day-first' as const }),
				...(from.decimalMark === null && { decimalMark: '.' as const }),
				isRounded: false
			}
		])
	)
});

it(
	`random and mutated bytes are read or refused, and no row is lost (${SECONDS} s)`,
	async () => {
		const seed = Number(process.env.FUZZ_SEED ?? 20261122);
		const random = seededRandom(seed);
		// The one cell of 5 MB is for the specs of size.
		const seeds = nastyCases
			.filter(({ id: of }) => !of.startsWith('S'))
			.flatMap(({ files }) => files());
		const outcomes = { read: 0, refused: 0, incomplete: 0 };
		for (const end = Date.now() + SECONDS * 1000; Date.now() < end;) {
			const base = seeds[Math.floor(random() * seeds.length)]!;
			const bytes =
				random() < 0.1
					? Uint8Array.from({ length: Math.floor(random() * 3000) }, () =>
							Math.floor(random() * 256)
						)
					: mutated(base.bytes, random);
			const began = Date.now();
			const say = `seed ${seed}, ${base.name}: ${Buffer.from(bytes).toString('base64').slice(0, 4000)}`;
			try {
				for (const source of await tablesIn(base.name, bytes)) {
					await emptyTables(engine);
					let isComplete = true;
					const { account, mapping } = await takeIn(engine, [source], {
						mapping: (proposed, { headers }) => {
							const whole = answered(proposed);
							isComplete = mappingProblems(whole, headers).length === 0;
							if (!isComplete) throw new Incomplete();
							return whole;
						}
					});
					const { table } = entityOf(mapping.entity);
					const lines = mapping.entity === 'order' && mapping.grain !== 'order';
					const [kept, excluded] = await Promise.all([
						count(
							sql`SELECT count(DISTINCT source_row)::INTEGER AS n FROM ${id(lines ? 'order_lines' : table)}`
						),
						count(sql`SELECT count(*)::INTEGER AS n FROM excluded_rows`)
					]);
					// Lines without a product are in their orders alone.
					if (mapping.grain !== 'order-and-lines') expect([kept, say]).toEqual([account.kept, say]);
					expect([excluded, say]).toEqual([account.read - account.kept, say]);
					outcomes.read++;
				}
			} catch (error) {
				if (error instanceof Incomplete) outcomes.incomplete++;
				else if (error instanceof IntakeError) outcomes.refused++;
				else throw new Error(`${say}\n${String(error)}`, { cause: error });
			}
			expect([Date.now() - began < HANG_MS, say]).toEqual([true, say]);
		}
		console.log('fuzz', outcomes);
		expect(outcomes.read).toBeGreaterThan(5);
		expect(outcomes.refused).toBeGreaterThan(0);
	},
	(SECONDS + 60) * 1000
);

class Incomplete extends Error {}

async function count(statement: Parameters<Engine['query']>[0]): Promise<unknown> {
	return (await engine.query(statement)).cells('n')[0];
}
