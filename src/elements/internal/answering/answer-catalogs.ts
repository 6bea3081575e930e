// The strings that are needed to answer.
import type { StatementTexts } from '../../../instruments/texts.js';
import type { CommonStrings } from '../../../locales/common-strings.js';
import type { QuestionnaireStrings } from '../../../locales/questionnaire-strings.js';
import { Catalog } from '../language/catalog.js';

export const commonCatalog = new Catalog<CommonStrings>({
  sv: async () => (await import('../../../locales/sv/common.js')).common,
  en: async () => (await import('../../../locales/en/common.js')).common,
});

export const questionnaireCatalog = new Catalog<QuestionnaireStrings>({
  sv: async () => (await import('../../../locales/sv/questionnaire.js')).questionnaire,
  en: async () => (await import('../../../locales/en/questionnaire.js')).questionnaire,
});

/** The texts that answering the built-in instrument takes. */
export const statementsCatalog = new Catalog<StatementTexts>({
  sv: async () => (await import('../../../instruments/kundorientering/sv/statements.js')).statements,
  en: async () => (await import('../../../instruments/kundorientering/en/statements.js')).statements,
});
