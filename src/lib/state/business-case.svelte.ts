import {
	appraise,
	BusinessCase,
	businessCaseOf,
	type BusinessCaseResult
} from '../business/business-case';
import type { WorkspaceState } from './workspace-state.svelte';

/** What the project costs and may bring, as far as somebody has said so. */
export class BusinessCaseState {
	constructor(private readonly workspace: WorkspaceState) {}

	/** As it was last stated; a case that can not be read any more is a new one. */
	readonly stated: BusinessCase = $derived.by(() =>
		businessCaseOf(this.workspace.current.businessCase)
	);

	readonly result: BusinessCaseResult = $derived.by(() => appraise(this.stated));

	/** Changes it; false where what is said can not be. */
	set(change: Partial<BusinessCase>): boolean {
		const { data } = BusinessCase.safeParse({ ...this.stated, ...change });
		if (!data) return false;
		this.workspace.change((workspace) => ({ ...workspace, businessCase: data }), true);
		return true;
	}
}
