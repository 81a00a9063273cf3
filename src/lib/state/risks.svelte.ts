import {
	riskRegisterOf,
	riskRows,
	unstatedRisk,
	type ReadinessItem,
	type ReadinessState,
	type RiskRegister,
	type RiskRow,
	type StatedRisk
} from '../business/risks';
import type { AnalysisState } from './analysis-state.svelte';
import { measuredLevels } from './measured-levels';
import type { WorkspaceState } from './workspace-state.svelte';

/** What can go wrong, as stated and as the data suggest; and whether the project may begin. */
export class RiskState {
	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState
	) {}

	/** As it was last stated; a register that can not be read any more is a new one. */
	readonly register: RiskRegister = $derived.by(() => riskRegisterOf(this.workspace.current.risks));

	readonly rows: readonly RiskRow[] = $derived.by(() =>
		riskRows(this.register, measuredLevels(this.analyses.maturity.capabilities))
	);

	state(id: string, change: Partial<StatedRisk>): void {
		const before = this.register.risks[id] ?? unstatedRisk;
		const risk = { ...before, ...change };
		this.#change(({ risks }) => ({ risks: { ...risks, [id]: risk } }));
	}

	/** Adds a risk of one's own. */
	add(title: string): void {
		this.#change(({ own }) => {
			let n = own.length + 1;
			while (own.some(({ id }) => id === `own-${n}`)) n++;
			return { own: [...own, { id: `own-${n}`, title }] };
		});
	}

	/** Takes a risk of one's own away, with what was stated of it. */
	remove(id: string): void {
		this.#change(({ own, risks }) => ({
			own: own.filter((risk) => risk.id !== id),
			risks: Object.fromEntries(Object.entries(risks).filter(([other]) => other !== id))
		}));
	}

	/** Says whether something is there; null takes it back. */
	setReadiness(item: ReadinessItem, state: ReadinessState | null): void {
		this.#change(({ readiness }) => {
			const others = Object.fromEntries(
				Object.entries(readiness).filter(([other]) => other !== item)
			);
			return { readiness: state === null ? others : { ...others, [item]: state } };
		});
	}

	#change(by: (before: RiskRegister) => Partial<RiskRegister>): void {
		const risks = { ...this.register, ...by(this.register) };
		this.workspace.change((workspace) => ({ ...workspace, risks }), true);
	}
}
