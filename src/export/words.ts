import type { Spread } from '../scoring/describe.js';
import type { Light } from '../scoring/instrument.js';

/** The words of an exported table, in one language. */
export interface ExportWords {
  round: string;
  /** In the column of rounds: the one that the result is about. */
  now: string;
  group: string;
  /** In the column of groups: the whole. */
  everyone: string;
  /** In place of figures that too few people stand behind. */
  hidden: string;
  area: string;
  whole: string;
  answers: string;
  mean: string;
  sd: string;
  median: string;
  lowest: string;
  highest: string;
  light: string;
  spread: string;
  /** The heading of a column that counts how many gave this answer. */
  gave: (value: number) => string;
  lights: Record<Light, string>;
  spreads: Record<Spread, string>;
}

export const wordsSv: ExportWords = {
  round: 'Omgång',
  now: 'Nu',
  group: 'Grupp',
  everyone: 'Alla',
  hidden: 'För få svar',
  area: 'Område',
  whole: 'Alla områden',
  answers: 'Antal svar',
  mean: 'Medelvärde',
  sd: 'Standardavvikelse',
  median: 'Median',
  lowest: 'Lägst',
  highest: 'Högst',
  light: 'Läge',
  spread: 'Spridning',
  gave: (value) => `Svarade ${value}`,
  lights: { green: 'Grön', yellow: 'Gul', red: 'Röd' },
  spreads: { low: 'Låg', moderate: 'Måttlig', high: 'Hög' },
};

export const wordsEn: ExportWords = {
  round: 'Round',
  now: 'Now',
  group: 'Group',
  everyone: 'Everyone',
  hidden: 'Too few answers',
  area: 'Area',
  whole: 'All areas',
  answers: 'Answers',
  mean: 'Mean',
  sd: 'Standard deviation',
  median: 'Median',
  lowest: 'Lowest',
  highest: 'Highest',
  light: 'Light',
  spread: 'Spread',
  gave: (value) => `Answered ${value}`,
  lights: { green: 'Green', yellow: 'Yellow', red: 'Red' },
  spreads: { low: 'Low', moderate: 'Moderate', high: 'High' },
};
