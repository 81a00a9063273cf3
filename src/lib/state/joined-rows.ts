import type { JoinedRows } from '../business/integrations';
import { FileLink } from '../intake/linking/link-files';
import type { Workspace } from '../workspace/workspace';

/** How many rows of each loaded file found the customer that they name, in the way they are linked by. */
export const joinedRows = ({ files, links }: Workspace): JoinedRows[] =>
	(links?.files ?? []).flatMap((link) => {
		const parsed = FileLink.safeParse(link).data;
		const file = files.find(({ id }) => id === parsed?.file);
		const rate = parsed?.rates.find(({ way }) => way === parsed.way);
		return file && rate ? [{ entity: file.entity, rows: rate.rows, joined: rate.matchedRows }] : [];
	});
