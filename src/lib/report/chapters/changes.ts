import { message, type Message, type MessageValue } from '../../locale/message';
import {
	figureChanges,
	figureGroups,
	type Baseline,
	type FigureChange,
	type FigureGroup
} from '../baseline';
import { callout, end, paragraph, start, table, told } from '../blocks';
import { figureValue } from '../figure-value';
import type { ReportBlock, ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';

/** Changes below which a figure is told to be as it was. */
const AS_IT_WAS = 0.0005;

/** What changed since figures were kept; null where none were. */
export function changesChapter({ findings, baseline }: ReportInput): ReportSection | null {
	if (!baseline) return null;
	const { currency } = findings;
	const changes = figureChanges(baseline, findings);
	const compared = changes.filter(({ change }) => change !== null);
	const moved = compared.filter(({ change }) => Math.abs(change!) >= AS_IT_WAS);
	const day = { kind: 'date', iso: baseline.takenAt.slice(0, 10) } as const;
	return {
		id: 'changes',
		heading: message('changes.title'),
		blocks: [
			paragraph(
				'changes-finding',
				message('changes.finding', { n: moved.length, of: compared.length, day })
			),
			...cautions(baseline, findings),
			...figureGroups.flatMap((group) => groupTable(group, changes, currency))
		]
	};
}

/** Figures of one group then and now; nothing of a group without any that can be compared. */
function groupTable(
	group: FigureGroup,
	changes: readonly FigureChange[],
	currency: string
): ReportBlock[] {
	const all = changes.filter(({ of }) => of === group);
	// Of fifty answers those that moved are told.
	const own = group === 'answers' ? all.filter(({ change }) => change !== 0) : all;
	if (group !== 'whole' && own.every(({ change }) => change === null)) return [];
	return [
		table(
			group === 'whole' ? 'changes-figures' : `changes-${group}`,
			message(group === 'whole' ? 'changes.figures' : `changes.figures.${group}`),
			[
				start(message('report.figure')),
				end(message('changes.before')),
				end(message('changes.now')),
				end(message('changes.change'))
			],
			own.map(({ label, unit, before, after, ...row }) => [
				told(label),
				before === null ? null : figureValue(unit, before, currency),
				figureValue(unit, after, currency),
				changeCell({ unit, ...row })
			])
		)
	];
}

/** Why figures of the two times are not quite alike. */
function cautions(
	before: Baseline,
	{ model, currency, months, asOf }: ReportInput['findings']
): ReportBlock[] {
	const said: [string, Message][] = [];
	if (before.modelVersion !== model.version) {
		said.push([
			'model',
			message('changes.caution.model', { before: before.modelVersion, after: model.version })
		]);
	}
	if (before.currency !== currency) {
		said.push([
			'currency',
			message('changes.caution.currency', { before: before.currency, after: currency })
		]);
	}
	if (before.months !== months) {
		said.push([
			'months',
			message('changes.caution.months', { before: before.months, after: months })
		]);
	}
	if (before.asOf !== null && before.asOf === asOf) {
		said.push(['as-of', message('changes.caution.asOf', { day: { kind: 'date', iso: asOf } })]);
	}
	return said.map(([id, text]) => callout(`changes-${id}`, text));
}

function changeCell({ unit, change }: Pick<FigureChange, 'unit' | 'change'>): MessageValue | null {
	if (change === null) return null;
	if (Math.abs(change) < AS_IT_WAS) return told(message('changes.same'));
	const key = change > 0 ? 'changes.rise' : 'changes.fall';
	const size = Math.abs(change);
	if (unit === 'level') {
		return told(message(key, { by: { kind: 'decimal', value: size, digits: 2 } }));
	}
	if (unit === 'share') {
		const points = { kind: 'decimal', value: size * 100, digits: 1 } as const;
		return told(message(`${key}.points`, { by: points }));
	}
	return told(message(key, { by: { kind: 'percent', share: size } }));
}
