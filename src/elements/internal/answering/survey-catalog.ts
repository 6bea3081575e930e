import type { SurveyStrings } from '../../../locales/survey-strings.js';
import { Catalog } from '../language/catalog.js';

/** The strings of the questions to a customer. */
export const surveyCatalog = new Catalog<SurveyStrings>({
  sv: async () => (await import('../../../locales/sv/survey.js')).survey,
  en: async () => (await import('../../../locales/en/survey.js')).survey,
});
