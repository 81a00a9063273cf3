import { analytics } from './messages/analytics';
import { fields } from './messages/fields';

/** Every message of the product. The only place for words a user reads. */
export const catalogue = {
	...fields,
	...analytics
} as const;
