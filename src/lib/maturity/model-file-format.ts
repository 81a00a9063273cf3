import { z } from 'zod';
import type { Bilingual } from '../locale/language';
import { ModelFile } from './model-file';
import { modelFileMeanings } from './model-file-meanings';

/** A field of the model file, as the schema has it. */
export interface FormatField {
	/** Path from the top, `[]` for each of a list: `model.questions[].id`. */
	path: string;
	/** Its type in a few words, alike in every language: `text`, `number 1–5`, `list of 5`. */
	type: string;
	isRequired: boolean;
	meaning: Bilingual;
}

const Schema = z.looseObject({
	type: z.string().optional(),
	const: z.unknown().optional(),
	enum: z.array(z.unknown()).optional(),
	pattern: z.string().optional(),
	minimum: z.number().optional(),
	maximum: z.number().optional(),
	minItems: z.number().optional(),
	maxItems: z.number().optional(),
	required: z.array(z.string()).optional(),
	properties: z.record(z.string(), z.unknown()).optional(),
	items: z.unknown().optional(),
	prefixItems: z.array(z.unknown()).optional(),
	additionalProperties: z.unknown().optional(),
	anyOf: z.array(z.unknown()).optional()
});

type Schema = z.infer<typeof Schema>;

/** JSON Schema of the model file (draft 2020-12). References between parts are checked beyond it. */
export const modelFileSchema = (): unknown => z.toJSONSchema(ModelFile);

/** Every field of the model file in the order of the schema, with what it means. */
export const modelFileFields = (): FormatField[] => fieldsOf(Schema.parse(modelFileSchema()), '');

function fieldsOf(schema: Schema, path: string): FormatField[] {
	return Object.entries(schema.properties ?? {}).flatMap(([name, input]) => {
		const field = Schema.parse(input);
		const own = path === '' ? name : `${path}.${name}`;
		const meaning = modelFileMeanings[own];
		if (!meaning) throw new RangeError(`nobody has said what "${own}" means`);
		const isRequired = schema.required?.includes(name) ?? false;
		const item = itemOf(field);
		return [
			{ path: own, type: typeOf(field), isRequired, meaning },
			...(isBilingual(field) ? [] : fieldsOf(field, own)),
			...(item && !isBilingual(item) ? fieldsOf(item, `${own}[]`) : [])
		];
	});
}

const itemOf = ({ items, prefixItems }: Schema): Schema | null => {
	const first = prefixItems?.[0] ?? (typeof items === 'object' ? items : undefined);
	return first === undefined ? null : Schema.parse(first);
};

const isBilingual = ({ properties = {} }: Schema): boolean =>
	Object.keys(properties).join() === 'en,zh-CN';

function typeOf(schema: Schema): string {
	const { anyOf, prefixItems, minItems, maxItems } = schema;
	if (anyOf) {
		const parts = anyOf.map((part) => typeOf(Schema.parse(part)));
		return [...new Set(parts)].join(' | ');
	}
	if (schema.const !== undefined) return JSON.stringify(schema.const);
	if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
	if (isBilingual(schema)) return '{ en, zh-CN }';
	const item = itemOf(schema);
	if (schema.type === 'array' || prefixItems) {
		const length = prefixItems?.length ?? (minItems === maxItems ? minItems : undefined);
		const of = item ? typeOf(item) : 'any';
		return length === undefined ? `[${of}]` : `[${of}] × ${length}`;
	}
	const { type = 'any', minimum, maximum, pattern } = schema;
	if (pattern) return `${type} /${pattern}/`;
	// A whole number has no other bounds than what a machine can count to.
	const bounds = [minimum, maximum].map((bound) =>
		bound === undefined || Math.abs(bound) === Number.MAX_SAFE_INTEGER ? '' : `${bound}`
	);
	return bounds.join('') === '' ? type : `${type} ${bounds[0]}–${bounds[1]}`;
}
