import { analytics } from './messages/analytics.ts';
import { assess } from './messages/assess.ts';
import { business } from './messages/business.ts';
import { cli } from './messages/cli.ts';
import { concentration } from './messages/concentration.ts';
import { data } from './messages/data.ts';
import { derivation } from './messages/derivation.ts';
import { engine } from './messages/engine.ts';
import { evidence } from './messages/evidence.ts';
import { explore } from './messages/explore.ts';
import { fields } from './messages/fields.ts';
import { frame } from './messages/frame.ts';
import { intake } from './messages/intake.ts';
import { lifecycle } from './messages/lifecycle.ts';
import { model } from './messages/model.ts';
import { pages } from './messages/pages.ts';
import { project } from './messages/project.ts';
import { products } from './messages/products.ts';
import { quality } from './messages/quality.ts';
import { renewals } from './messages/renewals.ts';
import { roadmap } from './messages/roadmap.ts';
import { risks } from './messages/risks.ts';
import { reportEditing } from './messages/report-editing.ts';
import { report } from './messages/report.ts';
import { respondents } from './messages/respondents.ts';
import { retention } from './messages/retention.ts';
import { segments } from './messages/segments.ts';
import { selection } from './messages/selection.ts';
import { tiers } from './messages/tiers.ts';
import { value } from './messages/value.ts';
import { workspace } from './messages/workspace.ts';
import { workspaces } from './messages/workspaces.ts';

/**
 * Messages by when they are needed: `start` before there are data, `analysis` with them, `cli` on the
 * command line alone.
 */
export const parts = {
	start: { ...frame, ...assess, ...engine, ...workspace },
	analysis: {
		...evidence,
		...explore,
		...fields,
		...analytics,
		...business,
		...concentration,
		...data,
		...derivation,
		...intake,
		...lifecycle,
		...model,
		...pages,
		...products,
		...project,
		...quality,
		...renewals,
		...report,
		...reportEditing,
		...respondents,
		...retention,
		...risks,
		...roadmap,
		...segments,
		...selection,
		...tiers,
		...value,
		...workspaces
	},
	cli
} as const;

/** Every message of the product. The only place for words a user reads. */
export const catalogue = { ...parts.start, ...parts.analysis, ...parts.cli } as const;

export type Catalogue = typeof catalogue;

/** Key of a message, by screen: `rfm.title`. */
export type MessageKey = keyof Catalogue;
