import { z } from 'zod';
import { Integration, MOST_INTEGRATIONS } from './integrations';
import { StatedObjective } from './objectives';

/** What a project is to reach, and what systems it has to join, as somebody has stated it. */
export const Project = z.strictObject({
	/** By id of an objective. */
	objectives: z.record(z.string(), StatedObjective),
	integrations: z.array(Integration).max(MOST_INTEGRATIONS)
});

export type Project = z.infer<typeof Project>;

/** A project of which nothing is stated yet. */
export const newProject: Project = { objectives: {}, integrations: [] };

/** A project as a workspace keeps it; a new one where it can not be read. */
export const projectOf = (stored: unknown): Project => Project.safeParse(stored).data ?? newProject;
