import type { WarningKind } from '../../kpi/early-warning.js';
import { parseArgument } from '../../scoring/validation/argument.js';
import type { KundDiagnosError } from '../../scoring/validation/error.js';
import { problemError } from '../../scoring/validation/problem.js';
import {
  array,
  atMost,
  toFailure,
  within,
  type Failure,
  type Parser,
} from '../../scoring/validation/validate.js';
import { parseFigure, type FigureInput, type FigureReport } from './figure.js';

/** Everything that is shown of the figures that a host watches. */
export interface FiguresReport {
  /** Those with a warning first, the most serious before others; else in the order given. */
  figures: FigureReport[];
  /** Figures that are left out, each with its index in the input and the reason. */
  rejected: { index: number; error: KundDiagnosError }[];
}

/** More than a person can look through. */
const MAX_FIGURES = 1000;

const SEVEREST_FIRST: readonly string[] = [
  'fallen',
  'risen',
  'below',
  'above',
  'falling',
  'rising',
] satisfies WarningKind[];

/** Two of a pair are alike: one is where higher is better, the other where lower is. */
function severityOf({ status }: FigureReport): number {
  const index = SEVEREST_FIRST.indexOf(status);
  return Math.floor((index === -1 ? SEVEREST_FIRST.length : index) / 2);
}

/** The valid figures, and the failures of the others. */
export interface ParsedFigures {
  figures: FigureReport[];
  failures: { index: number; failure: Failure }[];
}

/** Parses each figure by itself: an invalid one does not reject the others. */
export const parseFigures: Parser<ParsedFigures> = (input) => {
  const figures: FigureReport[] = [];
  const failures: ParsedFigures['failures'] = [];
  const list = atMost(MAX_FIGURES, array)(input);
  Array.from(list, (item, index) => {
    try {
      figures.push({ index, ...within(index, parseFigure, item) });
    } catch (error) {
      failures.push({ index, failure: toFailure(error) });
    }
  });
  return { figures: figures.sort((a, b) => severityOf(a) - severityOf(b)), failures };
};

/**
 * The figures that a host watches, each with its latest value, its earlier periods, its target, its warning and the areas of the diagnosis that it
 * speaks to: one plain object, from which `<kund-diagnos-kpis>` and the files are made.
 *
 * Three kinds of nothing are kept apart: 0 is a value; where `value` is `null`, `nullReason` says whether there was nothing to divide by or the value is
 * not known yet. A figure that is wrong is left out with its error, and the others stay. The least group size is not applied: what is shown of few
 * customers is the host's decision.
 *
 * @param figures The input of `earlyWarning`, each with a name, a unit, a target and names of its periods where the host has them. At most 1,000.
 * @returns `figures`, those with a warning first, and `rejected`.
 * @throws {KundDiagnosError} `invalid-argument` for something that is not a list, or a longer one.
 *
 * @example
 * const answers = [{ promoters: 60, passives: 25, detractors: 15 }, { promoters: 45, passives: 25, detractors: 30 }];
 * const { figures, rejected } = figuresReport([
 *   { figure: 'csat', periods: [{ value: 81, n: 120 }, { value: 83, n: 140 }], target: 80 },
 *   { figure: 'nps', periods: answers, periodNames: ['Q2', 'Q3'], limit: 20 },
 *   { figure: 'churn', periods: [] },
 * ]);
 * figures.map(({ figure, latest, status }) => [figure, latest.value, status]); // [['nps', 15, 'fallen'], ['csat', 83, 'steady']]
 * figures[1].isTargetMet; // true
 * rejected[0].error.path; // ['figures', 2, 'periods']
 */
export function figuresReport(figures: readonly FigureInput[]): FiguresReport {
  const parsed = parseArgument('figuresReport', 'figures', figures, parseFigures);
  const rejected = parsed.failures.map(({ index, failure }) => {
    const { path, expected, received, code, options } = failure;
    const problem = { path: ['figures', ...path], expected, received };
    return { index, error: problemError('figuresReport', problem, code, options) };
  });
  return { figures: parsed.figures, rejected };
}
