import { parseArgs } from 'node:util';
import {
	customerBaseModelIds,
	type CustomerBaseModelId
} from '../lib/analytics/btyd/customer-base-model';
import { CivilDate } from '../lib/canonical/civil-date';
import { Language, preferredLanguage } from '../lib/locale/language';
import { isTimeZone } from '../lib/intake/typing/zone';
import { Workspace } from '../lib/workspace/workspace';
import { message, type Message } from '../lib/locale/message';
import { reportFormats } from '../lib/report/report-file';

/** A command line that can not be carried out as it is written. */
export class UsageError extends Error {
	override readonly name = 'UsageError';

	constructor(readonly report: Message) {
		super(report.key);
	}
}

/** What `tidemark analyse` was asked. */
export interface AnalyseArguments {
	files: string[];
	map: string | null;
	/** IANA zone for times that say how far theirs is from Greenwich. */
	zone: string | null;
	asOf: string | null;
	currency: string | null;
	/** A workspace file whose settings hold where no option says otherwise. */
	settings: string | null;
	/** Settings by name that hold whatever else says otherwise; parsed by the workspace's own shape. */
	set: Readonly<Record<string, unknown>>;
	money: 'revenue' | 'sales' | null;
	frequency: 'position' | 'breaks' | null;
	frequencyOf: 'orders' | 'days' | 'lines' | null;
	/** Names that segments go by. */
	segments: 'ten' | 'eight' | null;
	/** Model that values customers; null for the one that forecast best. */
	model: CustomerBaseModelId | null;
	/** Customers of whom it is told what to expect. */
	customers: string[];
	/** Path to write to, `-` for standard output. */
	json: string | null;
	csv: string | null;
}

/** What `tidemark assess` was asked. */
export interface AssessArguments {
	/** Workspaces and responses. */
	files: string[];
	/** Files and folders that the answers are held against. */
	data: string[];
	/** The campaign's key file, where responses are sealed. */
	key: string | null;
	zone: string | null;
	/** A file with the model that is scored by; the workspace's, or ours, unless given. */
	modelFile: string | null;
	/** Questions that are scored; by the answers unless given. */
	mode: 'quick' | 'full' | null;
	/** Paths to write to, `-` for standard output. */
	json: string | null;
	report: string | null;
}

/** Formats of a report, and what a browser on the machine prints. */
const printedFormats = [...reportFormats, 'pdf'] as const;

export type PrintedFormat = (typeof printedFormats)[number];

/** What `tidemark report` was asked. */
export interface ReportArguments {
	/** A workspace file, exports, or both. */
	files: string[];
	format: PrintedFormat;
	/** Two pages instead of eleven chapters. */
	isBrief: boolean;
	zone: string | null;
	/** Path to write to; standard output unless given. */
	out: string | null;
}

export interface Arguments {
	language: Language;
	command: (typeof commands)[number];
	analyse: AnalyseArguments;
	assess: AssessArguments;
	report: ReportArguments;
	port: number;
}

/**
 * Reads a command line.
 *
 * @param environment for the language, where no option names one
 * @throws {UsageError} that says what is wrong with it
 */
export function parseArguments(
	words: readonly string[],
	environment: Readonly<Record<string, string | undefined>>
): Arguments {
	const { values, positionals } = parsed(words);
	const language = chosen('--lang', values.lang, Language.options) ?? systemLanguage(environment);
	const [command, ...files] = positionals;
	const known = values.help || command === undefined ? 'help' : commandOf(command);
	const needsFiles = known === 'analyse' || known === 'assess' || known === 'report';
	if (needsFiles && files.length === 0) {
		throw new UsageError(message('cli.usage.noFiles'));
	}
	const asOf = values['as-of'] ?? null;
	if (asOf !== null && !CivilDate.safeParse(asOf).success) {
		throw new UsageError(message('cli.usage.date', { value: asOf }));
	}
	const format = chosen('--format', values.format, printedFormats) ?? 'md';
	if (known === 'report' && !writtenAsText.includes(format) && values.out === undefined) {
		throw new UsageError(message('cli.usage.needsOut', { format }));
	}
	const port = Number(values.port ?? 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65_535) {
		throw new UsageError(
			message('cli.usage.choice', { option: '--port', choices: '0–65535', value: `${values.port}` })
		);
	}
	return {
		language,
		command: known,
		port,
		analyse: {
			files,
			map: values.map ?? null,
			zone: zoneName(values.zone),
			asOf,
			currency: currencyCode(values.currency),
			settings: values.settings ?? null,
			set: settingsOf(values.set ?? []),
			money: chosen('--money', values.money, ['revenue', 'sales'] as const),
			frequency: chosen('--frequency', values.frequency, ['position', 'breaks'] as const),
			frequencyOf: chosen('--count', values.count, ['orders', 'days', 'lines'] as const),
			segments: chosen('--segments', values.segments, ['ten', 'eight'] as const),
			model: chosen('--model', values.model, customerBaseModelIds),
			customers: values.customer ?? [],
			json: values.json ?? null,
			csv: values.csv ?? null
		},
		assess: {
			files,
			data: values.data ?? [],
			key: values.key ?? null,
			zone: zoneName(values.zone),
			modelFile: values['model-file'] ?? null,
			mode: chosen('--mode', values.mode, ['quick', 'full'] as const),
			json: values.json ?? null,
			report: values.report ?? null
		},
		report: {
			files,
			format,
			isBrief: values.brief ?? false,
			zone: zoneName(values.zone),
			out: values.out ?? null
		}
	};
}

/** Settings of a workspace that may be given by name. */
const settingShapes = Workspace.shape.settings.shape;

/**
 * Settings written as `name=value`, values as in JSON or as plain text.
 *
 * @throws {UsageError} for a name that is none, and a value that the setting does not take
 */
function settingsOf(words: readonly string[]): Record<string, unknown> {
	return Object.fromEntries(
		words.map((word) => {
			const at = word.indexOf('=');
			const [name, text] = [word.slice(0, Math.max(at, 0)), word.slice(at + 1)];
			const shape = Object.entries(settingShapes).find(([known]) => known === name)?.[1];
			if (!shape) {
				const names = { kind: 'list', items: Object.keys(settingShapes) } as const;
				throw new UsageError(
					message('cli.usage.choice', { option: '--set', choices: names, value: word })
				);
			}
			const value = shape.safeParse(jsonOr(text));
			if (!value.success) {
				const reason = value.error.issues[0]?.message ?? '';
				throw new UsageError(message('cli.usage.setting', { name, value: text, reason }));
			}
			return [name, value.data];
		})
	);
}

function jsonOr(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text; // a day, a currency, a name of a model
	}
}

/** Formats that may go to a terminal. */
const writtenAsText: readonly PrintedFormat[] = ['md', 'json'];

const commands = ['help', 'analyse', 'assess', 'report', 'serve'] as const;

function commandOf(word: string): Arguments['command'] {
	const known = commands.find((command) => command === word);
	if (known) return known;
	throw new UsageError(message('cli.usage.unknownCommand', { command: word }));
}

function parsed(words: readonly string[]) {
	const text = { type: 'string' } as const;
	try {
		return parseArgs({
			args: [...words],
			allowPositionals: true,
			options: {
				help: { type: 'boolean', short: 'h' },
				lang: text,
				map: text,
				zone: text,
				'as-of': text,
				currency: text,
				money: text,
				frequency: text,
				count: text,
				segments: text,
				model: text,
				'model-file': text,
				settings: text,
				set: { type: 'string', multiple: true },
				customer: { type: 'string', multiple: true },
				json: text,
				csv: text,
				data: { type: 'string', multiple: true },
				key: text,
				mode: text,
				report: text,
				format: text,
				brief: { type: 'boolean' },
				out: text,
				port: text
			}
		});
	} catch (cause) {
		const problem = cause instanceof Error ? cause.message : String(cause);
		throw new UsageError(message('cli.usage.option', { problem }));
	}
}

function chosen<Value extends string>(
	option: string,
	value: string | undefined,
	choices: readonly Value[]
): Value | null {
	if (value === undefined) return null;
	const known = choices.find((choice) => choice === value);
	if (known !== undefined) return known;
	throw new UsageError(
		message('cli.usage.choice', { option, choices: { kind: 'list', items: choices }, value })
	);
}

function zoneName(value: string | undefined): string | null {
	if (value === undefined) return null;
	if (isTimeZone(value)) return value;
	throw new UsageError(
		message('cli.usage.choice', { option: '--zone', choices: 'Asia/Shanghai, UTC, …', value })
	);
}

function currencyCode(value: string | undefined): string | null {
	if (value === undefined) return null;
	if (/^[A-Z]{3}$/.test(value)) return value;
	throw new UsageError(
		message('cli.usage.choice', { option: '--currency', choices: 'CNY, USD, …', value })
	);
}

/** Language of the shell, from the variables that POSIX reads, in its order. */
export const systemLanguage = (
	environment: Readonly<Record<string, string | undefined>>
): Language =>
	preferredLanguage(
		[environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'en'].map((locale) =>
			locale.replace('_', '-')
		)
	);
