import type { Spread } from '../scoring/describe.js';
import type { Light } from '../scoring/instrument.js';

/** The figures of a row, in the order of their columns. */
export const figures = ['n', 'mean', 'light', 'sd', 'spread', 'median', 'min', 'max'] as const;

/** The words of an exported table, in one language. */
export interface ExportWords extends Record<(typeof figures)[number], string> {
  round: string;
  /** In the column of rounds: the one that the result is about. */
  now: string;
  group: string;
  /** In the column of groups: the whole. */
  everyone: string;
  /** In place of figures that too few people stand behind. */
  hidden: string;
  area: string;
  /** In the column of areas: all of them. */
  whole: string;
  /** The heading of a column that counts how many gave this answer. */
  gave: (value: number) => string;
  values: Record<Light | Spread, string>;
  /** Parts of file names. */
  files: { result: string; groups: string; rounds: string };
}

export const wordsSv: ExportWords = {
  round: 'Omgång',
  now: 'Nu',
  group: 'Grupp',
  everyone: 'Alla',
  hidden: 'För få svar',
  area: 'Område',
  whole: 'Alla områden',
  n: 'Antal svar',
  mean: 'Medelvärde',
  light: 'Läge',
  sd: 'Standardavvikelse',
  spread: 'Spridning',
  median: 'Median',
  min: 'Lägst',
  max: 'Högst',
  gave: (value) => `Svarade ${value}`,
  values: { green: 'Grön', yellow: 'Gul', red: 'Röd', low: 'Låg', moderate: 'Måttlig', high: 'Hög' },
  files: { result: 'resultat', groups: 'grupper', rounds: 'omgångar' },
};

export const wordsEn: ExportWords = {
  round: 'Round',
  now: 'Now',
  group: 'Group',
  everyone: 'Everyone',
  hidden: 'Too few answers',
  area: 'Area',
  whole: 'All areas',
  n: 'Answers',
  mean: 'Mean',
  light: 'Light',
  sd: 'Standard deviation',
  spread: 'Spread',
  median: 'Median',
  min: 'Lowest',
  max: 'Highest',
  gave: (value) => `Answered ${value}`,
  values: { green: 'Green', yellow: 'Yellow', red: 'Red', low: 'Low', moderate: 'Moderate', high: 'High' },
  files: { result: 'result', groups: 'groups', rounds: 'rounds' },
};

/** Swedish for Swedish, English for every other language. */
export const wordsFor = (locale: string): ExportWords => (locale.split('-')[0] === 'sv' ? wordsSv : wordsEn);
