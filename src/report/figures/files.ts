// The files of figures, for those who make them without a page.
import { kpi as en } from '../../locales/en/kpi.js';
import { kpi as sv } from '../../locales/sv/kpi.js';
import { parseArgument } from '../../scoring/validation/argument.js';
import { strictObject } from '../../scoring/validation/strict-object.js';
import { optional } from '../../scoring/validation/validate.js';
import { parseAreaNames, type AreaNames } from '../area-names.js';
import { isSwedish, parseFileLocale } from '../language.js';
import { figuresCsv } from './csv.js';
import type { FigureInput } from './figure.js';
import type { FigureWording } from './figure-words.js';
import { parseFigures } from './report.js';
import { figuresJson } from './json.js';
import { figuresText } from './text.js';

/** Options of the files of figures. */
export interface FiguresFileOptions {
  /** The instrument's texts, for the areas' names. Default: areas are left out. */
  readonly texts?: AreaNames | null | undefined;
  /** Language of the words: Swedish or English. Numbers are written as in this very language. Default: `sv`. */
  readonly locale?: string | null | undefined;
}

const parseOptions = strictObject({ texts: optional(parseAreaNames), locale: parseFileLocale });

function wordingFor(functionName: string, options: unknown): FigureWording {
  const { texts, locale } = parseArgument(functionName, 'options', options ?? {}, parseOptions);
  return { locale, strings: isSwedish(locale) ? sv : en, areas: texts?.questions ?? {} };
}

/**
 * Figures in plain text, to paste into a mail: what has gone the wrong way and what cannot be judged, and then each figure with its value, what
 * is to be said of it, and its target.
 *
 * @param figures As for `figuresReport`.
 * @param options See `FiguresFileOptions`.
 * @returns Lines, joined with `\n`.
 * @throws {KundDiagnosError} `invalid-argument` for something that is not a list or not such options. A figure that is wrong is left out, and the text says
 *   that there is one.
 *
 * @example
 * const answers = [{ promoters: 60, passives: 25, detractors: 15 }, { promoters: 45, passives: 25, detractors: 30 }];
 * const lines = figuresToText([{ figure: 'nps', periods: answers }]).split('\n');
 * lines[1]; // 'En siffra har fallit: NPS.'
 * lines[4]; // 'Fallet är större än slumpen förklarar: från 45 (n 100) till 15 (n 100).'
 */
export function figuresToText(figures: readonly FigureInput[], options?: FiguresFileOptions | null): string {
  const parsed = parseArgument('figuresToText', 'figures', figures, parseFigures);
  return figuresText(parsed.figures, parsed.failures.length, wordingFor('figuresToText', options));
}

/**
 * Figures as a table for a spreadsheet: a row for each period of each figure. Where there is no value, it says in words why.
 *
 * @param figures As for `figuresReport`. Those that are wrong are left out.
 * @param options See `FiguresFileOptions`. The language decides the decimal sign, and what stands between cells.
 * @returns The text of a CSV file.
 * @throws {KundDiagnosError} `invalid-argument` for something that is not a list or not such options.
 *
 * @example
 * const months = [{ value: 2.5, n: 400 }, { value: null, nullReason: 'not-yet-known' }];
 * const rows = figuresToCsv([{ figure: 'churn', periods: months, periodNames: ['Maj', 'Juni'] }]).split('\r\n');
 * rows[1].startsWith('Kundbortfall (churn);;Maj;2,5;%;400;'); // true
 * rows[2].startsWith('Kundbortfall (churn);;Juni;Inte känt än;%;;;;Inget värde;'); // true
 */
export function figuresToCsv(figures: readonly FigureInput[], options?: FiguresFileOptions | null): string {
  const parsed = parseArgument('figuresToCsv', 'figures', figures, parseFigures);
  return figuresCsv(parsed.figures, wordingFor('figuresToCsv', options));
}

/**
 * Figures as JSON for another program: what `figuresReport` gives of each, without words.
 *
 * @param figures As for `figuresReport`. Those that are wrong are left out.
 * @returns JSON, indented for those who open the file.
 * @throws {KundDiagnosError} `invalid-argument` for something that is not a list.
 *
 * @example
 * const file = JSON.parse(figuresToJson([{ figure: 'csat', periods: [{ value: 81, n: 120 }] }]));
 * [file.kind, file.figures[0].latest.value]; // ['kund-diagnos-figures', 81]
 */
export function figuresToJson(figures: readonly FigureInput[]): string {
  return figuresJson(parseArgument('figuresToJson', 'figures', figures, parseFigures).figures);
}
