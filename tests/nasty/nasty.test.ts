import { describe, it } from 'vitest';
import { nastyCases } from './cases';
import { checkOnCommandLine } from './command-line';

describe('nasty files on the command line', () => {
	it.each(nastyCases.map((nasty) => [nasty.id, nasty.name, nasty] as const))(
		'%s %s',
		(_, __, nasty) => checkOnCommandLine(nasty)
	);
});
