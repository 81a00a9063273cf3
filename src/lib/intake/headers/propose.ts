import { entities, type Entity, type EntityId } from '../../canonical/entities';
import { fieldCandidates } from './dictionary';

/** Which column a field is taken from, and how sure that is, 0–1. */
export interface ProposedField {
	field: string;
	column: number;
	confidence: number;
}

/**
 * The best column for each field of an entity: surest first, each column and each field used once.
 * Of two columns alike the first in the file is taken.
 */
export function proposeFields(entity: Entity, headers: readonly string[]): ProposedField[] {
	const order = new Map(entity.fields.map(({ name }, i) => [name, i]));
	const candidates = headers.flatMap((header, column) =>
		[...fieldCandidates(entity.id, header)].map(([field, confidence]) => ({
			field,
			column,
			confidence
		}))
	);
	candidates.sort(
		(a, b) =>
			b.confidence - a.confidence ||
			order.get(a.field)! - order.get(b.field)! ||
			a.column - b.column
	);
	const chosen: ProposedField[] = [];
	for (const candidate of candidates) {
		const isFree = !chosen.some(
			({ field, column }) => field === candidate.field || column === candidate.column
		);
		if (isFree) chosen.push(candidate);
	}
	return chosen.sort((a, b) => order.get(a.field)! - order.get(b.field)!);
}

/**
 * The entity whose fields the headers suit best: required fields count double, and a share of the
 * headers that is understood breaks ties. Orders where nothing is understood, since most files are.
 */
export function proposeEntity(headers: readonly string[]): EntityId {
	const rated = entities.map((entity) => {
		const fields = proposeFields(entity, headers);
		const has = (name: string) => fields.some(({ field }) => field === name);
		const needed = entity.fields.filter(({ required }) => required);
		const complete = needed.every(({ name }) => has(name));
		const money =
			entity.id === 'order' && (has('amount') || (has('quantity') && has('unit_price')));
		const score =
			fields.reduce((sum, { confidence }) => sum + confidence, 0) +
			(complete ? 1 : -0.5) +
			(entity.id === 'order' && !money ? -3 : 0);
		return { id: entity.id, score };
	});
	const best = rated.reduce((a, b) => (b.score > a.score ? b : a));
	return best.score > 0 ? best.id : 'order';
}
