import { analysisOf } from '../analytics/registry';
import type { ModelReply, ModelRequest } from './worker-protocol';

/* Fits models off the page's thread. */

self.onmessage = ({ data }: MessageEvent<ModelRequest>) => {
	const post = (reply: ModelReply) => self.postMessage(reply);
	try {
		const analysis = analysisOf(data.analysis);
		if (!analysis.model) throw new RangeError(`${data.analysis} has no model`);
		post({
			type: 'output',
			output: analysis.model(data.columns, analysis.params.parse(data.params))
		});
	} catch (error) {
		post({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
	}
};
