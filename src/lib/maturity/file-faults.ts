import { z } from 'zod';
import { message, type Message, type MessageValue } from '../locale/message';
import { modelProblems } from './model';

/** Something wrong in a file: where, as a path from its top, and what. */
export interface FileFault {
	place: string;
	problem: Message;
}

/** A fault as it is told, with its place where it has one. */
export const faultMessage = ({ place, problem }: FileFault): Message =>
	place === ''
		? problem
		: message('model.fault.at', { place, problem: { kind: 'message', message: problem } });

/** Most faults that are told at once. */
const MOST_FAULTS = 50;

/** What came of reading a file: what it holds, or what is wrong with it, place by place. */
export type FileReading<File> = { file: File; faults: null } | { file: null; faults: FileFault[] };

/** Reads a file of JSON by its schema, or tells what is wrong with it, place by place. */
export function readJsonFile<File>(text: string, schema: z.ZodType<File>): FileReading<File> {
	let input: unknown;
	try {
		input = JSON.parse(text);
	} catch (error) {
		const details = error instanceof Error ? error.message : String(error);
		return {
			file: null,
			faults: [{ place: '', problem: message('model.fault.json', { details }) }]
		};
	}
	const parsed = schema.safeParse(input, { reportInput: true });
	if (parsed.success) return { file: parsed.data, faults: null };
	const faults = parsed.error.issues
		.slice(0, MOST_FAULTS)
		.map((issue) => ({ place: issue.path.join('.'), problem: problemOf(issue) }));
	return { file: null, faults };
}

const list = (items: readonly unknown[]): MessageValue => ({
	kind: 'list',
	items: items.map((item) => String(item))
});

function problemOf(issue: z.core.$ZodIssue): Message {
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined
				? message('model.fault.missing')
				: message('model.fault.type', { expected: issue.expected });
		case 'unrecognized_keys':
			return message('model.fault.unknownFields', { fields: list(issue.keys) });
		case 'too_small':
			return message('model.fault.tooSmall', { least: Number(issue.minimum) });
		case 'too_big':
			return message('model.fault.tooBig', { most: Number(issue.maximum) });
		case 'invalid_value':
			return message('model.fault.value', { values: list(issue.values) });
		case 'invalid_format':
			return message('model.fault.format', { pattern: issue.pattern ?? issue.format });
		case 'custom': {
			// A rule of a single value, as that a day exists, has no words of its own.
			const { data } = CustomParams.safeParse(issue.params);
			return data
				? message(`model.fault.${data.problem}`, { name: data.name })
				: message('model.fault.form');
		}
		default:
			return message('model.fault.form');
	}
}

const CustomParams = z.object({ problem: z.enum(modelProblems), name: z.string() });
