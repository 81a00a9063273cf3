import type { InternalRate } from '../../business/appraisal';
import {
	asPlanned,
	benefitLines,
	costLines,
	newBusinessCase,
	type BusinessCase,
	type Factors
} from '../../business/business-case';
import { readinessItems } from '../../business/risks';
import { tableMessage } from '../../canonical/entities';
import { message, type MessageValue } from '../../locale/message';
import { comparedFigures } from '../baseline';
import {
	callout,
	decimal,
	end,
	keyTable,
	money,
	paragraph,
	percent,
	start,
	statedMoney,
	table,
	told
} from '../blocks';
import { figureValue } from '../figure-value';
import type { ReportBlock, ReportSection } from '../report-document';
import type { ReportInput } from '../report-input';
import { riskName, riskSource, riskTrigger } from '../risk-names';

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
		const blocks = [...objectiveBlocks(input), paragraph('business-none', why)];
		return { id: 'business', heading, blocks };
	}
	const { currency } = findings;
	const base = result.scenarios.find(({ scenario }) => scenario === 'base')!;
	const amount = (value: string | null) => statedMoney(value, currency);
	return {
		id: 'business',
		heading,
		blocks: [
			...objectiveBlocks(input),
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
			...assumptionBlocks(stated),
			keyTable(
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
				)
			),
			table(
				'business-flows',
				message('business.flows'),
				[
					start(message('business.scenario')),
					...base.flows.map((_, n) =>
						end(n === 0 ? message('business.start') : message('business.year', { n }))
					)
				],
				result.scenarios.map(({ scenario, flows }) => [
					told(message(`business.scenario.${scenario}`)),
					...flows.map((flow): MessageValue => ({
						kind: 'money',
						amount: flow.toFixed(2),
						currency
					}))
				])
			),
			...sensitivityBlocks(input, base.netPresentValue),
			paragraph('business-method-npv', message('business.method.npv')),
			paragraph('business-method-benefits', message('business.method.benefits')),
			paragraph('business-method-irr', message('business.method.irr')),
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

/** What the project is for, as far as somebody has said, with where that stands. */
function objectiveBlocks({ objectives, findings }: ReportInput): ReportBlock[] {
	const stated = objectives.filter((one) => one.figure !== null || one.owner !== '');
	if (stated.length === 0) return [];
	const figures = new Map(comparedFigures(findings).map((figure) => [figure.id, figure]));
	return [
		table(
			'business-objectives',
			message('objectives.title'),
			[
				start(message('objectives.objective')),
				start(message('objectives.figure')),
				end(message('objectives.from')),
				end(message('objectives.now')),
				end(message('objectives.target')),
				end(message('objectives.share')),
				start(message('objectives.dueOn')),
				start(message('objectives.owner')),
				start(message('objectives.state'))
			],
			stated.map(({ id, figure, from, now, target, share, dueOn, owner, state }) => {
				const known = figure === null ? undefined : figures.get(figure);
				const value = (of: number | null) =>
					of === null ? null : figureValue(known?.unit ?? 'number', of, findings.currency);
				return [
					told(message(`objectives.${id}`)),
					known ? told(known.label) : figure,
					value(from),
					value(now),
					value(target),
					percent(share, 0),
					dueOn === null ? null : { kind: 'date', iso: dueOn },
					owner || null,
					told(message(`objectives.state.${state}`))
				];
			})
		)
	];
}

/** What has to go between systems, beside how far the loaded rows of its kind join. */
function integrationBlocks({ integrations }: ReportInput): ReportBlock[] {
	if (integrations.length === 0) return [];
	return [
		table(
			'risks-integrations',
			message('integrations.title'),
			[
				start(message('integrations.from')),
				start(message('integrations.direction')),
				start(message('integrations.to')),
				start(message('integrations.entity')),
				start(message('integrations.way')),
				end(message('integrations.joined'))
			],
			integrations.map(({ from, to, entity, isTwoWay, way, joined }) => [
				from,
				told(message(isTwoWay ? 'integrations.twoWay' : 'integrations.oneWay')),
				to,
				told(tableMessage(entity)),
				told(message(`integrations.way.${way}`)),
				percent(joined)
			])
		)
	];
}

const rateValue = (rate: InternalRate): MessageValue =>
	rate.kind === 'one'
		? percent(rate.rate)!
		: told(
				rate.kind === 'none'
					? message('business.irr.none')
					: message('business.irr.several', { n: rate.rates.length })
			);

/** What the figures take for granted, and which of it nobody has set. */
function assumptionBlocks(stated: BusinessCase): ReportBlock[] {
	const { worst, best } = stated.scenarios;
	const factors: (keyof Factors)[] = ['costs', 'benefits', 'delayMonths'];
	const value = (of: Factors, factor: keyof Factors): MessageValue =>
		factor === 'delayMonths' ? of.delayMonths : percent(of[factor], 0)!;
	const areOurs = JSON.stringify(stated.scenarios) === JSON.stringify(newBusinessCase.scenarios);
	const name = { costs: 'costs', benefits: 'benefits', delayMonths: 'delay' } as const;
	return [
		table(
			'business-assumptions',
			message('report.business.assumptions'),
			[
				start(message('report.business.assumption')),
				end(message('business.scenario.worst')),
				end(message('business.scenario.base')),
				end(message('business.scenario.best'))
			],
			[
				...factors.map((factor): (MessageValue | null)[] => [
					told(message(`business.factor.${name[factor]}`)),
					value(worst, factor),
					value(asPlanned, factor),
					value(best, factor)
				]),
				...(['discountRate', 'firstYearShare'] as const).map((term): (MessageValue | null)[] => {
					const same = percent(stated[term], 1);
					const label = term === 'discountRate' ? 'business.discountRate' : 'business.firstYear';
					return [told(message(label)), same, same, same];
				})
			]
		),
		...(areOurs ? [callout('business-placeholders', message('report.business.placeholders'))] : [])
	];
}

function sensitivityBlocks(
	{ businessCase: { result }, findings }: ReportInput,
	base: number
): ReportBlock[] {
	if (result.state !== 'appraised') return [];
	return [
		table(
			'business-sensitivity',
			message('report.business.sensitivity'),
			[
				start(message('business.line')),
				end(message('business.less')),
				end(message('business.more'))
			],
			result.sensitivities.map(({ of, less, more }) => [
				told(message(`business.${of}`)),
				of === 'delay' ? null : money(less - base, findings.currency),
				money(more - base, findings.currency)
			])
		)
	];
}

/** What can go wrong, gravest first, and whether the project may begin. */
export function risksChapter(input: ReportInput): ReportSection {
	const { risks, readiness, findings, businessCase } = input;
	const scenarios = businessCase.stated.scenarios;
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
				risks.map((row) => [
					riskName(row),
					row.probability ?? row.suggested,
					row.impact,
					row.score,
					row.owner || null,
					row.mitigation || null,
					riskTrigger(row),
					riskSource(row, { pack: findings.pack, scenarios })
				])
			),
			...integrationBlocks(input),
			table(
				'risks-readiness',
				message('readiness.title'),
				[start(message('report.readiness.item')), start(message('report.readiness.state'))],
				readinessItems.map((item) => [
					told(message(`readiness.${item}`)),
					told(message(`readiness.${readiness[item] ?? 'unstated'}`))
				])
			)
		]
	};
}
