import { sqlText, type Sql } from '../sql/sql';

/** Functions of stage 1. All are aggregates that merge, or read one value of a row. */
const FUNCTIONS = new Set(['count', 'sum', 'min', 'max', 'cast', 'extract', 'coalesce']);

/** Words that look like a function before a bracket and are none. */
const KEYWORDS = new Set([
	'and',
	'or',
	'not',
	'in',
	'as',
	'on',
	'when',
	'then',
	'else',
	'from',
	'where',
	'select',
	'by',
	'join',
	'all',
	'decimal',
	'between'
]);

/** Constructs outside the subset, and why each is. */
const BANNED: readonly (readonly [RegExp, string])[] = [
	[/\bOVER\b/i, 'window functions differ and need the whole table in one place'],
	[/^\s*WITH\b|\(\s*WITH\b/i, 'use nested subqueries: old engines lack common table expressions'],
	[/\bORDER\s+BY\b|\bNULLS\s+(FIRST|LAST)\b/i, 'order of rows and of NULL differs'],
	[/\bLIMIT\b|\bOFFSET\b|\bQUALIFY\b/i, 'which rows remain depends on their order'],
	[/\bDISTINCT\b/i, 'distinct counts of two halves do not add up: group first'],
	[/\bUNION\b(?!\s+ALL\b)/i, 'only UNION ALL keeps rows'],
	[/\b(RIGHT|FULL|CROSS|ASOF|LATERAL|SEMI|ANTI)\b/i, 'only INNER and LEFT JOIN'],
	[/::/, 'write CAST(… AS …)'],
	[/\bINTERVAL\b|\bDATE\s*'/i, 'bind dates as values and cast them'],
	[/\bGROUP\s+BY\s+(\d|ALL\b)/i, 'repeat the expression: positions are read differently']
];

/**
 * What a stage-1 statement uses beyond its subset: SELECT, nested subqueries, WHERE, GROUP BY
 * repeating the expression, INNER and LEFT JOIN on one equality, CAST, EXTRACT, count, sum, min,
 * max, CASE, arithmetic, UNION ALL. Such text was seen to run unchanged, with equal results, on
 * DuckDB, PostgreSQL and ClickHouse. Empty where there is nothing to object to.
 */
export function stageOneViolations(statement: Sql): string[] {
	const text = sqlText(statement, () => '?').replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, 'name');
	const banned = BANNED.flatMap(([construct, reason]) => {
		const found = construct.exec(text);
		return found ? [`${found[0].trim()}: ${reason}`] : [];
	});
	const calls = [...text.matchAll(/\b([a-z_]\w*)\s*\(/gi)].flatMap(([, name = '']) =>
		FUNCTIONS.has(name.toLowerCase()) || KEYWORDS.has(name.toLowerCase())
			? []
			: [`${name}(): not a function of the subset`]
	);
	const joins = [
		...text.matchAll(
			/\bJOIN\b([\s\S]*?)\bON\b([\s\S]*?)(?=\b(?:WHERE|GROUP|JOIN|LEFT|INNER|UNION)\b|\)\s*$|$)/gi
		)
	];
	const wide = joins.flatMap(([, , condition = '']) =>
		/\bAND\b|\bOR\b|<|>/i.test(condition) ? [`ON ${condition.trim()}: join on one equality`] : []
	);
	return [...banned, ...calls, ...wide];
}
