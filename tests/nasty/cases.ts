import { containerCases } from './container-cases';
import { dialectCases } from './dialect-cases';
import { encodingCases } from './encoding-cases';
import type { NastyCase } from './nasty-case';
import { valueCases } from './value-cases';

/** Every nasty file there is. */
export const nastyCases: readonly NastyCase[] = [
	...encodingCases,
	...dialectCases,
	...valueCases,
	...containerCases
].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
