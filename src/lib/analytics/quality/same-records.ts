import type { Engine } from '../../engine/engine';
import { parseRows } from '../../engine/parse-rows';
import type { ComparedEntity } from './checks/check-kind';
import { SameRecords, sameRecordsSql } from './same-records-sql';

/** Groups that are shown and written at once. */
const MOST = 1000;

/** Groups of records of an entity that may be of the same one, the largest first; see {@link sameRecordsSql}. */
export const sameRecords = async (engine: Engine, entity: ComparedEntity): Promise<SameRecords[]> =>
	parseRows(SameRecords, await engine.query(sameRecordsSql(entity, MOST)));
