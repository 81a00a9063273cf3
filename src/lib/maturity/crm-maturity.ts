import model from '../../../assessments/crm-maturity/model.json';
import { MaturityModel } from './model';

/** The model that ships with Tidemark: six layers, twelve capabilities, and the twelve questions of the quick assessment. */
export const crmMaturity = MaturityModel.parse(model);
