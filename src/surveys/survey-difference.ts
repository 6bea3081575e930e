import { compare, isMoreThanChance, type Comparison } from '../kpi/more-than-chance.js';
import { periodParser, type Measure } from '../kpi/watched-period.js';
import { parseArgument } from '../scoring/validation/argument.js';
import type { Parser } from '../scoring/validation/validate.js';
import type { SurveyId } from './survey.js';
import { parseNpsCounts, surveyCountsParser, type NpsCounts, type SurveyCounts } from './survey-counts.js';
import { parseSurveyId } from './tally-survey.js';

/** How two groups, or two rounds, differ. */
export interface SurveyDifference {
  /** NPS −100…100, CSAT in percent, CES as the mean 1–7. `null` where nobody answered. */
  from: number | null;
  to: number | null;
  /** `to` minus `from`; `null` where one of them has no value. */
  difference: number | null;
  /** Whether the two could be compared, and if not, why. Both must be of at least 30 answers. */
  comparison: Comparison;
  /** Whether the difference is larger than chance explains; `null` where they could not be compared. */
  isMoreThanChance: boolean | null;
}

/** The figure that is watched of each survey. */
const FIGURES = { nps: 'nps', csat: 'csat', ces: 'ces-mean' } as const satisfies Record<SurveyId, string>;

const measureParser = (survey: SurveyId): Parser<Measure> => {
  const parsePeriod = periodParser(FIGURES[survey]);
  const parseCounts = surveyCountsParser(survey);
  return (value) => {
    if (survey !== 'nps') return parsePeriod({ counts: parseCounts(value) });
    const [detractors, passives, promoters] = parseNpsCounts(value).kinds;
    return parsePeriod({ detractors, passives, promoters });
  };
};

const differenceOf = (from: Measure, to: Measure): SurveyDifference => {
  const comparison = compare(from, to);
  return {
    from: from.value,
    to: to.value,
    difference: from.value === null || to.value === null ? null : to.value - from.value,
    comparison,
    isMoreThanChance: comparison === 'tested' ? isMoreThanChance(from, to) : null,
  };
};

/**
 * Compares two groups, or two rounds. They differ by more than chance explains where the difference is more than 1.96 of its standard errors, as in
 * `earlyWarning`. For NPS the variances are added, each with ¾ promoter, ¾ detractor and 1½ passive more; for CSAT the pooled share has one success and
 * one failure more in each; for CES the variances of the means are added.
 *
 * The two must be of different customers: compare a group with the others, not with the whole that it is part of. Of twenty comparisons of groups that
 * are alike, one is larger than this by chance alone.
 *
 * @param survey The question that was asked: `nps`, `csat` or `ces`.
 * @param from The earlier round, or one group: a tally, or its counts; for NPS also how many of each kind.
 * @param to The later round, or the other group.
 * @throws {KundDiagnosError} `incompatible` for a tally of another question or version; `invalid-argument` for counts that are none.
 *
 * @example
 * const spring = { detractors: 10, passives: 20, promoters: 30 };
 * const autumn = { detractors: 24, passives: 20, promoters: 16 };
 * Math.round(surveyDifference('nps', spring, autumn).difference); // -47
 * surveyDifference('nps', spring, autumn).isMoreThanChance; // true
 * surveyDifference('nps', { detractors: 1, passives: 2, promoters: 3 }, autumn).comparison; // 'too-few'
 */
export function surveyDifference<S extends SurveyId>(
  survey: S,
  from: S extends 'nps' ? NpsCounts : SurveyCounts<S>,
  to: S extends 'nps' ? NpsCounts : SurveyCounts<S>,
): SurveyDifference {
  const id = parseArgument('surveyDifference', 'survey', survey, parseSurveyId);
  const parseMeasure = measureParser(id);
  return differenceOf(
    parseArgument('surveyDifference', 'from', from, parseMeasure),
    parseArgument('surveyDifference', 'to', to, parseMeasure),
  );
}
