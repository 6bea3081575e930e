import type { NpsKind } from '../surveys/comments-by-kind.js';

/** The words of the exported tables of NPS. */
interface NpsTableStrings {
  /** The heading of what a group is one of. */
  breakdown: string;
  group: string;
  everyone: string;
  round: string;
  now: string;
  answers: string;
  /** The heading of how many were asked. */
  invited: string;
  nps: string;
  /** The ends of where the score probably is. */
  low: string;
  high: string;
  /** In place of figures that too few stand behind. */
  hidden: string;
  answered: (value: number) => string;
  kind: string;
  score: string;
  comment: string;
}

/** Strings of the result of NPS. Scores, shares and changes are formatted already. */
export interface NpsResultStrings {
  title: string;
  /** While nobody has answered. */
  nobody: string;
  tooFew: (responses: number, minimum: number, invited: number | null) => string;
  /** When the host has set a limit below 3. */
  canBeInferred: string;
  answered: (people: number, invited: number | null) => string;
  /** Announced when figures have changed. */
  updated: (people: number, score: string | null) => string;
  /** Beside the score. */
  scale: string;
  /** Where the score of all customers probably is: "mellan 12 och 38". */
  between: (low: string, high: string) => string;
  /** The same at the beginning of a line. */
  probably: (low: string, high: string) => string;
  /** What that means. */
  intervalHint: string;
  /** After that, where fewer than half of those asked have answered. */
  lowResponse: string;
  /** How the score is made. */
  scoreHint: string;
  kinds: Record<NpsKind, string>;
  /** The answers that make one: "0–6". */
  kindScores: Record<NpsKind, string>;
  distribution: string;
  answers: string;
  score: string;
  interval: string;
  people: string;
  share: string;
  /** One round after another. `points` is the difference, and `change` what it is written as. */
  since: (points: number, change: string, round: string, score: string, people: string) => string;
  /** Whether a difference from an earlier round is more than chance, in a sentence. */
  chance: Record<'more-than-chance' | 'within-chance' | 'too-few', string>;
  /** The same beside a change, in a few words. */
  changes: Record<'more-than-chance' | 'within-chance' | 'too-few', string>;
  /** A group beside the others, in a few words. */
  comparedTo: string;
  fromOthers: Record<'higher' | 'lower' | 'within-chance' | 'too-few', string>;
  /** Below the groups: which pairs differ by more than chance explains. */
  apart: {
    none: string;
    /** A pair: the higher and the lower. */
    pair: (higher: string, lower: string) => string;
    /** `others` is how many pairs more there are; `isAll` when there is no other pair. */
    some: (pairs: string, others: number, isAll: boolean) => string;
    tooFew: string;
  };
  axisHint: string;
  sortBySize: string;
  sorted: (first: string) => string;
  everyone: string;
  hiddenGroups: (names: string, minimum: number) => string;
  rounds: string;
  round: string;
  now: string;
  change: string;
  /** On the button and the summary that show a picture's numbers. */
  asTable: string;
  hiddenReasons: Record<'too-few' | 'incompatible', string>;
  comments: {
    title: string;
    hint: string;
    search: string;
    /** How many of a kind wrote something. */
    wrote: (comments: number, people: number) => string;
    hidden: (minimum: number) => string;
    none: string;
    noMatch: string;
    found: (comments: number) => string;
    more: (comments: number) => string;
    /** What a screen reader says before a comment. */
    gave: (score: number) => string;
  };
  /** The buttons for files, and parts of the files' names. */
  export: {
    comments: string;
    picture: string;
    roundsPicture: string;
    groupsPicture: (breakdown: string) => string;
    files: { result: string; groups: string; rounds: string; comments: string };
  };
  tableStrings: NpsTableStrings;
}
