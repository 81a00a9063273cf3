import { catalogue } from './catalogue';
import { languages } from './language';
import { takeTexts, textsIn } from './texts';

/* Takes in every language at once, for hosts that have the whole program anyway. */

for (const language of languages) takeTexts(language, textsIn(catalogue, language));
