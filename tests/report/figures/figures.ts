// Figures that a host watches, and the words for them.
import { kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import { en } from '../../../src/locales/en/index.js';
import { sv } from '../../../src/locales/sv/index.js';
import type { FigureInput, FigureReport } from '../../../src/report/index.js';
import { figuresReport } from '../../../src/report/index.js';
import type { FigureWording } from '../../../src/report/figures/figure-words.js';

export const swedish: FigureWording = { locale: 'sv', strings: sv.kpi, areas: kundorienteringSv.questions };
export const english: FigureWording = { locale: 'en', strings: en.kpi, areas: kundorienteringEn.questions };

/** From 45 to 15, of a hundred customers each. */
export const fallenNps: FigureInput = {
  figure: 'nps',
  periods: [
    { promoters: 60, passives: 25, detractors: 15 },
    { promoters: 45, passives: 25, detractors: 30 },
  ],
};

/** The report of one figure, which is right. */
export function reportOf(input: FigureInput): FigureReport {
  const { figures, rejected } = figuresReport([input]);
  if (rejected[0]) throw rejected[0].error;
  return figures[0]!;
}
