import type { ModelColumns, ModelOutput } from '../analytics/analysis';
import type { Dialect } from '../intake/csv/dialect';
import type { RecordSlice } from '../intake/csv/record-scanner';
import type { Encoding, EncodingGuess } from '../intake/bytes/encoding';
import type { Inspection } from '../intake/inspect';
import type { Message } from '../locale/message';

/** What the intake worker is asked; one task a worker, so that ending it ends the task. */
export type IntakeRequest =
	| { task: 'inspect'; blob: Blob; name: string; encoding?: Encoding; dialect?: Dialect }
	| {
			task: 'slices';
			blob: Blob;
			name: string;
			encoding: Pick<EncodingGuess, 'encoding' | 'markBytes'>;
			dialect: Dialect;
			columns: number;
			sliceBytes: number;
	  }
	| { task: 'demo' };

/** A slice whose parts of the file are given by offset, to cross between threads. */
export type PostedSlice = Omit<RecordSlice, 'content'> & {
	content: (Uint8Array<ArrayBuffer> | { start: number; end: number })[];
};

export type IntakeReply =
	| { type: 'inspection'; inspection: Inspection }
	/** The file as UTF-8, where it was not; slices refer to it. */
	| { type: 'utf8'; blob: Blob }
	| { type: 'progress'; bytes: number; of: number }
	| { type: 'slice'; slice: PostedSlice }
	| { type: 'file'; name: string; blob: Blob }
	| { type: 'done' }
	| { type: 'refused'; report: Message }
	| { type: 'failed'; message: string; name: string };

/** What the model worker is asked. */
export interface ModelRequest {
	analysis: string;
	columns: Readonly<Record<string, ModelColumns>>;
	params: unknown;
}

export type ModelReply =
	{ type: 'output'; output: ModelOutput<unknown> } | { type: 'failed'; message: string };
