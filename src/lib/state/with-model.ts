import { crmMaturity } from '../maturity/crm-maturity';
import type { ModelFile } from '../maturity/model-file';
import type { Workspace } from '../workspace/workspace';

/**
 * A workspace that asks by a model of one's own, or by ours where there is none. Answers stay with the
 * questions they were given to: what the new model does not ask is kept, and counts once it is asked again.
 */
export function withModel(workspace: Workspace, file: ModelFile | null): Workspace {
	const { id, version } = file?.model ?? crmMaturity;
	return {
		...workspace,
		assessment: { ...workspace.assessment, model: id, modelVersion: version, ownModel: file }
	};
}
