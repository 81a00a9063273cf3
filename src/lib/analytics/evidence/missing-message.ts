import { fieldMessage, tableMessage, type EntityId } from '../../canonical/entities';
import { message, type Message, type MessageValue } from '../../locale/message';

/** A table that is missing, or fields of one that is there; of each group one would do. */
export interface Lacking {
	entity: EntityId;
	fields: readonly (readonly string[])[];
}

/** What would have to be loaded, in words. */
export const missingMessage = (lacking: readonly Lacking[]): Message =>
	message('evidence.reason.missing', {
		tables: {
			kind: 'clauses',
			items: lacking.map((one) => ({ kind: 'message', message: lackingMessage(one) }))
		}
	});

function lackingMessage({ entity, fields }: Lacking): Message {
	const table = { kind: 'message', message: tableMessage(entity) } as const;
	if (fields.length === 0) return message('evidence.reason.missingTable', { table });
	const items = fields.map((group): MessageValue => {
		const names = group.flatMap((name): MessageValue[] => {
			const label = fieldMessage(entity, name);
			return label ? [{ kind: 'message', message: label }] : [];
		});
		return names.reduce((one, other) => ({
			kind: 'message',
			message: message('evidence.reason.either', { one, other })
		}));
	});
	return message('evidence.reason.missingFields', { table, fields: { kind: 'list', items } });
}
