import { checkMessage } from '../../analytics/quality/check-messages';
import { qualityScores, shownShare } from '../../analytics/quality/quality-scores';
import { entityOf } from '../../canonical/entities';
import { message } from '../../locale/message';
import { end, findingBlocks, paragraph, percent, start, table, told } from '../blocks';
import type { ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';

/** Checks that are told, those that fail most rows first. */
const MOST_CHECKS = 15;

/** How good the data are: by dimension, and what fails most. */
export function qualityChapter({ findings: { quality } }: ReportInput): ReportSection {
	const heading = message('report.quality');
	if (!quality) {
		return {
			id: 'quality',
			heading,
			blocks: [paragraph('quality-none', message('report.noData'))]
		};
	}
	const { dimensions } = qualityScores(quality.result);
	const failing = quality.result.tables
		.flatMap(({ entity, checks }) => checks.map((check) => ({ entity, check })))
		.filter(({ check }) => check.failed > 0)
		.toSorted((a, b) => b.check.failed - a.check.failed)
		.slice(0, MOST_CHECKS);
	return {
		id: 'quality',
		heading,
		blocks: [
			...findingBlocks('data-quality', quality),
			table(
				'quality-dimensions',
				message('report.quality.dimensions'),
				[
					start(message('quality.dimension')),
					end(message('quality.checked')),
					end(message('quality.failed')),
					end(message('quality.share'))
				],
				dimensions.map(({ dimension, applied, failed, share }) => [
					told(message(`quality.dimension.${dimension}`)),
					applied,
					failed,
					percent(share === null ? null : shownShare(share))
				]),
				'data-quality'
			),
			...(failing.length > 0
				? [
						table(
							'quality-checks',
							message('report.quality.checks'),
							[
								start(message('quality.table')),
								start(message('quality.check')),
								end(message('quality.checked')),
								end(message('quality.failed'))
							],
							failing.map(({ entity, check }) => [
								told(message(entityOf(entity).label)),
								told(checkMessage(entity, check)),
								check.applied,
								check.failed
							]),
							'data-quality'
						)
					]
				: [])
		]
	};
}
