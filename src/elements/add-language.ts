import type { Translation } from '../locales/translation.js';
import {
  commonCatalog,
  questionnaireCatalog,
  statementsCatalog,
} from './internal/answering/answer-catalogs.js';
import { kpiCatalog } from './kpis/kpi-catalog.js';
import {
  customersCatalog,
  exportCatalog,
  groupResultCatalog,
  meetingCatalog,
  npsResultCatalog,
  planCatalog,
  resultCatalog,
  textsCatalog,
} from './internal/results/result-catalogs.js';
import { outboxCatalog } from './outbox/outbox-catalog.js';
import { surveyCatalog } from './internal/answering/survey-catalog.js';
import { parseArgument } from '../scoring/argument.js';
import { nonEmptyString, object, plainObject } from '../scoring/validate.js';
import { attempt } from './internal/attempt.js';
import { canonical } from './internal/language/language.js';

const requiredParts = object({ common: plainObject, questionnaire: plainObject });

/**
 * Adds a language to the elements, or replaces one. Call it before the elements are shown.
 *
 * @param tag Its BCP 47 tag, for example `nb`; a page with `lang="nb"` or `lang="nb-NO"` then uses it.
 * @param translation Its strings. A key that is missing does not compile.
 * @throws {KundDiagnosError} `invalid-argument` for a tag that is not a text, and for a translation without the strings of the questionnaire.
 *
 * @example
 * import { en } from 'kund-diagnos/locales/en';
 *
 * addLanguage('en-GB', { ...en, questionnaire: { ...en.questionnaire, submit: 'Hand in' } });
 */
export function addLanguage(tag: string, translation: Translation): void {
  parseArgument('addLanguage', 'tag', tag, nonEmptyString);
  parseArgument('addLanguage', 'translation', translation, requiredParts);
  const { common, questionnaire, result, groupResult, meeting, kundorientering } = translation;
  // Case does not matter: "EN" replaces "en".
  const language = attempt(() => canonical(tag)) ?? tag;
  commonCatalog.add(language, common);
  questionnaireCatalog.add(language, questionnaire);
  if (result) resultCatalog.add(language, result);
  if (groupResult) groupResultCatalog.add(language, groupResult);
  if (meeting) meetingCatalog.add(language, meeting);
  if (translation.npsResult) npsResultCatalog.add(language, translation.npsResult);
  if (translation.outbox) outboxCatalog.add(language, translation.outbox);
  if (translation.plan) planCatalog.add(language, translation.plan);
  if (translation.kpi) kpiCatalog.add(language, translation.kpi);
  if (translation.survey) surveyCatalog.add(language, translation.survey);
  if (translation.customers) customersCatalog.add(language, translation.customers);
  if (translation.export) exportCatalog.add(language, translation.export);
  if (kundorientering) {
    statementsCatalog.add(language, kundorientering);
    textsCatalog.add(language, kundorientering);
  }
}
