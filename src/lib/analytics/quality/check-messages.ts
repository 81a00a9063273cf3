import { fieldMessage, type EntityId } from '../../canonical/entities';
import { message, type Message, type MessageValue } from '../../locale/message';
import { checkLimits } from './checks/check';
import type { CheckKind } from './checks/check-kind';

/** What to do about rows that fail. */
type Advice = 'fill' | 'merge' | 'fix' | 'update' | 'link' | 'agree' | 'verify';

const advice: Readonly<Record<CheckKind, Advice>> = {
	missing: 'fill',
	'key-repeated': 'merge',
	'same-legal-id': 'merge',
	'same-name': 'merge',
	'same-name-but-suffix': 'merge',
	'same-email': 'merge',
	'same-phone': 'merge',
	'same-name-and-phone': 'merge',
	'same-name-and-company': 'merge',
	'same-id-but-zeros': 'merge',
	unreadable: 'fix',
	'unknown-label': 'fix',
	damaged: 'fix',
	misshapen: 'fix',
	'bad-email': 'fix',
	'bad-phone': 'fix',
	'bad-credit-code': 'fix',
	future: 'fix',
	negative: 'verify',
	overdue: 'update',
	untouched: 'update',
	inactive: 'update',
	unanswered: 'update',
	'before-start': 'fix',
	orphan: 'link',
	conflict: 'agree',
	'state-contradicts': 'agree',
	placeholder: 'fill',
	overpaid: 'verify',
	outlier: 'verify'
};

/** What to do about rows that fail a check of a kind. */
export const adviceMessage = (kind: CheckKind): Message =>
	message(`quality.advice.${advice[kind]}`);

/** A field by its name in the reader's language; as it stands, one that the table does not have. */
export function fieldValue(entity: EntityId, field: string | null): MessageValue {
	const name = field === null ? undefined : fieldMessage(entity, field);
	return name ? { kind: 'message', message: name } : (field ?? '');
}

/** What is wrong with rows that fail a check, in words. */
export function checkMessage(
	entity: EntityId,
	{ kind, field }: { kind: CheckKind; field: string | null }
): Message {
	const key = `quality.check.${kind}` as const;
	switch (kind) {
		case 'untouched':
			return message('quality.check.untouched', { days: checkLimits.untouchedDays });
		case 'inactive':
			return message('quality.check.inactive', { days: checkLimits.inactiveDays });
		case 'unanswered':
			return message('quality.check.unanswered', { days: checkLimits.unansweredDays });
		case 'outlier':
			return message('quality.check.outlier', {
				field: fieldValue(entity, field),
				factor: checkLimits.outlierFactor
			});
		case 'misshapen':
		case 'same-legal-id':
		case 'same-name':
		case 'same-name-but-suffix':
		case 'same-email':
		case 'same-phone':
		case 'same-name-and-phone':
		case 'same-name-and-company':
		case 'same-id-but-zeros':
			return message(key as 'quality.check.misshapen');
		default:
			return message(key as 'quality.check.missing', { field: fieldValue(entity, field) });
	}
}
