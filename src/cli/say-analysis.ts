import { cautionsOf } from '../lib/analytics/analysis';
import { fieldMessage, tableMessage } from '../lib/canonical/entities';
import { modelComparison } from '../lib/analytics/btyd/comparison/model-comparison';
import { customerValue } from '../lib/analytics/btyd/customer-value';
import { concentration } from '../lib/analytics/concentration/concentration';
import { customerProfit } from '../lib/analytics/concentration/customer-profit';
import { customerSummary } from '../lib/analytics/customer-summary/customer-summary';
import { lifecycle } from '../lib/analytics/lifecycle/lifecycle';
import { valueAtRisk } from '../lib/analytics/lifecycle/value-at-risk';
import { orderOutline } from '../lib/analytics/order-outline';
import { orderPatterns } from '../lib/analytics/products/order-patterns';
import { priceSpread } from '../lib/analytics/products/price-spread';
import { products } from '../lib/analytics/products/products';
import { customerTiers } from '../lib/analytics/tiers/customer-tiers';
import { renewals } from '../lib/analytics/renewals/renewals';
import { retention } from '../lib/analytics/retention/retention';
import { rfm } from '../lib/analytics/rfm/rfm';
import { segmentMovement } from '../lib/analytics/rfm/segment-movement';
import { segmentValue } from '../lib/analytics/segment-value';
import { segmentName } from '../lib/analytics/rfm/segment-names';
import { ExclusionReason, RowIssue, issueMessage, reasonMessage } from '../lib/intake/accounting';
import type { Inspection } from '../lib/intake/inspect';
import type { Mapping } from '../lib/intake/mapping';
import { allReadingNotes } from '../lib/intake/reading-notes';
import { linkWayMessage } from '../lib/intake/linking/link';
import { FileLink } from '../lib/intake/linking/link-files';
import { ReferenceRate } from '../lib/intake/linking/reference-rate';
import { message, type Message } from '../lib/locale/message';
import { crmMaturityMetrics } from '../lib/maturity/crm-maturity-packs';
import type { MetricReading } from '../lib/maturity/metrics';
import { freshResult, scopeOf } from '../lib/state/analysis-plan';
import { metricReadings } from '../lib/state/metric-readings';
import { segmentMapOf } from '../lib/state/rfm-settings';
import { scopeNotes } from '../lib/state/scope-notes';
import { toldRuns } from '../lib/state/workspace-findings';
import { type LoadedFile, type Workspace } from '../lib/workspace/workspace';
import { type MessageWriter, type Terminal } from './terminal';

/** Says how a file was read: rows kept, rows left out and why, cells that could not be read. */
export function sayFile(
	{ name, entity, account }: LoadedFile,
	write: MessageWriter,
	say: Terminal['out']
): void {
	const { read, kept, refunds, excluded } = account;
	const table = { kind: 'message', message: tableMessage(entity) } as const;
	say(
		write(
			message('cli.file.loaded', { file: name, table, read, kept, refunds, excluded: read - kept })
		)
	);
	for (const { reason, rows } of excluded) {
		const why = { kind: 'message', message: reasonMessage(ExclusionReason.parse(reason)) } as const;
		say(write(message('cli.file.reason', { rows, reason: why })));
	}
	for (const { field, issue, rows } of account.issues) {
		const what = { kind: 'message', message: issueMessage(RowIssue.parse(issue)) } as const;
		say(write(message('cli.file.issue', { rows, field, issue: what })));
	}
}

/** Says by which rules the columns of a file were read, where there is something to say of them. */
export function sayReadings(
	mapping: Mapping,
	inspection: Inspection,
	write: MessageWriter,
	say: Terminal['out']
): void {
	for (const { field, note } of allReadingNotes(mapping, inspection)) {
		const label = { kind: 'message', message: message(field.label) } as const;
		const text = { kind: 'message', message: note } as const;
		say(`  ${write(message('app.labelled', { label, text }))}`);
	}
}

/** Says how far rows find their customers, and the rows of other tables that they name. */
export function sayLinks(
	{ files, links }: Workspace,
	write: MessageWriter,
	say: Terminal['out']
): void {
	const nameOf = (file: string) => files.find(({ id }) => id === file)?.name ?? file;
	for (const { file, way, rates } of (links?.files ?? []).map((link) => FileLink.parse(link))) {
		const rate = rates.find((candidate) => candidate.way === way);
		if (!rate) continue;
		const { rows, matchedRows: matched, customers, matchedCustomers: found } = rate;
		const by = { kind: 'message', message: linkWayMessage(way) } as const;
		say(
			write(message('cli.link', { file: nameOf(file), way: by, rows, matched, customers, found }))
		);
	}
	for (const reference of links?.references ?? []) {
		const { file, field, other, unknown, ...rate } = ReferenceRate.parse(reference);
		const { entity } = files.find(({ id }) => id === file)!;
		const more =
			unknown === null
				? ''
				: {
						kind: 'message' as const,
						message: message('cli.reference.unknown', { example: unknown })
					};
		say(
			write(
				message('cli.reference', {
					file: nameOf(file),
					field: { kind: 'message', message: fieldMessage(entity, field)! },
					table: { kind: 'message', message: tableMessage(other) },
					rows: rate.rows,
					matched: rate.matchedRows,
					others: rate.others,
					found: rate.matchedOthers,
					unknown: more
				})
			)
		);
	}
}

/** Says what the analyses found, and what the records say of capabilities. */
export function sayFindings(
	workspace: Workspace,
	write: MessageWriter,
	say: Terminal['out']
): void {
	const outline = freshResult(workspace, orderOutline);
	const scope = outline && scopeOf(workspace, outline);
	const scored = freshResult(workspace, rfm);
	if (scope && scored) {
		const { currency, asOf } = scope;
		const map = segmentMapOf(workspace.settings);
		const { customers, orders, sales, refunds } = scored.totals;
		const money = (amount: string) => ({ kind: 'money', amount, currency }) as const;
		say('');
		say(
			write(
				message('cli.totals', {
					asOf: { kind: 'date', iso: asOf },
					customers,
					orders,
					sales: money(sales),
					refunds: money(refunds)
				})
			)
		);
		for (const note of scopeNotes(outline, scope, workspace.settings.asOf !== null)) {
			say(`! ${write(note)}`);
		}
		say(write(message('cli.segments')));
		for (const row of scored.segments) {
			const segment = { kind: 'message', message: segmentName(map, row.segment) } as const;
			const { customers, revenue, sales } = row;
			say(
				write(
					message('cli.segment', {
						segment,
						customers,
						revenue: money(revenue),
						sales: money(sales)
					})
				)
			);
		}
	}
	const told = toldRuns(workspace);
	for (const id of [
		customerSummary.id,
		rfm.id,
		segmentMovement.id,
		modelComparison.id,
		customerValue.id,
		segmentValue.id,
		lifecycle.id,
		valueAtRisk.id,
		customerTiers.id,
		products.id,
		orderPatterns.id,
		priceSpread.id,
		retention.id,
		concentration.id,
		customerProfit.id,
		renewals.id
	]) {
		const explanation = told[id]?.explanation;
		if (!explanation) continue;
		say('');
		say(write(explanation.finding));
		for (const caution of cautionsOf(explanation)) say(`! ${write(caution)}`);
	}
	const readings = metricReadings(workspace);
	if (readings.some(({ state }) => state === 'measured')) {
		say('');
		say(write(message('cli.evidence')));
		for (const reading of readings) {
			say(`  ${write(reading.state === 'measured' ? reading.finding : notEvaluated(reading))}`);
		}
	}
}

/** What a metric is called, and why there is no value of it. */
function notEvaluated({
	metric,
	reason
}: Extract<MetricReading, { state: 'not-evaluated' }>): Message {
	const { title } = crmMaturityMetrics.metrics.find(({ id }) => id === metric)!;
	return message('cli.notEvaluated', {
		metric: { kind: 'text', text: title },
		reason: { kind: 'message', message: reason }
	});
}
