import { addMonths } from '../../canonical/civil-date';
import type { Bilingual } from '../../locale/language';
import { message, type MessageValue } from '../../locale/message';
import { actionPriority } from '../../maturity/actions';
import type { RatedCapability } from '../../maturity/score';
import { decimal, end, keyTable, money, paragraph, start, table, told } from '../blocks';
import { stakeOf } from '../overview';
import type { ReportBlock, ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';

/** A capability with a gap, and what closing it is worth. */
export interface GapRow {
	title: Bilingual;
	score: RatedCapability;
	/** 0–1; see {@link actionPriority}. */
	value: number;
}

/** Gaps ranked by what closing them is worth, whatever it takes; ties by the width of the gap. */
export function gapRows({ findings: { model, maturity } }: ReportInput): GapRow[] {
	const dependants = (id: string) =>
		new Set(
			model.prerequisites
				.filter(({ needs }) => needs.some((need) => need.capability === id))
				.map(({ capability }) => capability)
		).size;
	const most = Math.max(0, ...model.capabilities.map(({ id }) => dependants(id)));
	return maturity.capabilities
		.flatMap((score): GapRow[] => {
			if (score.state !== 'rated' || score.gap === 0) return [];
			const { title, importance, id } = model.capabilities.find(
				(one) => one.id === score.capability
			)!;
			const { value } = actionPriority({
				gap: score.gap,
				importance,
				effort: 1,
				dependants: dependants(id),
				mostDependants: most,
				risk: score.standing === 'contradicted' ? 1 : score.standing === 'watch' ? 0.5 : 0
			});
			return [{ title, score, value }];
		})
		.toSorted((a, b) => b.value - a.value || b.score.gap - a.score.gap);
}

/** Gaps, most worth closing first. */
export function gapsChapter(input: ReportInput): ReportSection {
	const rows = gapRows(input);
	return {
		id: 'gaps',
		heading: message('report.gaps'),
		blocks:
			rows.length === 0
				? [
						paragraph(
							'gaps-none',
							message(
								input.findings.maturity.overall.index === null ? 'report.noNext' : 'report.noGap'
							)
						)
					]
				: [
						paragraph('gaps-how', message('roadmap.method.value')),
						table(
							'gaps-ranked',
							message('report.gaps.ranked'),
							[
								start(message('table.capability')),
								end(message('table.supported')),
								end(message('table.target')),
								end(message('report.gap')),
								end(message('report.gap.value'))
							],
							rows.map(({ title, score, value }) => [
								{ kind: 'text', text: title },
								score.supported,
								score.target,
								score.gap,
								decimal(value, 2)
							])
						)
					]
	};
}

/** What closes the gaps, in phases, with who, when and what money hangs on it. */
export function roadmapChapter({ plan, roadmap, findings }: ReportInput): ReportSection {
	const heading = message('report.roadmap');
	if (plan.length === 0) {
		return {
			id: 'roadmap',
			heading,
			blocks: [paragraph('roadmap-none', message('roadmap.lead.none'))]
		};
	}
	const phases = plan.at(-1)!.phase + 1;
	const steps = Array.from({ length: phases }, (_, phase) => {
		const actions = plan.filter((one) => one.phase === phase);
		return {
			phase,
			actions,
			effort: actions.reduce((sum, { action }) => sum + action.effort, 0),
			from: roadmap.startsOn && addMonths(roadmap.startsOn, phase * roadmap.phaseMonths),
			name: message('roadmap.phase', { n: phase + 1 })
		};
	});
	const overview = table(
		'roadmap-phases',
		message('report.roadmap.phases'),
		[
			start(message('roadmap.column.phase')),
			...(roadmap.startsOn ? [start(message('report.phase.start'))] : []),
			start(message('report.phase.actions')),
			end(message('roadmap.column.effort'))
		],
		steps.map(({ name, from, actions, effort }) => [
			told(name),
			...(from ? [{ kind: 'date', iso: from } as const] : []),
			{
				kind: 'clauses',
				items: actions.map(({ action }): MessageValue => ({ kind: 'text', text: action.title }))
			},
			effort
		])
	);
	const blocks = steps.map(({ phase, actions, effort, from, name }): ReportBlock => {
		return table(
			`roadmap-phase-${phase + 1}`,
			message('report.phase', {
				phase: told(
					from
						? message('report.phase.from', { phase: told(name), from: { kind: 'date', iso: from } })
						: name
				),
				effort,
				capacity: roadmap.capacity
			}),
			[
				start(message('table.initiative')),
				end(message('table.lift')),
				end(message('roadmap.column.effort')),
				end(message('table.months')),
				end(message('table.stake')),
				start(message('roadmap.column.owner')),
				start(message('roadmap.column.status'))
			],
			actions.map((one) => {
				const settled = roadmap.settled[one.action.id];
				return [
					{ kind: 'text', text: one.action.title },
					told(message('table.fromTo', { from: one.score.supported, to: one.score.target })),
					one.action.effort,
					one.action.months,
					money(stakeOf(one, findings), findings.currency),
					settled?.owner || null,
					told(message(`roadmap.status.${settled?.status ?? 'open'}`))
				];
			})
		);
	});
	return {
		id: 'roadmap',
		heading,
		blocks: [
			paragraph(
				'roadmap-lead',
				message('report.roadmap.lead', {
					actions: plan.length,
					phases,
					months: phases * roadmap.phaseMonths
				})
			),
			...(phases > 1 ? [keyTable(overview)] : []),
			...blocks
		]
	};
}
