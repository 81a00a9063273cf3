import { analytics } from './messages/analytics';
import { fields } from './messages/fields';
import { intake } from './messages/intake';
import { report } from './messages/report';
import { workspace } from './messages/workspace';

/** Every message of the product. The only place for words a user reads. */
export const catalogue = {
	...fields,
	...analytics,
	...intake,
	...report,
	...workspace
} as const;
