import { headerSets, recognition } from './recognition';

/** Prints how many headers are taken for what they stand for, by system, known ones and held out. */
export function printRecognition(): void {
	for (const name of ['known', 'held-out', 'independent'] as const) {
		const sets = headerSets(name);
		console.log(`\nHeaders taken right without help, ${name}: `);
		console.log('| system | sets | headers | right |\n| --- | --- | --- | --- |');
		const vendors = [...new Set(sets.map(({ vendor }) => vendor))].sort();
		for (const vendor of ['all', ...vendors]) {
			const own = sets.filter((set) => vendor === 'all' || set.vendor === vendor);
			const { right, headers } = recognition(own);
			console.log(
				`| ${vendor} | ${own.length} | ${headers} | ${((100 * right) / headers).toFixed(1)} % |`
			);
		}
	}
}
