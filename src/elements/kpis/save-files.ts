// Makes the files of figures. Loaded on demand.
import { figuresJson } from '../../report/figures/json.js';
import { figuresCsv } from '../../report/figures/csv.js';
import type { FigureReport } from '../../report/figures/figure.js';
import type { FigureWording } from '../../report/figures/figure-words.js';
import { download } from '../../storage/download.js';

export { figuresText } from '../../report/figures/text.js';

/** Makes a file of figures, and downloads it. */
export function saveFigures(
  format: 'csv' | 'json',
  figures: readonly FigureReport[],
  wording: FigureWording,
): void {
  const [type, data] =
    format === 'csv'
      ? ['text/csv', figuresCsv(figures, wording)]
      : ['application/json', figuresJson(figures)];
  download(`${wording.strings.export.file}.${format}`, type, data);
}
