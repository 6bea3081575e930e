// Makes the files of figures. Loaded on demand.
import { figuresJson } from '../../report/figures/figures-json.js';
import { figuresTable } from '../../report/figures/figures-table.js';
import type { FigureReport } from '../../report/figures/figure-report.js';
import type { FigureWording } from '../../report/figures/figure-words.js';
import { download } from '../../storage/download.js';

export { figuresText } from '../../report/figures/figures-text.js';

/** Makes a file of figures, and downloads it. */
export function saveFigures(
  format: 'csv' | 'json',
  figures: readonly FigureReport[],
  wording: FigureWording,
): void {
  const [type, data] =
    format === 'csv'
      ? ['text/csv', figuresTable(figures, wording)]
      : ['application/json', figuresJson(figures)];
  download(`${wording.strings.export.file}.${format}`, type, data);
}
