import { message, type Message, type MessageKey } from '../../locale/message';
import type { SegmentMap } from './segment-map';

/** Names in the catalogue of segments that come with the app. */
const names: Readonly<Record<string, MessageKey>> = {
	champions: 'segment.champions',
	loyal: 'segment.loyal',
	'potential-loyalist': 'segment.potentialLoyalist',
	new: 'segment.new',
	promising: 'segment.promising',
	'need-attention': 'segment.needAttention',
	'about-to-sleep': 'segment.aboutToSleep',
	'at-risk': 'segment.atRisk',
	'cannot-lose': 'segment.cannotLose',
	hibernating: 'segment.hibernating',
	'important-value': 'segment.importantValue',
	'important-development': 'segment.importantDevelopment',
	'important-keep': 'segment.importantKeep',
	'important-win-back': 'segment.importantWinBack',
	'general-value': 'segment.generalValue',
	'general-development': 'segment.generalDevelopment',
	'general-keep': 'segment.generalKeep',
	'general-win-back': 'segment.generalWinBack'
};

/** Name of a segment: the user's own, else the catalogue's, else its id, of a map that is gone. */
export function segmentName(map: SegmentMap, id: string): Message {
	const own = map.find((rule) => rule.id === id)?.name;
	const known = names[id];
	// Names in the catalogue hold no values.
	return own || !known ? message('segment.own', { name: own ?? id }) : { key: known };
}
