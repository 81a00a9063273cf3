/** A value that may be bound to a statement. Dates and decimals are bound as text and cast in SQL. */
export type SqlValue = null | boolean | number | bigint | string | readonly SqlValue[];

/**
 * A statement, or a piece of one: text with bound values between its parts. Building is one act,
 * running another; no value ever becomes part of the text.
 *
 * `parts` has exactly one element more than `values`.
 */
export interface Sql {
	readonly parts: readonly string[];
	readonly values: readonly SqlValue[];
}

const isSql = (input: Sql | SqlValue): input is Sql =>
	typeof input === 'object' && input !== null && 'parts' in input;

/**
 * Template tag that makes an {@link Sql}. Interpolated pieces of SQL are spliced in with their own
 * values; everything else is bound.
 */
export function sql(strings: TemplateStringsArray, ...inputs: readonly (Sql | SqlValue)[]): Sql {
	const parts: string[] = [strings[0] ?? ''];
	const values: SqlValue[] = [];
	const append = (text: string) => (parts[parts.length - 1] += text);
	inputs.forEach((input, i) => {
		if (isSql(input)) {
			input.parts.forEach((part, p) => {
				append(part);
				if (p === input.values.length) return;
				values.push(input.values[p] as SqlValue);
				parts.push('');
			});
		} else {
			values.push(input);
			parts.push('');
		}
		append(strings[i + 1] ?? '');
	});
	return { parts, values };
}

/**
 * A quoted identifier, qualified if more than one name is given. The one place where a name of a
 * table or column enters a statement.
 *
 * @throws {RangeError} for an empty name or one that holds NUL, which no engine can quote
 */
export function id(...names: readonly string[]): Sql {
	const quoted = names.map((name) => {
		if (name === '' || name.includes('\0')) {
			throw new RangeError(`not a name of a table or column: ${JSON.stringify(name)}`);
		}
		return `"${name.replaceAll('"', '""')}"`;
	});
	if (quoted.length === 0) throw new RangeError('an identifier needs a name');
	return { parts: [quoted.join('.')], values: [] };
}

/** Joins pieces of SQL with a separator; an empty list gives empty text. */
export function joinSql(pieces: readonly Sql[], separator = ', '): Sql {
	const glue: Sql = { parts: [separator], values: [] };
	return pieces.reduce((all, piece, i) => (i === 0 ? piece : sql`${all}${glue}${piece}`), sql``);
}

/**
 * The statement as text, with each value written by `placeholder`.
 *
 * @param placeholder given the value and its position from 0: `() => '?'`, or `literal` for a
 * statement a person can paste into a console
 */
export function sqlText(
	{ parts, values }: Sql,
	placeholder: (value: SqlValue, index: number) => string
): string {
	return parts.reduce(
		(text, part, i) => text + placeholder(values[i - 1] as SqlValue, i - 1) + part
	);
}
