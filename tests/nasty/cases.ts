import { containerCases } from './container-cases';
import { dialectCases } from './dialect-cases';
import { encodingCases } from './encoding-cases';
import { linkCases } from './link-cases';
import type { NastyCase } from './nasty-case';
import { readingCases } from './reading-cases';
import { valueCases } from './value-cases';

/** Every nasty file there is. */
export const nastyCases: readonly NastyCase[] = [
	...encodingCases,
	...dialectCases,
	...valueCases,
	...readingCases,
	...containerCases,
	...linkCases
].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
