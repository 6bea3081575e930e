import type { Translation } from '../locales/translation.js';
import {
  commonCatalog,
  questionnaireCatalog,
  statementsCatalog,
} from './internal/answering/answer-catalogs.js';
import { surveyCatalog } from './internal/answering/survey-catalog.js';
import type { Catalog } from './internal/language/catalog.js';
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
import { kpiCatalog } from './kpis/kpi-catalog.js';
import { outboxCatalog } from './outbox/outbox-catalog.js';

type ElementStrings = Omit<Required<Translation>, 'kundorientering'>;

/** The strings of all elements, by their names in a translation. */
export const stringsCatalogs: { readonly [K in keyof ElementStrings]: Catalog<ElementStrings[K]> } = {
  common: commonCatalog,
  questionnaire: questionnaireCatalog,
  result: resultCatalog,
  groupResult: groupResultCatalog,
  meeting: meetingCatalog,
  export: exportCatalog,
  customers: customersCatalog,
  kpi: kpiCatalog,
  npsResult: npsResultCatalog,
  outbox: outboxCatalog,
  plan: planCatalog,
  survey: surveyCatalog,
};

/** The built-in instrument's texts: those that are needed to answer, and all. */
export const instrumentCatalogs = [statementsCatalog, textsCatalog] as const;
