import type { FigureReport } from './figure.js';
import {
  areasInWords,
  countInWords,
  fullNameOf,
  scaleInWords,
  summaryOf,
  targetInWords,
  valueInWords,
  verdictOf,
  type FigureWording,
} from './figure-words.js';

/** Figures in plain text, to paste into a mail: the summary, and each with its value, its target and what is to be said of it. */
export function figuresText(
  figures: readonly FigureReport[],
  rejected: number,
  wording: FigureWording,
): string {
  const { strings } = wording;
  if (figures.length === 0 && rejected === 0) return [strings.title, strings.empty].join('\n');
  const lines = figures.flatMap((figure) => {
    const target = targetInWords(figure, wording);
    const areas = areasInWords(figure, wording);
    const value = valueInWords(figure, figure.latest, wording);
    const scale = figure.latest.value === null ? null : scaleInWords(figure, wording);
    const count = countInWords(figure, wording);
    return [
      '',
      `${fullNameOf(figure, wording)}: ${[value, scale, count && `(${count})`].filter(Boolean).join(' ')}`,
      verdictOf(figure, wording).join(' '),
      ...[
        target,
        figure.lowerIsBetter ? strings.lowerIsBetter : null,
        areas && `${strings.areas} ${areas}`,
      ].flatMap((line) => (line === null ? [] : [`${line}.`])),
    ];
  });
  const { lead, rest } = summaryOf(figures, rejected, wording);
  // No-break spaces are for the screen.
  return [strings.title, [...lead, ...rest].join(' '), ...lines]
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');
}
