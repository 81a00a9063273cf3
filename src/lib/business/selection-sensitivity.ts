import { seededRandom } from '../math/random';

/** A system's scores on the weighed criteria, in their order. */
export interface RankedScores {
	vendor: string;
	scores: readonly number[];
}

/** A weight at which another system draws level with the first. */
export interface RankTurn {
	criterion: string;
	weight: number;
	/** Weight at which both are equal; past it the challenger leads. */
	at: number;
	challenger: string;
}

const pointsOf = (weights: readonly number[], scores: readonly number[]): number =>
	scores.reduce((sum, score, i) => sum + score * weights[i]!, 0);

/**
 * For each criterion, the nearest weight at which the first place would change hands if that weight
 * alone were changed. With lead D = Σ w·(a − b) of the first over a challenger and d = a_k − b_k, it is
 * w_k − D ÷ d, where that is not below 0. Nearest first, by how far it is from the weight given, in
 * proportion. Empty where nobody leads alone, or nobody is there to be led.
 */
export function rankTurns(
	criteria: readonly { id: string; weight: number }[],
	ranked: readonly RankedScores[]
): RankTurn[] {
	const weights = criteria.map(({ weight }) => weight);
	const [first, second] = ranked
		.map((one) => ({ ...one, points: pointsOf(weights, one.scores) }))
		.toSorted((a, b) => b.points - a.points);
	if (!first || !second || first.points === second.points) return [];
	const challengers = ranked.filter(({ vendor }) => vendor !== first.vendor);
	const distance = ({ weight, at }: RankTurn) => Math.abs(at - weight) / weight;
	const nearest = (turns: readonly RankTurn[]) =>
		turns.toSorted((a, b) => distance(a) - distance(b));
	return nearest(
		criteria.flatMap(({ id, weight }, k) => {
			const turns = challengers.flatMap(({ vendor, scores }): RankTurn[] => {
				const better = first.scores[k]! - scores[k]!;
				if (better === 0) return [];
				const at = weight - (first.points - pointsOf(weights, scores)) / better;
				return at < 0 ? [] : [{ criterion: id, weight, at, challenger: vendor }];
			});
			return nearest(turns).slice(0, 1);
		})
	);
}

/** Weightings that are drawn: a share of 0.5 is then known to 0.02. */
const DRAWS = 2000;

/** How far off any weight may be, up or down. */
export const WEIGHT_SWING = 0.5;

/**
 * By system, the share of weightings in which it is first, where every weight may be up to half too
 * high or too low, each on its own and all equally likely; systems that are first together share. The
 * same weights and scores give the same shares. Source: Lahdelma, Hokkanen & Salminen (1998), SMAA, its
 * first-rank acceptability index.
 */
export function rankStability(
	weights: readonly number[],
	ranked: readonly RankedScores[]
): Record<string, number> {
	const firsts = new Map(ranked.map(({ vendor }) => [vendor, 0]));
	const random = seededRandom(1);
	for (let draw = 0; draw < DRAWS; draw++) {
		const drawn = weights.map((weight) => weight * (1 + WEIGHT_SWING * (2 * random() - 1)));
		const points = ranked.map(({ scores }) => pointsOf(drawn, scores));
		const most = Math.max(...points);
		const leaders = ranked.filter((_, i) => most - points[i]! < 1e-9 * most);
		for (const { vendor } of leaders) {
			firsts.set(vendor, firsts.get(vendor)! + 1 / leaders.length);
		}
	}
	return Object.fromEntries([...firsts].map(([vendor, count]) => [vendor, count / DRAWS]));
}
