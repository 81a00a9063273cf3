import { message, type Message } from '../locale/message';
import type { Remark } from '../maturity/group';

/** A remark in words: a comment as it was written; evidence with where and of when it is. */
export function remarkMessage({ kind, text, link, effectiveOn, isReviewed }: Remark): Message {
	const written = message(kind === 'comment' ? 'remark.comment' : 'remark.evidence', { text });
	const parts = [
		...(link === null ? [] : [message('remark.link', { link })]),
		...(effectiveOn === null
			? []
			: [message('remark.effectiveOn', { day: { kind: 'date', iso: effectiveOn } })]),
		...(isReviewed ? [message('remark.reviewed')] : [])
	];
	if (parts.length === 0) return written;
	return message('remark.with', {
		text: { kind: 'message', message: written },
		parts: { kind: 'clauses', items: parts.map((part) => ({ kind: 'message', message: part })) }
	});
}
