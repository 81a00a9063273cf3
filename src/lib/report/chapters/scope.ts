import { ExclusionReason, reasonMessage } from '../../intake/accounting';
import { entityOf } from '../../canonical/entities';
import { message } from '../../locale/message';
import { end, paragraph, start, table, told } from '../blocks';
import type { ReportBlock, ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';

/** What was looked at, by whom it was answered, and what the data can not say. */
export function scopeChapter(input: ReportInput): ReportSection {
	const { findings, roles, questions } = input;
	const { model, pack, maturity, asOf } = findings;
	const metrics = maturity.capabilities.flatMap(({ evidence }) => evidence.metrics);
	const people = roles.executive + roles.manager + roles['front-line'];
	return {
		id: 'scope',
		heading: message('report.scope'),
		blocks: [
			paragraph(
				'scope-model',
				message('report.scope.model', {
					model: { kind: 'text', text: model.title },
					version: model.version,
					asked: questions.length,
					answered: maturity.overall.answered,
					people: Math.max(people, maturity.overall.answered > 0 ? 1 : 0)
				})
			),
			paragraph(
				'scope-evidence',
				message('report.scope.evidence', {
					measured: metrics.filter(({ state }) => state !== 'not-evaluated').length,
					metrics: pack.metrics.length
				})
			),
			...(asOf
				? [
						paragraph(
							'scope-day',
							message('report.scope.day', { asOf: { kind: 'date', iso: asOf } })
						)
					]
				: []),
			...fileBlocks(input)
		]
	};
}

function fileBlocks({ findings: { files } }: ReportInput): ReportBlock[] {
	if (files.length === 0) return [paragraph('scope-no-files', message('report.noData'))];
	const left = files.flatMap(({ name, account }) =>
		account.excluded.flatMap(({ reason, rows }) => {
			const known = ExclusionReason.safeParse(reason);
			return known.success ? [[name, told(reasonMessage(known.data)), rows]] : [];
		})
	);
	return [
		table(
			'scope-files',
			message('report.files'),
			[
				start(message('data.file')),
				start(message('data.kind')),
				end(message('data.rowsRead')),
				end(message('data.rowsKept')),
				end(message('data.rowsExcluded')),
				start(message('data.period'))
			],
			files.map(({ name, entity, account, firstOn, lastOn }) => [
				name,
				told(message(entityOf(entity).label)),
				account.read,
				account.kept,
				account.read - account.kept,
				firstOn && lastOn
					? told(
							message('report.period', {
								from: { kind: 'date', iso: firstOn },
								to: { kind: 'date', iso: lastOn }
							})
						)
					: null
			])
		),
		...(left.length > 0
			? [
					table(
						'scope-left-out',
						message('report.leftOut'),
						[
							start(message('data.file')),
							start(message('data.rejects.reason')),
							end(message('quality.rows'))
						],
						left
					)
				]
			: [])
	];
}
