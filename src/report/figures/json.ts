import type { FigureReport } from './figure.js';

/** Figures as a document that says what it is, and in which format. */
export const figuresJson = (figures: readonly FigureReport[]): string =>
  JSON.stringify({ kind: 'kund-diagnos-figures', format: 1, figures }, null, 2);
