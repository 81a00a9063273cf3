import { analytics } from './messages/analytics';
import { fields } from './messages/fields';
import { intake } from './messages/intake';
import { workspace } from './messages/workspace';

/** Every message of the product. The only place for words a user reads. */
export const catalogue = {
	...fields,
	...analytics,
	...intake,
	...workspace
} as const;
