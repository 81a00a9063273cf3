import { reportSettingsOf, type ReportSettings } from '../report/report-settings';
import type { WorkspaceState } from './workspace-state.svelte';

/** How the workspace's report is dressed. */
export class ReportSettingsState {
	constructor(private readonly workspace: WorkspaceState) {}

	readonly current: ReportSettings = $derived.by(() =>
		reportSettingsOf(this.workspace.current.report)
	);

	set(change: Partial<ReportSettings>): void {
		const report = { ...this.current, ...change };
		this.workspace.change((workspace) => ({ ...workspace, report }), true);
	}
}
