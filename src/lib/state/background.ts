import type { ModelRunner } from '../analytics/run-analysis';
import type { ModelOutput } from '../analytics/analysis';
import type { ByteSource } from '../engine/file-content';
import type { BlobSource } from '../connectors/browser-files/blob-source';
import { blobSource } from '../connectors/browser-files/blob-source';
import type { Dialect } from '../intake/csv/dialect';
import type { RecordSlice } from '../intake/csv/record-scanner';
import type { Encoding, EncodingGuess } from '../intake/bytes/encoding';
import type { Inspection } from '../intake/inspect';
import { IntakeError } from '../intake/intake-error';
import { message } from '../locale/message';
import { workerReplies } from './worker-replies';
import type { IntakeReply, IntakeRequest, ModelReply, ModelRequest } from './worker-protocol';

/** Makes workers; given by the composition root. */
export interface WorkerFactory {
	intake(): Worker;
	model(): Worker;
}

/** Bytes loaded in one step, which is also how soon a cancellation is heard. */
const SLICE_BYTES = 16 << 20;

/** Work off the page's thread: reading files and fitting models. */
export class Background {
	constructor(private readonly workers: WorkerFactory) {}

	/** Finds out what a file is. @throws {IntakeError} for what is no table of text */
	async inspect(
		source: BlobSource,
		options: { encoding?: Encoding; dialect?: Dialect } = {}
	): Promise<Inspection> {
		const request: IntakeRequest = {
			task: 'inspect',
			blob: source.blob,
			name: source.name,
			...options
		};
		for await (const reply of this.#intake(request)) {
			if (reply.type === 'inspection') return reply.inspection;
		}
		throw new Error('the intake worker ended without an answer');
	}

	/** The records of a file in slices, decoded to UTF-8 first where need be. */
	async *slices(
		source: BlobSource,
		plan: {
			encoding: Pick<EncodingGuess, 'encoding' | 'markBytes'>;
			dialect: Dialect;
			columns: number;
		},
		onDecode: (bytes: number, of: number) => void,
		signal?: AbortSignal
	): AsyncGenerator<RecordSlice> {
		const request: IntakeRequest = {
			task: 'slices',
			blob: source.blob,
			name: source.name,
			...plan,
			sliceBytes: SLICE_BYTES
		};
		let utf8: ByteSource = source;
		for await (const reply of this.#intake(request, signal)) {
			if (reply.type === 'utf8') utf8 = blobSource(reply.blob, source.name);
			else if (reply.type === 'progress') onDecode(reply.bytes, reply.of);
			else if (reply.type === 'done') return;
			else if (reply.type === 'slice') {
				const content = reply.slice.content.map((piece) =>
					piece instanceof Uint8Array ? piece : { source: utf8, ...piece }
				);
				yield { ...reply.slice, content };
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
		for await (const reply of workerReplies<ModelReply>(this.workers.model(), request)) {
			if (reply.type === 'failed') throw new Error(reply.message);
			return reply.output as ModelOutput<never>;
		}
		throw new Error('the model worker ended without an answer');
	};

	async *#intake(request: IntakeRequest, signal?: AbortSignal): AsyncGenerator<IntakeReply> {
		for await (const reply of workerReplies<IntakeReply>(this.workers.intake(), request, signal)) {
			if (reply.type === 'refused') throw new IntakeError(reply.report);
			if (reply.type === 'failed') {
				const file = 'name' in request ? request.name : '';
				throw fileFault(new DOMException(reply.message, reply.name), file);
			}
			yield reply;
		}
	}
}

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
