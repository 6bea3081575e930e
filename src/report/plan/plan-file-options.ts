import { common as commonEn } from '../../locales/en/common.js';
import { plan as planEn } from '../../locales/en/plan.js';
import { common as commonSv } from '../../locales/sv/common.js';
import { plan as planSv } from '../../locales/sv/plan.js';
import { optional } from '../../scoring/validate.js';
import { parseAreaNames } from '../area-names.js';
import { isSwedish, parseLocale } from '../language.js';
import type { AreaNames } from '../files/report-table.js';
import type { PlanWording } from './plan-wording.js';

/** Options of a plan's files. */
export interface PlanFileOptions {
  /** The instrument's texts, for the areas' names. Default: their ids. */
  readonly texts?: AreaNames | null | undefined;
  /** Language of the words: Swedish or English. Dates are written as in this very language. Default: `sv`. */
  readonly locale?: string | null | undefined;
}

/** The fields of `PlanFileOptions`, for a function that has more of them. */
export const planFileFields = { texts: optional(parseAreaNames), locale: optional(parseLocale) };

/** The wording in one of the library's two languages. */
export function wordingFor(options: { texts: AreaNames | null; locale: string | null }): PlanWording {
  const locale = options.locale ?? 'sv';
  const [common, strings] = isSwedish(locale) ? [commonSv, planSv] : [commonEn, planEn];
  return { locale, texts: options.texts, lightLabels: common.lightLabels, strings };
}
