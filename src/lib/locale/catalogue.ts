import { analytics } from './messages/analytics.ts';
import { cli } from './messages/cli.ts';
import { concentration } from './messages/concentration.ts';
import { data } from './messages/data.ts';
import { engine } from './messages/engine.ts';
import { explore } from './messages/explore.ts';
import { fields } from './messages/fields.ts';
import { frame } from './messages/frame.ts';
import { intake } from './messages/intake.ts';
import { lifecycle } from './messages/lifecycle.ts';
import { pages } from './messages/pages.ts';
import { products } from './messages/products.ts';
import { quality } from './messages/quality.ts';
import { report } from './messages/report.ts';
import { retention } from './messages/retention.ts';
import { segments } from './messages/segments.ts';
import { tiers } from './messages/tiers.ts';
import { value } from './messages/value.ts';
import { workspace } from './messages/workspace.ts';

/** Every message of the product. The only place for words a user reads. */
export const catalogue = {
	...explore,
	...fields,
	...frame,
	...engine,
	...analytics,
	...cli,
	...concentration,
	...data,
	...intake,
	...lifecycle,
	...pages,
	...products,
	...quality,
	...report,
	...retention,
	...segments,
	...tiers,
	...value,
	...workspace
} as const;

export type Catalogue = typeof catalogue;

/** Key of a message, by screen: `rfm.title`. */
export type MessageKey = keyof Catalogue;
