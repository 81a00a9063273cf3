import { blobSource } from '../connectors/browser-files/blob-source';
import { demoFiles } from '../demo/demo-data';
import { unpack } from '../intake/containers/unpack';
import { utf8Parts } from '../intake/csv/utf8-parts';
import { inspect } from '../intake/inspect';
import { IntakeError } from '../intake/intake-error';
import { writeSlices } from '../intake/load/write-slices';
import { proposeMapping } from '../intake/propose-mapping';
import { settleQuestions } from '../intake/settle-questions';
import type { IntakeReply, IntakeRequest } from './worker-protocol';

/* Reads files off the page's thread: unpacks, inspects, decodes, counts and cuts. Ended to cancel. */

const post = (reply: IntakeReply) => self.postMessage(reply);

/** Slices that are written before anybody takes them: no more, or a large file would lie in memory. */
const MOST_AHEAD = 2;

let ahead = 0;
let goOn = () => {};

self.onmessage = async ({ data }: MessageEvent<IntakeRequest>) => {
	if (data.task === 'taken') {
		ahead--;
		goOn();
		return;
	}
	try {
		await perform(data);
	} catch (error) {
		if (error instanceof IntakeError) post({ type: 'refused', report: error.report });
		else if (error instanceof Error || error instanceof DOMException) {
			post({ type: 'failed', message: error.message, name: error.name });
		} else post({ type: 'failed', message: String(error), name: 'Error' });
	}
};

async function perform(request: Exclude<IntakeRequest, { task: 'taken' }>): Promise<void> {
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
	options
}: Extract<IntakeRequest, { task: 'slices' }>): Promise<void> {
	ahead = 0; // of a file that was read before
	const chunks = parts.map(({ blob, name }) => blobSource(blob, name));
	const utf8 = utf8Parts(chunks, encoding, {
		onStep: (bytes, of) => post({ type: 'progress', bytes, of }),
		hold: async (steps, part) => blobSource(await held(steps), chunks[part]!.name)
	});
	for await (const slice of writeSlices(utf8, dialect, options)) {
		const plain = { ...slice.plain, content: new Blob([slice.plain.content]) };
		const odd = { ...slice.odd, content: new Blob([slice.odd.content]) };
		while (ahead >= MOST_AHEAD) await new Promise<void>((resolve) => (goOn = resolve));
		ahead++;
		post({ type: 'slice', slice: { ...slice, plain, odd } });
	}
	post({ type: 'done' });
}
