import type { ModelRunner } from '../analytics/run-analysis';
import type { ModelOutput } from '../analytics/analysis';
import type { EntityId } from '../canonical/entities';
import type { FileContent } from '../engine/file-content';
import { blobSource, type BlobSource } from '../connectors/browser-files/blob-source';
import type { Dialect } from '../intake/csv/dialect-shape';
import type { TextReading } from '../intake/csv/utf8-parts';
import type { Encoding } from '../intake/bytes/encoding';
import type { Inspection } from '../intake/inspect';
import { IntakeError } from '../intake/intake-error';
import type { LoadSlice } from '../intake/load/load-plan';
import type { SliceOptions } from '../intake/load/write-slices';
import type { Proposal } from '../intake/propose-mapping';
import { message, type Message } from '../locale/message';
import type { IntakeReply, IntakeRequest, ModelReply, ModelRequest } from './worker-protocol';
import { Workers } from './workers';

/** Makes workers; given by the composition root. */
export interface WorkerFactory {
	intake(): Worker;
	model(): Worker;
}

/** Bytes loaded in one step, which is also how soon a cancellation is heard. */
const SLICE_BYTES = 32 << 20;

/** How a table's records are read. */
export type SlicesToRead = { encoding: TextReading; dialect: Dialect } & Omit<
	SliceOptions,
	'sliceBytes' | 'signal'
>;

/** A table found in a file, or a part of it that is none. */
export type FoundTable =
	{ path: string[]; source: BlobSource } | { path: string[]; report: Message };

/** Work off the page's thread: reading files and fitting models. */
export class Background {
	readonly #intakes: Workers<IntakeRequest, IntakeReply>;
	readonly #models: Workers<ModelRequest, ModelReply>;

	constructor(workers: WorkerFactory) {
		this.#intakes = new Workers<IntakeRequest, IntakeReply>(
			workers.intake,
			({ type }) => ['done', 'inspection', 'proposal'].includes(type),
			({ type }) => (type === 'slice' ? { task: 'taken' } : null)
		);
		this.#models = new Workers<ModelRequest, ModelReply>(
			workers.model,
			({ type }) => type === 'output'
		);
	}

	/**
	 * The tables of a file, as they are found.
	 *
	 * @param only names on the way to the one table that is wanted
	 * @throws {IntakeError} for what is no table and holds none
	 */
	async *unpack(
		source: BlobSource,
		only?: readonly string[],
		signal?: AbortSignal
	): AsyncGenerator<FoundTable> {
		const { blob, name } = source;
		const request: IntakeRequest = { task: 'unpack', blob, name, ...(only && { only }) };
		for await (const reply of this.#intake(request, signal)) {
			if (reply.type === 'done') return;
			if (reply.type === 'unreadable') yield { path: reply.path, report: reply.report };
			if (reply.type === 'table') {
				const inner = reply.blob ? blobSource(reply.blob, reply.name) : source;
				yield { path: reply.path, source: inner };
			}
		}
	}

	/** Finds out what a table is. @throws {IntakeError} for what is no table of text */
	async inspect(
		{ blob, name }: BlobSource,
		options: { encoding?: Encoding; dialect?: Dialect } = {}
	): Promise<{ inspection: Inspection; proposal: Proposal }> {
		for await (const reply of this.#intake({ task: 'inspect', blob, name, ...options })) {
			if (reply.type === 'inspection') return reply;
		}
		throw new Error('the intake worker ended without an answer');
	}

	/** The mapping a table is likely to need if its rows are of an entity. */
	async propose(inspection: Inspection, entity: EntityId): Promise<Proposal> {
		for await (const reply of this.#intake({ task: 'propose', inspection, entity })) {
			if (reply.type === 'proposal') return reply.proposal;
		}
		throw new Error('the intake worker ended without an answer');
	}

	/** The records of a table's chunks in slices, decoded to UTF-8 first where need be. */
	async *slices(
		parts: readonly BlobSource[],
		{ encoding, dialect, ...options }: SlicesToRead,
		onDecode: (bytes: number, of: number) => void,
		signal?: AbortSignal
	): AsyncGenerator<LoadSlice> {
		const request: IntakeRequest = {
			task: 'slices',
			parts: parts.map(({ blob, name }) => ({ blob, name })),
			encoding,
			dialect,
			options: { ...options, sliceBytes: SLICE_BYTES }
		};
		for await (const reply of this.#intake(request, signal)) {
			if (reply.type === 'progress') onDecode(reply.bytes, reply.of);
			else if (reply.type === 'done') return;
			else if (reply.type === 'slice') {
				const { plain, odd, ...slice } = reply.slice;
				yield {
					...slice,
					plain: { ...plain, content: blobContent(plain.content) },
					odd: { ...odd, content: blobContent(odd.content) }
				};
			}
		}
	}

	/** The files of the demo workspace. */
	async demoFiles(): Promise<File[]> {
		const files: File[] = [];
		for await (const reply of this.#intake({ task: 'demo' })) {
			if (reply.type === 'done') break;
			if (reply.type === 'file') files.push(new File([reply.blob], reply.name));
		}
		return files;
	}

	/** Runs an analysis's model in a worker. */
	readonly runModel: ModelRunner = async (analysis, columns, params) => {
		const request: ModelRequest = { analysis: analysis.id, columns, params };
		for await (const reply of this.#models.replies(request)) {
			if (reply.type === 'failed') throw new Error(reply.message);
			return reply.output as ModelOutput<never>;
		}
		throw new Error('the model worker ended without an answer');
	};

	async *#intake(request: IntakeRequest, signal?: AbortSignal): AsyncGenerator<IntakeReply> {
		for await (const reply of this.#intakes.replies(request, signal)) {
			if (reply.type === 'refused') throw new IntakeError(reply.report);
			if (reply.type === 'failed') {
				const file = 'name' in request ? request.name : '';
				throw fileFault(new DOMException(reply.message, reply.name), file);
			}
			yield reply;
		}
	}
}

const blobContent = (blob: Blob): FileContent => [
	{ source: blobSource(blob, 'rows'), start: 0, end: blob.size }
];

/** What a fault of the browser's file system means to a reader; any other error as it is. */
export function fileFault(error: unknown, file: string): unknown {
	const name = error instanceof DOMException ? error.name : '';
	if (name === 'NotReadableError' || name === 'NotFoundError') {
		return new IntakeError(message('intake.error.changed', { file }), { cause: error });
	}
	if (name === 'QuotaExceededError') {
		return new IntakeError(message('intake.error.storageFull', { file }), { cause: error });
	}
	return error;
}
