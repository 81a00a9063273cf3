import { BenchmarkPack, benchmarkRows, type BenchmarkRow } from '../maturity/benchmark';
import type { AnalysisState } from './analysis-state.svelte';
import type { WorkspaceState } from './workspace-state.svelte';

/** Benchmark packs that were brought, and how this organisation stands among theirs. */
export class Benchmarks {
	constructor(
		private readonly workspace: WorkspaceState,
		private readonly analyses: AnalysisState
	) {}

	/** Packs of the model that is assessed by; one that can not be read any more is left out. */
	readonly packs: readonly BenchmarkPack[] = $derived.by(() =>
		this.workspace.current.assessment.benchmarks.flatMap((input) => {
			const { data } = BenchmarkPack.safeParse(input);
			return data?.model === this.analyses.model.id ? [data] : [];
		})
	);

	/** Whether every question has its answer: before, a benchmark would shape what is said. */
	readonly isOpen: boolean = $derived.by(() => {
		const { answered, asked } = this.analyses.maturity.overall;
		return asked > 0 && answered === asked;
	});

	rowsOf = (pack: BenchmarkPack): BenchmarkRow[] =>
		benchmarkRows(pack, this.analyses.model, this.analyses.maturity.capabilities);

	/** Adds a pack; one of the same id gives way. */
	add(pack: BenchmarkPack): void {
		this.#change((others) => [...others.filter(({ id }) => id !== pack.id), pack]);
	}

	remove(id: string): void {
		this.#change((packs) => packs.filter((pack) => pack.id !== id));
	}

	#change(by: (packs: readonly BenchmarkPack[]) => BenchmarkPack[]): void {
		this.workspace.change(
			(workspace) => ({
				...workspace,
				assessment: { ...workspace.assessment, benchmarks: by(this.packs) }
			}),
			true
		);
	}
}
