import { kundorienteringSv } from '../../instruments/kundorientering/sv/index.js';
import type { Translation } from '../translation.js';
import { common } from './common.js';
import { customers } from './customers.js';
import { exportStrings } from './export.js';
import { groupResult } from './group-result.js';
import { kpi } from './kpi.js';
import { meeting } from './meeting.js';
import { npsResult } from './nps-result.js';
import { outbox } from './outbox.js';
import { plan } from './plan.js';
import { questionnaire } from './questionnaire.js';
import { result } from './result.js';
import { survey } from './survey.js';

/**
 * Everything that is said in Swedish, for those who translate it or change a word and give the result to `addLanguage`.
 */
export const sv: Required<Translation> = {
  common,
  questionnaire,
  result,
  groupResult,
  meeting,
  export: exportStrings,
  customers,
  kpi,
  npsResult,
  outbox,
  plan,
  survey,
  kundorientering: kundorienteringSv,
};
