import type { Translation } from '../locales/translation.js';
import {
  commonCatalog,
  questionnaireCatalog,
  statementsCatalog,
} from './internal/answering/answer-catalogs.js';
import {
  exportCatalog,
  groupResultCatalog,
  meetingCatalog,
  resultCatalog,
  textsCatalog,
} from './internal/results/result-catalogs.js';

/**
 * Adds a language to the elements, or replaces one. Call it before the elements are shown.
 *
 * @param tag Its BCP 47 tag, for example `nb`; a page with `lang="nb"` or `lang="nb-NO"` then uses it.
 * @param translation Its strings. A key that is missing does not compile.
 *
 * @example
 * import { en } from 'kund-diagnos/locales/en';
 *
 * addLanguage('en-GB', { ...en, questionnaire: { ...en.questionnaire, submit: 'Hand in' } });
 */
export function addLanguage(tag: string, translation: Translation): void {
  const { common, questionnaire, result, groupResult, meeting, kundorientering } = translation;
  commonCatalog.add(tag, common);
  questionnaireCatalog.add(tag, questionnaire);
  if (result) resultCatalog.add(tag, result);
  if (groupResult) groupResultCatalog.add(tag, groupResult);
  if (meeting) meetingCatalog.add(tag, meeting);
  if (translation.export) exportCatalog.add(tag, translation.export);
  if (kundorientering) {
    statementsCatalog.add(tag, kundorientering);
    textsCatalog.add(tag, kundorientering);
  }
}
