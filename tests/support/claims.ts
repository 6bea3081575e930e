// Sentences about an area as claims, which can contradict each other.
import type { GroupResultStrings } from '../../src/locales/group-result-strings.js';
import type { TrafficLight } from '../../src/scoring/instrument.js';

/** The words before the first figure or name, which a sentence has whatever the area. */
const start = (sentence: string): string => sentence.split(/[:\d.]/)[0]!.trim();
/** The words after the figure. */
const end = (sentence: string): string => sentence.split(/[:,]/).at(-1)!;

/** The words that make each claim, in either language where they are written here. */
function wordsOf({ agreement, reasons, headline }: GroupResultStrings): Record<string, (string | RegExp)[]> {
  const { apart, firstReasons, alike } = headline;
  const firstOf = (reason: keyof typeof firstReasons) =>
    (['red', 'yellow', 'green'] as const).map((light) => firstReasons[reason](light));
  const ofLight = (light: TrafficLight) => Object.values(firstReasons).map((words) => words(light));
  return {
    alike: [agreement.low, alike],
    split: [agreement.split, start(reasons.split(0, '', 0, '')), start(apart.split('')), ...firstOf('split')],
    'groups differ': [
      agreement.groups,
      start(reasons.groupsDiffer('')),
      start(apart.groups('')),
      ...firstOf('groups'),
    ],
    spread: [
      agreement.high,
      agreement.moderate,
      start(apart.high('')),
      ...firstOf('high'),
      /helt olika verkligheter|different realities/,
    ],
    'nobody’s picture': [end(reasons.meanOfDifferences(''))],
    'customers differ': [/kunderna ger en annan bild|customers paint a different picture/i],
    works: [end(reasons.light('green', ''))],
    'does not work': [end(reasons.light('red', ''))],
    'is red': [/\b(?:Röd|Red)\b/, ...ofLight('red')],
    'is yellow': [/\b(?:Gul|Yellow)\b/, end(reasons.light('yellow', '')), ...ofLight('yellow')],
    'is green': [/\b(?:Grön|Green)\b/, ...ofLight('green')],
    rose: [/Störst lyft|Biggest rise|\+\d[.,]\d (?:sedan|since)/],
    fell: [/Störst tapp|Biggest drop|−\d[.,]\d (?:sedan|since)/],
    unchanged: [/(?:oförändrat sedan|unchanged since)/i],
  };
}

/** A change that is told as "2,0 → 2,8". */
const TOLD_CHANGE = /(\d[.,]\d) → (\d[.,]\d)/g;

/** The claims that sentences about one area make. */
export function claimsOf(sentences: readonly string[], strings: GroupResultStrings): Set<string> {
  const text = sentences.join(' ');
  const claims = Object.entries(wordsOf(strings))
    .filter(([, words]) => words.some((each) => text.search(toPattern(each)) !== -1))
    .map(([claim]) => claim);
  const changes = [...text.matchAll(TOLD_CHANGE)].map(([, before, now]) =>
    now === before ? 'unchanged' : now! > before! ? 'rose' : 'fell',
  );
  return new Set([...claims, ...changes]);
}

const toPattern = (words: string | RegExp): RegExp =>
  typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words;

const contradictions = [
  ['alike', 'groups differ'],
  ['alike', 'spread'],
  ['alike', 'split'],
  ['alike', 'nobody’s picture'],
  ['split', 'spread'],
  ['split', 'groups differ'],
  ['groups differ', 'spread'],
  // Half of a split group denies either, and so does a group that differs.
  ['split', 'works'],
  ['split', 'does not work'],
  ['groups differ', 'works'],
  ['groups differ', 'does not work'],
  ['nobody’s picture', 'works'],
  ['nobody’s picture', 'does not work'],
  ['works', 'does not work'],
  ['customers differ', 'works'],
  // Only what is green is contradicted.
  ['customers differ', 'does not work'],
  ['customers differ', 'is red'],
  ['customers differ', 'is yellow'],
  ['is red', 'is yellow'],
  ['is red', 'is green'],
  ['is yellow', 'is green'],
  ['works', 'is red'],
  ['works', 'is yellow'],
  ['does not work', 'is yellow'],
  ['does not work', 'is green'],
  ['rose', 'fell'],
  ['rose', 'unchanged'],
  ['fell', 'unchanged'],
] as const;

/** Every two claims among these that contradict each other. */
export const contradictionsIn = (claims: ReadonlySet<string>): string[] =>
  contradictions
    .filter(([one, other]) => claims.has(one) && claims.has(other))
    .map((pair) => pair.join(', and '));
