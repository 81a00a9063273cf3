import type { Inspection } from '../lib/intake/inspect';
import { IntakeError } from '../lib/intake/intake-error';
import type { Mapping } from '../lib/intake/mapping';
import { fitMapping, parseMappingFile } from '../lib/intake/mapping-file';
import { message } from '../lib/locale/message';
import { rememberedMapping } from '../lib/state/remembered-mapping';
import type { Workspace } from '../lib/workspace/workspace';
import { textIn } from './text-in';

/** A kept mapping for the files that have its headers, and whether there were any. */
export interface KeptMapping {
	forFile(inspection: Inspection): Mapping | null;
	wasUsed(): boolean;
}

/** Reads a kept mapping. @throws {IntakeError} where there is no such file, or it is none */
export async function keptMapping(path: string): Promise<KeptMapping> {
	const kept = parseMappingFile(await textIn(path));
	if (!kept) throw new IntakeError(message('cli.map.foreign', { file: path }));
	let used = false;
	return {
		forFile({ headers }) {
			const { mapping, missing } = fitMapping(kept, headers);
			if (missing.length > 0) return null;
			used = true;
			return mapping;
		},
		wasUsed: () => used
	};
}

/**
 * What a workspace remembers of files by their headers, as the app recalls it. Whether any is used does not
 * matter.
 */
export const rememberedMappings = (workspace: Pick<Workspace, 'mappings'>): KeptMapping => ({
	forFile: (inspection) => rememberedMapping(workspace, inspection),
	wasUsed: () => true
});
