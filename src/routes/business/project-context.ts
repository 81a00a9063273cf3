import { getContext, setContext } from 'svelte';
import type { BusinessCaseState } from '$lib/state/business-case.svelte';
import type { ProjectState } from '$lib/state/project.svelte';
import type { RiskState } from '$lib/state/risks.svelte';

/** What is stated of a project: what it is for and has to join, its case, and its risks. */
interface Project {
	project: ProjectState;
	businessCase: BusinessCaseState;
	risks: RiskState;
}

const KEY = Symbol('project');

/** Makes it known to the parts of the page. Other pages do without, and do not fetch it. */
export const setProject = (project: Project): Project => setContext(KEY, project);

export const useProject = (): Project => getContext<Project>(KEY);
