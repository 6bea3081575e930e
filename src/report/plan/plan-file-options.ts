import { common as commonEn } from '../../locales/en/common.js';
import { plan as planEn } from '../../locales/en/plan.js';
import { common as commonSv } from '../../locales/sv/common.js';
import { plan as planSv } from '../../locales/sv/plan.js';
import { object, optional, record, refine, type Parser } from '../../scoring/validate.js';
import { isSwedish, parseLocale } from '../language.js';
import type { AreaNames } from '../report-table.js';
import { MAX_NAME_LENGTH } from '../../plan/plan.js';
import type { PlanWording } from './plan-wording.js';

/** Options of a plan's files. */
export interface PlanFileOptions {
  /** The instrument's texts, for the areas' names. Default: their ids. */
  readonly texts?: AreaNames | null | undefined;
  /** Language of the words: Swedish or English. Dates are written as in this very language. Default: `sv`. */
  readonly locale?: string | null | undefined;
}

const name = refine(
  `a name of at most ${MAX_NAME_LENGTH} characters`,
  (value: string) => typeof value === 'string' && value.length <= MAX_NAME_LENGTH,
);

/** Parses the areas' names only. A host may have any names. */
const parseAreaNames: Parser<AreaNames> = (value) => {
  const { questions } = object({ questions: record(object({ name })) })(value);
  return { questions: Object.fromEntries(questions) };
};

/** Parsers of the fields of `PlanFileOptions`, for functions with further options. */
export const planFileFields = { texts: optional(parseAreaNames), locale: optional(parseLocale) };

/** The wording in one of the library's two languages. */
export function wordingFor(options: { texts: AreaNames | null; locale: string | null }): PlanWording {
  const locale = options.locale ?? 'sv';
  const [common, strings] = isSwedish(locale) ? [commonSv, planSv] : [commonEn, planEn];
  return { locale, texts: options.texts, lightLabels: common.lightLabels, strings };
}
