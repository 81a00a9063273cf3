import { analytics } from './messages/analytics';
import { cli } from './messages/cli';
import { engine } from './messages/engine';
import { fields } from './messages/fields';
import { frame } from './messages/frame';
import { intake } from './messages/intake';
import { pages } from './messages/pages';
import { report } from './messages/report';
import { workspace } from './messages/workspace';

/** Every message of the product. The only place for words a user reads. */
export const catalogue = {
	...fields,
	...frame,
	...engine,
	...analytics,
	...cli,
	...intake,
	...pages,
	...report,
	...workspace
} as const;
