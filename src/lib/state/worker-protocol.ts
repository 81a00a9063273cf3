import type { ModelColumns, ModelOutput } from '../analytics/analysis';
import type { EntityId } from '../canonical/entities';
import type { Dialect } from '../intake/csv/dialect-shape';
import type { TextReading } from '../intake/csv/utf8-parts';
import type { Encoding } from '../intake/bytes/encoding';
import type { Inspection } from '../intake/inspect';
import type { SliceInMemory, SliceOptions } from '../intake/load/write-slices';
import type { Proposal } from '../intake/propose-mapping';
import type { Message } from '../locale/message';

/** A file to be read, and its name. */
export interface NamedBlob {
	blob: Blob;
	name: string;
}

/** What the intake worker is asked; one task at a time, so that ending it ends the task. */
export type IntakeRequest =
	| ({ task: 'unpack'; only?: readonly string[] } & NamedBlob)
	| ({ task: 'inspect'; encoding?: Encoding; dialect?: Dialect } & NamedBlob)
	| { task: 'propose'; inspection: Inspection; entity: EntityId }
	| {
			task: 'slices';
			parts: readonly NamedBlob[];
			encoding: TextReading;
			dialect: Dialect;
			options: SliceOptions;
	  }
	/** A slice was taken: another may be written. */
	| { task: 'taken' }
	| { task: 'demo' };

/** Rows as a Blob, to cross between threads without being copied. */
type PostedRows<Rows> = Omit<Rows, 'content'> & { content: Blob };

/** A slice on its way to the page. */
export type PostedSlice = Omit<SliceInMemory, 'plain' | 'odd'> & {
	plain: PostedRows<SliceInMemory['plain']>;
	odd: PostedRows<SliceInMemory['odd']>;
};

export type IntakeReply =
	/** A table of a file; the file itself where there is no Blob. */
	| { type: 'table'; path: string[]; name: string; blob: Blob | null }
	| { type: 'unreadable'; path: string[]; report: Message }
	| { type: 'inspection'; inspection: Inspection; proposal: Proposal }
	| { type: 'proposal'; proposal: Proposal }
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
