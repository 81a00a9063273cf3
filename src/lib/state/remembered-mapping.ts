import type { Inspection } from '../intake/inspect';
import { Mapping } from '../intake/mapping';
import { recallMapping } from '../intake/recall-mapping';
import { haveSameHeaders, type Workspace } from '../workspace/workspace';

/**
 * What a workspace remembers of tables with the same headers: what a person decided holds, and how cells
 * are written is read anew. Null where it remembers nothing that can be read.
 */
export function rememberedMapping(
	{ mappings }: Pick<Workspace, 'mappings'>,
	inspection: Inspection
): Mapping | null {
	const known = mappings.find((remembered) => haveSameHeaders(remembered, inspection));
	const mapping = Mapping.safeParse(known?.mapping).data;
	return mapping ? recallMapping(mapping, inspection) : null;
}
