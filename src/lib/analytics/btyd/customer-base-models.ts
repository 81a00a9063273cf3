import { bgNbd, mbgNbd } from './beta-geometric';
import type { CustomerBaseModel, CustomerBaseModelId, ModelParams } from './customer-base-model';
import { nbd } from './nbd';
import { paretoNbd } from './pareto-nbd';

/**
 * Every model of a customer base, for those who choose one by its id. The parameters of each are
 * numbers by name; only what a model has fitted itself may be given back to it.
 */
export const customerBaseModels = {
	'bg-nbd': bgNbd,
	'mbg-nbd': mbgNbd,
	'pareto-nbd': paretoNbd,
	nbd
} as unknown as Readonly<Record<CustomerBaseModelId, CustomerBaseModel<ModelParams>>>;
