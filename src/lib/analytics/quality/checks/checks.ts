import type { EntityId } from '../../../canonical/entities';
import { accuracyChecks } from './accuracy';
import type { QualityCheck } from './check';
import { completenessChecks } from './completeness';
import { consistencyChecks } from './consistency';
import { TableView, type CheckContext } from './table-view';
import { timelinessChecks } from './timeliness';
import { uniquenessChecks } from './uniqueness';
import { validityChecks } from './validity';

/**
 * The checks that can be asked of a table's rows, given what was loaded. A field is asked for only of
 * rows whose file has a column for it.
 */
export function checksOf(entity: EntityId, context: CheckContext): QualityCheck[] {
	const view = new TableView(entity, context);
	return [
		...completenessChecks(view),
		...uniquenessChecks(view),
		...validityChecks(view),
		...timelinessChecks(view),
		...consistencyChecks(view),
		...accuracyChecks(view)
	];
}
