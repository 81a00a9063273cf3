import type { JoinedRows } from '../business/integrations';
import { FileLink } from '../intake/linking/link-files';
import type { LinkRate } from '../intake/linking/link';
import type { LoadedFile, Workspace } from '../workspace/workspace';

/** A loaded file with how its rows were linked to customers, and how far that gets. */
export interface LinkedRows {
	file: LoadedFile;
	link: FileLink;
	/** Of the way in use. */
	rate: LinkRate;
}

/** Files whose rows were linked, as far as they are still loaded. */
export const linkedRows = ({ files, links }: Workspace): LinkedRows[] =>
	(links?.files ?? []).flatMap((stored) => {
		const link = FileLink.safeParse(stored).data;
		const file = files.find(({ id }) => id === link?.file);
		const rate = link?.rates.find(({ way }) => way === link.way);
		return file && link && rate ? [{ file, link, rate }] : [];
	});

/** How many rows of each loaded file found the customer that they name. */
export const joinedRows = (workspace: Workspace): JoinedRows[] =>
	linkedRows(workspace).map(({ file, rate }) => ({
		entity: file.entity,
		rows: rate.rows,
		joined: rate.matchedRows
	}));
