import { message, type Message, type MessageKey, type MessageValue } from '../../locale/message';

type Named<Prefix extends string> =
	Extract<MessageKey, `${Prefix}${string}`> extends `${Prefix}${infer Name}` ? Name : never;

/** Metrics that are a share of rows, each with a sentence of its own. */
export type ShareMetric = Named<'evidence.share.'>;

/** Metrics that are a value of their own kind. */
export type ValueMetric = Named<'evidence.value.'>;

/** How the value of a metric is written in its sentence. */
const written: Record<ValueMetric, (value: number) => MessageValue> = {
	'target-coverage': (value) => value,
	'lead-response-hours': (value) => ({ kind: 'decimal', value, digits: 1 }),
	'external-internal-index': (value) => ({ kind: 'decimal', value, digits: 2 }),
	'won-invoiced-difference': (share) => ({ kind: 'percent', share }),
	'order-entry-hours': (value) => ({ kind: 'decimal', value, digits: 1 }),
	'completeness-spread': (share) => ({ kind: 'percent', share }),
	'weeks-to-productive': (value) => ({ kind: 'decimal', value, digits: 1 }),
	'probability-skill': (share) => ({ kind: 'percent', share }),
	'model-against-rule': (share) => ({ kind: 'percent', share }),
	'forecast-error': (share) => ({ kind: 'percent', share }),
	'computable-functions': (value) => value,
	'improving-measures': (value) => value
};

/** The sentence of a metric that is a value. */
export const valueFinding = (metric: ValueMetric, value: number, n: number): Message =>
	message(`evidence.value.${metric}`, { value: written[metric](value), n });

/** The sentence of an error that has a direction: what was forecast less what came, over what came. */
export const biasedFinding = (value: number, bias: number, n: number): Message =>
	message('evidence.biased.forecast-error', {
		value: { kind: 'percent', share: value },
		bias: { kind: 'percent', share: Math.abs(bias) },
		way: {
			kind: 'message',
			message: message(bias < 0 ? 'evidence.biased.under' : 'evidence.biased.over')
		},
		n
	});

/** The sentence of a metric that is a share. */
export const shareFinding = (metric: ShareMetric, part: number, n: number): Message =>
	message(`evidence.share.${metric}`, { part, n, share: { kind: 'percent', share: part / n } });
