import type { WarningKind } from '../../kpi/early-warning.js';
import type { CustomerFigure } from './customers.js';

/** Fewer answers than this say too little. */
const MIN_ANSWERS = 30;

/** A figure that has gone the wrong way by more than chance explains, or beyond the host's limit. *Falling* is a word of caution alone. */
const SERIOUS: readonly WarningKind[] = ['fallen', 'risen', 'below', 'above'];

/** A score below zero, as it is shown: rounded to a whole number. */
export const isNegativeNps = ({ figure, value, n }: CustomerFigure): boolean =>
  figure === 'nps' && value !== null && value <= -0.5 && n !== null && n >= MIN_ANSWERS;

/** True where a figure says otherwise than a group that sees the area as green. */
export const contradictsGreen = (figure: CustomerFigure): boolean =>
  isNegativeNps(figure) || figure.warnings.some(({ kind }) => SERIOUS.includes(kind));
