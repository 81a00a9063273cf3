import { blobSource } from '../connectors/browser-files/blob-source';
import { demoFiles } from '../demo/demo-data';
import { unpack } from '../intake/containers/unpack';
import { scanParts } from '../intake/csv/scan-parts';
import { utf8Parts } from '../intake/csv/utf8-parts';
import { inspect } from '../intake/inspect';
import { IntakeError } from '../intake/intake-error';
import { proposeMapping } from '../intake/propose-mapping';
import { settleQuestions } from '../intake/settle-questions';
import type { IntakeReply, IntakeRequest } from './worker-protocol';

/* Reads files off the page's thread: unpacks, inspects, decodes, counts and cuts. Ended to cancel. */

const post = (reply: IntakeReply) => self.postMessage(reply);

self.onmessage = async ({ data }: MessageEvent<IntakeRequest>) => {
	try {
		await perform(data);
	} catch (error) {
		if (error instanceof IntakeError) post({ type: 'refused', report: error.report });
		else if (error instanceof Error || error instanceof DOMException) {
			post({ type: 'failed', message: error.message, name: error.name });
		} else post({ type: 'failed', message: String(error), name: 'Error' });
	}
};

async function perform(request: IntakeRequest): Promise<void> {
	switch (request.task) {
		case 'unpack':
			return postTables(request);
		case 'inspect': {
			const { blob, name, encoding, dialect } = request;
			const options = { ...(encoding && { encoding }), ...(dialect && { dialect }) };
			const source = blobSource(blob, name);
			const inspection = await inspect(source, options);
			const proposal = await settleQuestions(source, inspection, proposeMapping(inspection));
			post({ type: 'inspection', inspection, proposal });
			return;
		}
		case 'propose': {
			const { inspection, entity } = request;
			post({ type: 'proposal', proposal: proposeMapping(inspection, entity) });
			return;
		}
		case 'slices':
			return postSlices(request);
		case 'demo': {
			for (const { name, pieces } of demoFiles()) {
				post({ type: 'file', name, blob: new Blob([...pieces()], { type: 'text/csv' }) });
			}
			post({ type: 'done' });
		}
	}
}

/** Steps as a Blob, one by one, so that the browser may put them on disk. */
async function held(steps: AsyncIterable<Uint8Array<ArrayBuffer>>): Promise<Blob> {
	const blobs: Blob[] = [];
	for await (const step of steps) blobs.push(new Blob([step]));
	return new Blob(blobs);
}

async function postTables({
	blob,
	name,
	only
}: Extract<IntakeRequest, { task: 'unpack' }>): Promise<void> {
	const whole = blobSource(blob, name);
	const hold = async (inner: string, steps: AsyncIterable<Uint8Array<ArrayBuffer>>) =>
		blobSource(await held(steps), inner);
	for await (const found of unpack(whole, { hold, ...(only && { only }) })) {
		if (found.type === 'refused') {
			post({ type: 'unreadable', path: found.path, report: found.error.report });
			continue;
		}
		const { path, source } = found;
		const inner = source === whole ? null : (source as typeof whole).blob;
		post({ type: 'table', path, name: source.name, blob: inner });
	}
	post({ type: 'done' });
}

async function postSlices({
	parts,
	encoding,
	dialect,
	columns,
	sliceBytes
}: Extract<IntakeRequest, { task: 'slices' }>): Promise<void> {
	const chunks = parts.map(({ blob, name }) => blobSource(blob, name));
	const utf8 = utf8Parts(chunks, encoding, {
		onStep: (bytes, of) => post({ type: 'progress', bytes, of }),
		hold: async (steps, part) => {
			const blob = await held(steps);
			post({ type: 'utf8', part, blob });
			return blobSource(blob, chunks[part]!.name);
		}
	});
	for await (const slice of scanParts(utf8, dialect, { columns, sliceBytes })) {
		const content = slice.content.map((piece) =>
			piece instanceof Uint8Array ? piece : { start: piece.start, end: piece.end }
		);
		post({ type: 'slice', slice: { ...slice, content } });
	}
	post({ type: 'done' });
}
