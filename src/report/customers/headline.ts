import { capitalize, formatList } from '../../locales/format.js';
import { seriousWarning } from './contradicts-green.js';
import type { ContradictedArea, CustomerFigure, CustomersReport } from './types.js';
import { countInWords, nameInSentence, valueInWords, type CustomerWording } from './figure-in-words.js';

/** More contradicted areas than this are counted, not named. */
const MAX_AREAS = 3;
/** More figures than this that have gone the wrong way are counted, not named. */
const MAX_FIGURES = 2;

/** How customers see the group, where they see it otherwise than itself, and what has gone the wrong way: a sentence on each that there is. */
export function customersHeadline(
  { figures, contradicted }: CustomersReport,
  wording: CustomerWording,
  nameOf: (question: string) => string,
): string[] {
  const { strings, locale } = wording;
  const nps = figures.find(
    ({ figure, segment, value }) => figure === 'nps' && segment === null && value !== null,
  );
  const changed = figures.filter((figure) => figure !== nps && seriousWarning(figure) !== null);
  return [
    ...(nps
      ? [strings.ownNps(formatList(locale, [...scoreOf(nps, wording), ...changeOf(nps, wording)]))]
      : []),
    ...differOn(contradicted, figures, wording, nameOf),
    ...changedSentence(changed, wording),
  ];
}

/** Which figures do not support the group's view of which areas; nothing where none do. */
export function differOn(
  areas: readonly ContradictedArea[],
  figures: readonly CustomerFigure[],
  wording: CustomerWording,
  nameOf: (question: string) => string,
): string[] {
  const { strings, locale } = wording;
  if (areas.length === 0) return [];
  const indexes = [...new Set(areas.flatMap((area) => area.figures))];
  const names = formatList(
    locale,
    areas.map(({ question }) => nameOf(question)),
  );
  const against = formatList(
    locale,
    indexes.map((index) => nameInSentence(figures[index]!, wording)),
  );
  return [
    strings.differOn(
      areas.length > MAX_AREAS ? strings.areas(areas.length) : names,
      indexes.length > MAX_FIGURES ? strings.someFigures : against,
    ),
  ];
}

const scoreOf = (nps: CustomerFigure, wording: CustomerWording): string[] => [
  wording.strings.is(valueInWords(nps, wording)!, countInWords(nps, wording).join('')),
];

function changeOf(figure: CustomerFigure, wording: CustomerWording): string[] {
  const warning = seriousWarning(figure);
  if (!warning) return [];
  return [wording.strings.changed[warning.kind](valueInWords(figure, wording, warning.from)!)];
}

function changedSentence(changed: readonly CustomerFigure[], wording: CustomerWording): string[] {
  const { strings, locale } = wording;
  if (changed.length === 0) return [];
  if (changed.length > MAX_FIGURES) return [strings.changedMany(changed.length)];
  const clauses = changed.map((figure) =>
    [nameInSentence(figure, wording), ...changeOf(figure, wording)].join(' '),
  );
  return [`${capitalize(formatList(locale, clauses))}.`];
}
