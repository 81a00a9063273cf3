import { blobSource } from '../connectors/browser-files/blob-source';
import { demoFiles } from '../demo/demo-data';
import { isUtf8, utf8Steps } from '../intake/bytes/encoding';
import { scanRecords } from '../intake/csv/record-scanner';
import { inspect } from '../intake/inspect';
import { IntakeError } from '../intake/intake-error';
import type { IntakeReply, IntakeRequest } from './worker-protocol';

/* Reads files off the page's thread: inspects, decodes, counts and cuts. Ended to cancel. */

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
		case 'inspect': {
			const { blob, name, encoding, dialect } = request;
			const options = { ...(encoding && { encoding }), ...(dialect && { dialect }) };
			post({ type: 'inspection', inspection: await inspect(blobSource(blob, name), options) });
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

async function postSlices(request: Extract<IntakeRequest, { task: 'slices' }>): Promise<void> {
	const { blob, name, encoding, dialect, columns, sliceBytes } = request;
	let source = blobSource(blob, name);
	let start = encoding.markBytes;
	if (encoding.encoding !== 'utf-8' || !(await isUtf8(source))) {
		const steps: Blob[] = [];
		const onStep = (bytes: number) => post({ type: 'progress', bytes, of: blob.size });
		// Each step becomes a Blob at once, so that the browser may put it on disk.
		for await (const step of utf8Steps(source, encoding, onStep)) steps.push(new Blob([step]));
		const utf8 = new Blob(steps);
		post({ type: 'utf8', blob: utf8 });
		source = blobSource(utf8, name);
		start = 0;
	}
	for await (const slice of scanRecords(source, dialect, { start, columns, sliceBytes })) {
		const content = slice.content.map((piece) =>
			piece instanceof Uint8Array ? piece : { start: piece.start, end: piece.end }
		);
		post({ type: 'slice', slice: { ...slice, content } });
	}
	post({ type: 'done' });
}
