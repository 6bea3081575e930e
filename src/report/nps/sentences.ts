import { formatList, formatScore } from '../../locales/format.js';
import type { NpsResultStrings } from '../../locales/nps-result-strings.js';
import type { NpsBreakdown, NpsChange, NpsReport } from './report.js';
import type { NpsFigures } from './figures.js';

/** The words that a report of NPS is written with. */
export interface NpsWording {
  /** BCP 47 tag, for figures and lists. */
  readonly locale: string;
  readonly strings: NpsResultStrings;
}

/** Up to this many pairs are named. */
const MAX_PAIRS = 3;
/** Groups of fewer are not compared. */
const MIN_COMPARED = 30;

/** "+6", "−12", "±0". */
export const changeInWords = ({ difference }: NpsChange, { locale }: NpsWording): string =>
  (difference > 0 ? '+' : difference === 0 ? '±' : '') + formatScore(locale, difference);

/** How the score has moved since the latest round that is shown, and whether that is more than chance; empty where there is none. */
export function sinceInWords(report: NpsReport, wording: NpsWording): string {
  const { locale, strings } = wording;
  const { change, rounds } = report;
  if (!change) return '';
  const { n, score } = rounds.find(({ name }) => name === change.round)!.figures!;
  const since = strings.since(
    change.difference,
    changeInWords(change, wording),
    change.round,
    formatScore(locale, score),
    strings.answered(n, null),
  );
  return change.difference === 0 && change.chance === 'within-chance'
    ? since
    : `${since} ${strings.chance[change.chance]}`;
}

/** Where the score of all customers probably is: "mellan 12 och 38". */
export const intervalInWords = (
  { interval: [low, high] }: NpsFigures,
  { locale, strings }: NpsWording,
): string => strings.between(formatScore(locale, low), formatScore(locale, high));

/** What the interval means, and that it says nothing of those who did not answer, where they are the most. */
export function intervalHints({ responses, invited }: NpsReport, { strings }: NpsWording): string[] {
  const isLow = invited !== null && responses < invited / 2;
  return [strings.intervalHint, ...(isLow ? [strings.lowResponse] : [])];
}

/** Which groups of a breakdown differ by more than chance explains; empty where there are no two to compare. */
export function apartInWords({ groups, apart }: NpsBreakdown, { locale, strings }: NpsWording): string {
  const shown = groups.flatMap(({ figures }) => figures ?? []);
  const compared = shown.filter(({ n }) => n >= MIN_COMPARED).length;
  const sentences: string[] = [];
  if (compared >= 2 && apart.length === 0) sentences.push(strings.apart.none);
  if (apart.length > 0) {
    const named = apart.slice(0, MAX_PAIRS).map(([higher, lower]) => strings.apart.pair(higher, lower));
    const isAll = apart.length === (compared * (compared - 1)) / 2;
    sentences.push(strings.apart.some(formatList(locale, named), apart.length - named.length, isAll));
  }
  if (shown.length >= 2 && compared < shown.length) sentences.push(strings.apart.tooFew);
  return sentences.join(' ');
}

/** How a group stands beside the others, in a few words. */
export function fromOthersInWords(
  { fromOthers }: NpsBreakdown['groups'][number],
  { strings }: NpsWording,
): string {
  if (!fromOthers) return '–';
  const { isHigher, chance } = fromOthers;
  return strings.fromOthers[chance === 'more-than-chance' ? (isHigher ? 'higher' : 'lower') : chance];
}

/** A breakdown's groups that are shown, by score or by size, the highest first. */
export const sortedGroups = (
  { groups }: NpsBreakdown,
  isBySize: boolean,
): { group: NpsBreakdown['groups'][number]; figures: NpsFigures }[] =>
  groups
    .flatMap((group) => (group.figures ? [{ group, figures: group.figures }] : []))
    .sort(({ figures: a }, { figures: b }) =>
      isBySize ? b.n - a.n || b.score - a.score : b.score - a.score || b.n - a.n,
    );
