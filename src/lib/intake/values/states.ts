import { z } from 'zod';
import { stateSets, type StateSet } from '../../canonical/states';
import data from './states.json';

const Words = z.array(z.string().min(1));

const StateData = z
	.strictObject({
		version: z.literal(1),
		sets: z.record(
			z.enum(Object.keys(stateSets) as [StateSet, ...StateSet[]]),
			z.looseObject({ otherwise: z.string().nullable() })
		),
		booleans: z.strictObject({ true: Words, false: Words })
	})
	.superRefine(({ sets }, context) => {
		for (const [set, { otherwise, ...states }] of Object.entries(sets)) {
			const known: readonly string[] = stateSets[set as StateSet];
			const path = ['sets', set];
			for (const [state, words] of Object.entries(states)) {
				if (known.includes(state) && Words.safeParse(words).success) continue;
				context.addIssue({ code: 'custom', path, message: `no state "${state}" of words` });
			}
			if (otherwise === null || known.includes(otherwise)) continue;
			context.addIssue({ code: 'custom', path, message: `no state "${otherwise}"` });
		}
	});

const { sets, booleans } = StateData.parse(data);

/** A label as it is compared: case, width, blanks, marks and a number in front dropped. */
const labelKey = (label: string): string =>
	label
		.normalize('NFKC')
		.toLowerCase()
		.replace(/^\s*\d{1,2}\s*[-.、:：)]\s*(?=\D)/, '')
		.replace(/[^\p{L}\p{N}★√✓✔×✗✘]+/gu, ' ')
		.trim();

interface KnownLabel {
	key: string;
	state: string;
	/** What finds it within a longer label; null where only the whole label counts. */
	within: RegExp | null;
}

const HAN = /\p{Script=Han}/u;

/** Longest first, so that 部分退款 is not taken for 退款. */
const known = new Map<StateSet, KnownLabel[]>(
	(Object.keys(stateSets) as StateSet[]).map((set) => {
		const { otherwise: _, ...states } = sets[set];
		const labels = Object.entries(states).flatMap(([state, words]) =>
			(words as string[]).map((word): KnownLabel => {
				const key = labelKey(word);
				const isPhrase = HAN.test(key) ? key.length >= 2 : key.length >= 4;
				const pattern = HAN.test(key) ? key : `(?<![\\p{L}\\p{N}])${key}(?![\\p{L}\\p{N}])`;
				return { key, state, within: isPhrase ? new RegExp(pattern, 'u') : null };
			})
		);
		return [set, labels.sort((a, b) => b.key.length - a.key.length)];
	})
);

/** A denial right before a word: 未取消 is not cancelled, and neither is "not cancelled". */
const DENIED = /(?:未|没有|尚未|不|非|(?:^|[^\p{L}])(?:not|never|non|un)(?: yet)?) ?$/u;

/**
 * The state a label stands for: by the whole label, else by a word of it that is not denied.
 *
 * @returns null where no word of it is known; see {@link stateOtherwise}
 */
export function stateOfLabel(set: StateSet, label: string): string | null {
	const key = labelKey(label);
	const labels = known.get(set)!;
	const whole = labels.find((candidate) => candidate.key === key);
	if (whole) return whole.state;
	if (set === 'satisfaction') return stateOfRating(label);
	for (const { within, state } of labels) {
		const found = within?.exec(key);
		if (found && !DENIED.test(key.slice(0, found.index))) return state;
	}
	return null;
}

/** The state of a label that says nothing known: a deal is open then, an order happened. */
export const stateOtherwise = (set: StateSet): string | null => sets[set].otherwise;

/** A rating in numbers on the scale of five: `4`, `4.0`, `80%`. Null for other scales. */
function stateOfRating(label: string): string | null {
	const percent = /^\s*(\d{1,3}(?:\.\d+)?)\s*%\s*$/.exec(label);
	const stars = percent
		? Number(percent[1]) / 20
		: Number(/^\s*([1-5])(?:\.0+)?\s*(?:分|\/ ?5)?\s*$/.exec(label)?.[1]);
	if (!Number.isFinite(stars) || stars < 0 || stars > 5) return null;
	return `${Math.max(1, Math.round(stars))}`;
}

const trueKeys = new Set(booleans.true.map(labelKey));
const falseKeys = new Set(booleans.false.map(labelKey));

/** Yes or no in words, marks and numbers of either language; null where it is neither. */
export function booleanOfLabel(label: string): boolean | null {
	const key = labelKey(label);
	if (trueKeys.has(key)) return true;
	if (falseKeys.has(key)) return false;
	if (/^已\p{Script=Han}/u.test(key)) return true;
	return /^(?:未|没有|不)\p{Script=Han}/u.test(key) ? false : null;
}
