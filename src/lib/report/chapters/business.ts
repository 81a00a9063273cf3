import type { InternalRate } from '../../business/appraisal';
import { costLines, benefitLines } from '../../business/business-case';
import { message, type MessageValue } from '../../locale/message';
import { decimal, end, money, paragraph, percent, start, table, told } from '../blocks';
import type { ReportBlock, ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';

/** What it costs and may bring, as stated; nothing that nobody stated is filled in. */
export function businessChapter(input: ReportInput): ReportSection {
	const { businessCase, findings } = input;
	const { result, stated } = businessCase;
	const heading = message('business.title');
	if (result.state !== 'appraised') {
		const why = {
			blank: message('business.lead.blank'),
			'no-costs': message('business.lead.noCosts'),
			'no-benefits': message('business.lead.noBenefits')
		}[result.state];
		return { id: 'business', heading, blocks: [paragraph('business-none', why)] };
	}
	const { currency } = findings;
	const amount = (value: string | null): MessageValue | null =>
		value === null ? null : { kind: 'money', amount: value, currency };
	return {
		id: 'business',
		heading,
		blocks: [
			table(
				'business-costs',
				message('business.costs'),
				[
					start(message('business.line')),
					end(message('business.once')),
					end(message('business.yearly'))
				],
				costLines.map((line) => [
					told(message(`business.${line}`)),
					amount(stated.costs[line].once),
					amount(stated.costs[line].yearly)
				])
			),
			table(
				'business-benefits',
				message('business.benefits'),
				[start(message('business.line')), end(message('business.yearly'))],
				benefitLines.map((line) => [
					told(message(`business.${line}`)),
					amount(stated.benefits[line].yearly)
				])
			),
			table(
				'business-scenarios',
				message('report.business.scenarios', {
					years: stated.years,
					rate: percent(stated.discountRate, 1)!
				}),
				[
					start(message('business.scenario')),
					end(message('business.npv')),
					end(message('business.irr')),
					end(message('business.payback')),
					end(message('business.discountedPayback')),
					end(message('business.roi'))
				],
				result.scenarios.map((one) => [
					told(message(`business.scenario.${one.scenario}`)),
					{ kind: 'money', amount: one.netPresentValue.toFixed(2), currency },
					rateValue(one.internalRate),
					one.payback === null ? told(message('business.never')) : decimal(one.payback, 1),
					one.discountedPayback === null
						? told(message('business.never'))
						: decimal(one.discountedPayback, 1),
					percent(one.returnOnInvestment)
				])
			),
			...sensitivityBlocks(input),
			...(result.blank.length > 0
				? [
						paragraph(
							'business-blank',
							message('business.blank', {
								lines: {
									kind: 'list',
									items: result.blank.map((line) => told(message(`business.${line}`)))
								}
							})
						)
					]
				: [])
		]
	};
}

const rateValue = (rate: InternalRate): MessageValue =>
	rate.kind === 'one'
		? percent(rate.rate)!
		: told(
				rate.kind === 'none'
					? message('business.irr.none')
					: message('business.irr.several', { n: rate.rates.length })
			);

function sensitivityBlocks({ businessCase: { result }, findings }: ReportInput): ReportBlock[] {
	if (result.state !== 'appraised') return [];
	return [
		table(
			'business-sensitivity',
			message('business.sensitivity'),
			[
				start(message('business.line')),
				end(message('business.less')),
				end(message('business.more'))
			],
			result.sensitivities.map(({ of, less, more }) => [
				told(message(`business.${of}`)),
				money(less, findings.currency),
				money(more, findings.currency)
			])
		)
	];
}

/** What can go wrong, gravest first. */
export function risksChapter({ risks, findings: { pack } }: ReportInput): ReportSection {
	return {
		id: 'risks',
		heading: message('risks.title'),
		blocks: [
			table(
				'risks-register',
				message('report.riskRegister'),
				[
					start(message('risks.risk')),
					end(message('risks.probability')),
					end(message('risks.impact')),
					end(message('risks.score')),
					start(message('risks.owner')),
					start(message('risks.mitigation')),
					start(message('risks.trigger')),
					start(message('risks.data'))
				],
				risks.map((row) => {
					const because = pack.metrics.find(({ id }) => id === row.because)?.title;
					return [
						told(message(`risks.${row.id}`)),
						row.probability ?? row.suggested,
						row.impact,
						row.score,
						row.owner || null,
						row.mitigation || null,
						told(message(`risks.trigger.${row.id}`)),
						because ? { kind: 'text', text: because } : null
					];
				})
			)
		]
	};
}
