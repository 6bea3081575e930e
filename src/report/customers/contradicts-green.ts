import type { Warning, WarningKind } from '../../kpi/early-warning.js';
import { roundedTo } from '../round-decimal.js';
import type { CustomerFigure } from './types.js';

/** Fewer answers than this say too little. */
const MIN_ANSWERS = 30;

/** *Falling* is a word of caution alone. */
type SeriousKind = Exclude<WarningKind, 'falling' | 'rising'>;

type SeriousWarning = Warning & { readonly kind: SeriousKind };

const isSerious = (warning: Warning): warning is SeriousWarning =>
  warning.kind !== 'falling' && warning.kind !== 'rising';

/** How a figure has gone the wrong way by more than chance explains, or beyond the host's limit; `null` where it has not. */
export const seriousWarning = ({ warnings }: CustomerFigure): SeriousWarning | null =>
  warnings.find(isSerious) ?? null;

/** A score below zero, as it is shown: rounded to a whole number. */
const isNegativeNps = ({ figure, value, n }: CustomerFigure): boolean =>
  figure === 'nps' && value !== null && value <= -0.5 && n !== null && n >= MIN_ANSWERS;

/**
 * Whether detractors outnumber promoters by more than chance explains: the whole interval, as it is shown, is below zero. `null` for a score that
 * is not negative, or of too few.
 */
export function detractorsLead(figure: CustomerFigure): 'more-than-chance' | 'within-chance' | null {
  if (!isNegativeNps(figure)) return null;
  const { interval } = figure;
  return interval && roundedTo(0, interval[1]) < 0 ? 'more-than-chance' : 'within-chance';
}

/** True where a figure says otherwise than a group that sees the area as green. */
export const contradictsGreen = (figure: CustomerFigure): boolean =>
  isNegativeNps(figure) || seriousWarning(figure) !== null;
