import { entityOf, type Field } from '../../canonical/entities';
import type { Engine } from '../../engine/engine';
import { booleanOfLabel, stateOfLabel, stateOtherwise } from '../values/states';
import type { FieldMapping, Mapping } from '../mapping';
import { currencyOf } from '../typing/number';
import { nullWords } from '../typing/words';
import { isLabelled, labelsOfSql } from './field-sql';
import type { LabelMeanings } from './judge-sql';
import { sliceTable } from './read-slice-sql';

/** More different labels than this are no labels. */
export const MOST_LABELS = 1000;

/** Looks up what labels stand for, each once in a file. */
export class LabelReader {
	readonly #meanings = new Map<string, Map<string, string | boolean | null>>();

	constructor(private readonly mapping: Mapping) {}

	/** What the labels of the slice in the engine stand for, with those of the slices before. */
	async ofSlice(engine: Engine): Promise<LabelMeanings> {
		for (const [field, from] of this.#labelled()) {
			const known = this.#known(field.name);
			if (known.size > MOST_LABELS) continue;
			const answer = await engine.query(labelsOfSql(sliceTable, from));
			for (const cell of answer.cells('label') as readonly string[]) {
				const label = trimmedText(cell);
				if (nullWords.includes(label.toLowerCase()) || known.has(label)) continue;
				known.set(label, meaningOf(field, from, label));
			}
		}
		return this.#meanings;
	}

	/** Takes labels of rows that are not in the engine as text. */
	learn(labels: readonly (readonly [field: string, label: string])[]): void {
		const labelled = new Map(this.#labelled().map((pair) => [pair[0].name, pair]));
		for (const [name, label] of labels) {
			const [field, from] = labelled.get(name)!;
			this.#known(name).set(label, meaningOf(field, from, label));
		}
	}

	/** What the labels that were met so far stand for. */
	get meanings(): LabelMeanings {
		return this.#meanings;
	}

	#known(name: string): Map<string, string | boolean | null> {
		const known = this.#meanings.get(name) ?? new Map<string, string | boolean | null>();
		this.#meanings.set(name, known);
		return known;
	}

	#labelled(): (readonly [Field, FieldMapping])[] {
		const { entity: entityId, fields } = this.mapping;
		const entity = entityOf(entityId);
		const labelled = entity.fields.filter((field) => isLabelled(field) && fields[field.name]);
		// Where deals have no column for their state, it is read from the stage.
		const stage = entityId === 'deal' && !fields.status && fields.stage;
		return [
			...labelled.map((field) => [field, fields[field.name]!] as const),
			...(stage
				? [
						[
							{ ...entity.fields.find(({ name }) => name === 'stage')!, states: 'deal' },
							stage
						] as const
					]
				: [])
		];
	}
}

/** A cell without the blanks around it, as SQL trims it. */
const trimmedText = (cell: string) =>
	cell.replace(/^[ \t\r\n\u00a0\u3000\ufeff]+|[ \t\r\n\u00a0\u3000\ufeff]+$/g, '');

/** What a label of a field stands for; null for nothing that is known. */
export function meaningOf(
	{ type, states }: Field,
	from: FieldMapping,
	label: string
): string | boolean | null {
	const said = from.states?.[label];
	if (said !== undefined) return type === 'boolean' ? said === 'true' : said || null;
	if (type === 'boolean') return booleanOfLabel(label);
	if (type === 'currency') return currencyOf(label);
	return stateOfLabel(states!, label) ?? stateOtherwise(states!);
}
