import { describe, expect, it } from 'vitest';
import type { LoadedFile } from '../workspace/workspace';
import { withReplaced } from './replace-files';

const file = (id: string, headers: string[], change: Partial<LoadedFile> = {}) =>
	({ id, headers, entity: 'order', linkBy: null, ...change }) as LoadedFile;

describe('new exports in place of those before', () => {
	const orders = file('1', ['a', 'b'], { linkBy: 'name' });
	const customers = file('2', ['c'], { entity: 'customer' });

	it('give way where columns and kind are the same, and hand on how rows are linked', () => {
		const newer = file('3', ['a', 'b']);
		const after = withReplaced(
			{ files: [orders, customers] },
			{ files: [orders, customers, newer] }
		);
		expect(after).toEqual({
			files: [customers, { ...newer, linkBy: 'name' }],
			replaced: 1,
			added: 0
		});
	});

	it('stay beside where columns or kind differ', () => {
		const wider = file('3', ['a', 'b', 'd']);
		const leads = file('4', ['c'], { entity: 'lead' });
		const after = withReplaced(
			{ files: [orders, customers] },
			{ files: [orders, customers, wider, leads] }
		);
		expect(after).toEqual({ files: [orders, customers, wider, leads], replaced: 0, added: 2 });
	});

	it('two chunks of one export replace both that stood for it', () => {
		const [one, two] = [file('3', ['a', 'b']), file('4', ['a', 'b'])];
		const before = [orders, file('5', ['a', 'b'])];
		const after = withReplaced({ files: before }, { files: [...before, one, two] });
		expect(after.files.map(({ id }) => id)).toEqual(['3', '4']);
		expect(after).toMatchObject({ replaced: 2, added: 0 });
	});
});
