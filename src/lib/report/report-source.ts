import { message, type Message } from '../locale/message';
import type { ReportInput } from './report-input';

/** What numbers rest on that people stated, and no analysis computed. */
export const statedSourceIds = [
	'assessment',
	'roadmap',
	'business-case',
	'selection',
	'risk-register'
] as const;

export type StatedSource = (typeof statedSourceIds)[number];

/** Characters of parameters that are written out. */
const MOST_PARAMS = 240;

/** A key of data as a reader can compare it: a few characters of each file. */
export const shortKey = (key: string): string =>
	key
		.split('+')
		.map((file) => file.slice(0, 8))
		.join('+');

/** Parameters as they are told: JSON, cut where it is long. */
export const shortParams = (params: unknown): string => {
	const text = JSON.stringify(params) ?? '';
	return text.length <= MOST_PARAMS ? text : `${text.slice(0, MOST_PARAMS - 1)}…`;
};

/** What a number of an analysis rests on: its version, its parameters and the data; its id where it has not run. */
export const sourceOf =
	({ runs }: Pick<ReportInput, 'runs'>) =>
	(analysis: string): string => {
		const run = runs[analysis];
		if (!run) return analysis;
		return `${analysis} ${run.version}, ${shortParams(run.params)}, ${shortKey(run.dataKey)}`;
	};

/** What was scored, as hashes that another machine can compare: their first sixteen digits. */
export const hashesMessage = (hashes: NonNullable<ReportInput['hashes']>): Message =>
	message('report.hashes', {
		model: hashes.model.slice(0, 16),
		answers: hashes.answers.slice(0, 16),
		metrics: hashes.metrics.slice(0, 16)
	});
