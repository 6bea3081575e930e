import type { NextStepId, QuestionId, RuleId } from '../instruments/kundorientering/instrument.js';
import type { InstrumentTexts } from '../instruments/texts.js';
import type { CommonStrings } from './common-strings.js';
import type { CustomerStrings } from './customer-strings.js';
import type { ExportStrings } from './export-strings.js';
import type { GroupResultStrings } from './group-result-strings.js';
import type { KpiStrings } from './kpi-strings.js';
import type { MeetingStrings } from './meeting-strings.js';
import type { NpsResultStrings } from './nps-result-strings.js';
import type { OutboxStrings } from './outbox-strings.js';
import type { PlanStrings } from './plan-strings.js';
import type { QuestionnaireStrings } from './questionnaire-strings.js';
import type { ResultStrings } from './result-strings.js';
import type { SurveyStrings } from './survey-strings.js';

/** A whole language. A key that is missing does not compile. */
export interface Translation {
  common: CommonStrings;
  questionnaire: QuestionnaireStrings;
  /** Needed where people see their own result. */
  result?: ResultStrings;
  /** Needed, with the next two, where a group's result is shown. */
  groupResult?: GroupResultStrings;
  meeting?: MeetingStrings;
  export?: ExportStrings;
  /** Needed where what customers said is shown beside a group's result. */
  customers?: CustomerStrings;
  /** Customer figures: needed where a host shows what they count. */
  kpi?: KpiStrings;
  /** Needed, with `export`, where the result of NPS is shown. */
  npsResult?: NpsResultStrings;
  /** Needed where what waits to be sent is shown. */
  outbox?: OutboxStrings;
  /** Needed where a plan, or what was promised, is shown. */
  plan?: PlanStrings;
  /** Needed where customers are asked. */
  survey?: SurveyStrings;
  /** The built-in instrument's wording; needed where it is shown. */
  kundorientering?: InstrumentTexts<QuestionId, RuleId, NextStepId>;
}
