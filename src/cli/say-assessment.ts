import { message } from '../lib/locale/message';
import type { respondentRoles } from '../lib/maturity/response';
import { overview, standingMessage } from '../lib/report/overview';
import type { Assessed } from '../lib/state/assessed-workspace';
import type { MessageWriter, Terminal } from './terminal';

/** Says what an assessment came to: who answered, level and index, each capability, contradictions. */
export function sayAssessment(
	{ voices, confidence, findings }: Assessed,
	write: MessageWriter,
	say: Terminal['out']
): void {
	const { model, maturity } = findings;
	const title = (id: string) => ({
		kind: 'text' as const,
		text: model.capabilities.find((capability) => capability.id === id)!.title
	});
	const inRole = (role: (typeof respondentRoles)[number]) =>
		voices.filter((voice) => voice.role === role).length;
	if (voices.length > 0) {
		say(
			write(
				message('cli.assess.respondents', {
					n: voices.length,
					executives: inRole('executive'),
					managers: inRole('manager'),
					front: inRole('front-line')
				})
			)
		);
	}
	for (const sentence of overview(findings).lead) say(write(sentence));
	if (confidence) {
		say(
			write(
				message('cli.assess.confidence', {
					value: { kind: 'decimal', value: confidence.value, digits: 2 },
					band: { kind: 'message', message: message(`results.confidence.${confidence.band}`) }
				})
			)
		);
	}
	say('');
	for (const score of maturity.capabilities) {
		const measured = score.evidence.level === null ? '–' : `${score.evidence.level}`;
		const capability = title(score.capability);
		if (score.state === 'not-rated') {
			say(write(message('cli.assess.notRated', { capability, measured })));
			continue;
		}
		const { claimed, supported } = score;
		const line = message('cli.assess.capability', {
			capability,
			claimed: claimed.level,
			measured,
			supported
		});
		const standing = standingMessage(score);
		say(standing ? `${write(line)} (${write(standing)})` : write(line));
	}
	for (const { capability, level, needs } of maturity.contradictions) {
		say(
			`! ${write(
				message('overview.contradiction', {
					capability: title(capability),
					level,
					needs: title(needs.capability),
					least: needs.level,
					claimed: needs.claimed
				})
			)}`
		);
	}
}
