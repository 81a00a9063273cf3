import { message, type Message } from '../locale/message';
import { isMojibake } from './bytes/mojibake';
import type { Dialect } from './csv/dialect-shape';

/** Something about a file that a reader should know before loading it, and that keeps nothing out. */
export interface Notice {
	kind:
		'titles' | 'two-line-header' | 'no-header' | 'blank-headers' | 'same-headers' | 'damaged-text';
	text: Message;
}

interface Looked {
	headers: readonly string[];
	samples: readonly (readonly string[])[];
	skipped: readonly string[];
	dialect: Dialect;
}

/** Everything there is to say about how a file was read. */
export function noticesOf({ headers, samples, skipped, dialect }: Looked): Notice[] {
	return [
		...(skipped.length > 0 ? [titles(skipped)] : []),
		...(dialect.headerRecords === 2
			? [{ kind: 'two-line-header', text: message('intake.notice.twoLineHeader') } as const]
			: []),
		...(dialect.headerRecords === 0
			? [{ kind: 'no-header', text: message('intake.notice.noHeader') } as const]
			: []),
		...blankHeaders(headers, samples),
		...sameHeaders(headers),
		...damaged(headers, samples)
	];
}

const titles = (skipped: readonly string[]): Notice => ({
	kind: 'titles',
	text: message('intake.notice.titles', {
		rows: skipped.length,
		text: { kind: 'list', items: skipped.filter((line) => line !== '').slice(0, 3) }
	})
});

function blankHeaders(
	headers: readonly string[],
	samples: readonly (readonly string[])[]
): Notice[] {
	const blank = headers.flatMap((header, i) => (header === '' ? [i] : []));
	if (blank.length === 0) return [];
	const filled = blank.filter((i) => samples[i]?.some((cell) => cell.trim() !== ''));
	return [
		{
			kind: 'blank-headers',
			text: message('intake.notice.blankHeaders', { columns: blank.length, filled: filled.length })
		}
	];
}

function sameHeaders(headers: readonly string[]): Notice[] {
	const same = headers.filter(
		(header, i) =>
			header !== '' && headers.indexOf(header) !== i && headers.lastIndexOf(header) === i
	);
	if (same.length === 0) return [];
	return [
		{
			kind: 'same-headers',
			text: message('intake.notice.sameHeaders', { headers: { kind: 'list', items: same } })
		}
	];
}

/** Text that went through a wrong encoding before it came here; it is shown, and never repaired. */
function damaged(headers: readonly string[], samples: readonly (readonly string[])[]): Notice[] {
	for (const [i, header] of headers.entries()) {
		const cell = [header, ...(samples[i] ?? []).slice(0, 300)].find(
			(text) => text.includes('\ufffd') || isMojibake(text)
		);
		if (cell === undefined) continue;
		return [
			{
				kind: 'damaged-text',
				text: message('intake.notice.damagedText', {
					header: header || `#${i + 1}`,
					text: cell.slice(0, 40)
				})
			}
		];
	}
	return [];
}
