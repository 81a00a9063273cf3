import type { Entity } from './entities';
import {
	channel,
	contactId,
	customerId,
	customerName,
	department,
	email,
	field,
	leadId,
	name,
	owner,
	required
} from './field';

/** Tables of service, marketing and staff. */
export const serviceEntities: readonly Entity[] = [
	{
		id: 'ticket',
		table: 'tickets',
		label: 'entity.ticket',
		key: 'ticket_id',
		fields: [
			field('ticket_id', 'id', 'field.ticketId', required),
			field('subject', 'text', 'field.subject'),
			customerId,
			customerName,
			field('opened_at', 'timestamp', 'field.openedAt'),
			field('first_response_at', 'timestamp', 'field.firstResponseAt'),
			field('resolved_at', 'timestamp', 'field.resolvedAt'),
			field('closed_at', 'timestamp', 'field.closedAt'),
			field('priority', 'state', 'field.priority', { states: 'priority' }),
			field('status', 'state', 'field.status', { states: 'ticket' }),
			channel,
			field('type', 'text', 'field.type'),
			owner,
			field('sla_due_at', 'timestamp', 'field.slaDueAt'),
			field('csat', 'state', 'field.csat', { states: 'satisfaction' }),
			field('reopened', 'boolean', 'field.reopened'),
			field('escalated', 'boolean', 'field.escalated')
		]
	},
	{
		id: 'survey-response',
		table: 'survey_responses',
		label: 'entity.surveyResponse',
		key: 'response_id',
		fields: [
			field('response_id', 'id', 'field.responseId'),
			customerId,
			customerName,
			field('responded_at', 'timestamp', 'field.respondedAt', required),
			field('nps_score', 'integer', 'field.npsScore'),
			field('csat', 'state', 'field.csat', { states: 'satisfaction' }),
			field('ces', 'decimal', 'field.ces'),
			field('comment', 'text', 'field.comment'),
			channel,
			owner,
			email
		]
	},
	{
		id: 'campaign',
		table: 'campaigns',
		label: 'entity.campaign',
		key: 'campaign_id',
		fields: [
			field('campaign_id', 'id', 'field.campaignId', required),
			name,
			field('type', 'text', 'field.type'),
			field('status', 'text', 'field.status'),
			field('segment', 'text', 'field.segment'),
			field('control_group', 'text', 'field.controlGroup'),
			field('start_at', 'timestamp', 'field.startAt'),
			field('end_at', 'timestamp', 'field.endAt'),
			field('budget_cost', 'decimal', 'field.budgetCost'),
			field('actual_cost', 'decimal', 'field.actualCost'),
			field('expected_revenue', 'decimal', 'field.expectedRevenue'),
			field('sent', 'integer', 'field.sent'),
			field('responses', 'integer', 'field.responses')
		]
	},
	{
		id: 'campaign-member',
		table: 'campaign_members',
		label: 'entity.campaignMember',
		key: null,
		fields: [
			field('campaign_id', 'id', 'field.campaignId', required),
			leadId,
			contactId,
			customerId,
			field('status', 'text', 'field.status'),
			field('responded_at', 'timestamp', 'field.respondedAt')
		]
	},
	{
		id: 'owner',
		table: 'owners',
		label: 'entity.owner',
		key: 'owner_id',
		fields: [
			field('owner_id', 'id', 'field.ownerId', required),
			name,
			department,
			field('active', 'boolean', 'field.active'),
			field('manager', 'text', 'field.manager'),
			email
		]
	},
	{
		id: 'target',
		table: 'targets',
		label: 'entity.target',
		key: null,
		fields: [
			field('period', 'text', 'field.targetPeriod', required),
			owner,
			department,
			field('metric', 'text', 'field.metric'),
			field('value', 'decimal', 'field.value')
		]
	}
];
