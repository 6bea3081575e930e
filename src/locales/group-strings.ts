import type { Light } from '../scoring/instrument.js';
import type { ExportWords } from '../export/words.js';
import type { Spread } from '../scoring/describe.js';

/** Why an earlier round is not shown: too few answered, or another instrument or version. */
export type Missing = 'small' | 'incompatible';

/** The words of a group's result. Every key is required: a language is whole or it does not compile. */
export interface GroupStrings {
  title: string;
  /** Shown while nobody has answered. */
  nobody: string;
  /** Shown when the whole group is smaller than the limit. `invited` is how many were asked, where that is known. */
  tooFew: (responses: number, minimum: number, invited: number | null) => string;
  /** Shown when the host has set a limit below 3. */
  canBeInferred: string;
  answered: (people: number, invited?: number | null) => string;
  /** Told when figures have changed. `mean` is formatted already; `null` when it is not shown. */
  updated: (people: number, invited: number | null, mean: string | null) => string;
  mean: string;
  outOf: (max: number) => string;
  /** `sd` is formatted already. */
  betweenPeople: (sd: string) => string;
  spread: Record<Spread, string>;
  /** In place of a spread word when there are fewer than five answers. */
  noSpread: string;
  /** Follows the word for low spread, when groups see the area in different lights. */
  butGroups: string;
  range: (lowest: number, highest: number) => string;
  /** One sentence for a picture of answers. */
  distribution: (answers: readonly { value: number; count: number }[]) => string;
  talkFirst: string;
  talkFirstHint: string;
  /** Why an area is to be talked about. `below` and `above` are parts of the scale, such as "1–2". */
  reasons: {
    light: (light: Light, mean: string) => string;
    split: (countBelow: number, below: string, countAbove: number, above: string) => string;
    highSpread: (lowest: number, highest: number) => string;
    groups: (groups: string) => string;
  };
  /** One group and what it sees: "Sälj 2,4 (röd)". */
  groupLight: (name: string, mean: string, light: Light) => string;
  actions: string;
  areas: string;
  areasHint: (dots: boolean) => string;
  /** What can be chosen: what to talk about first stands first, and figures in place of pictures. */
  discussion: string;
  figures: string;
  /** Told when the order has changed. */
  sorted: (first: string) => string;
  columns: {
    area: string;
    answers: string;
    mean: string;
    light: string;
    spread: string;
    range: string;
    sd: string;
  };
  groups: string;
  groupsHint: (minimum: number) => string;
  everyone: string;
  rounds: string;
  roundsHint: string;
  /** What the present round is called, unless the page says. */
  now: string;
  change: string;
  /** One sentence for a picture of rounds. The means are formatted already. */
  fromTo: (before: string, now: string) => string;
  /** Beside the mean of the whole. `change` is formatted already. */
  since: (change: string, round: string) => string;
  /** Why an earlier round is not shown. */
  missing: Record<Missing, string>;
  hidden: string;
  rules: string;
  nextSteps: string;
  takeAlong: {
    title: string;
    print: string;
    copy: string;
    copied: string;
    /** Said beside the text itself when the browser refused. */
    notCopied: string;
    /** Said when a file could not be made. */
    failed: string;
    table: string;
    data: string;
    /** The pictures that can be taken along. */
    areas: string;
    groups: string;
    rounds: string;
  };
  /** The words of the table that is taken along. Left out: Swedish for Swedish, else English. */
  table?: ExportWords;
  /** One area at a time, in front of the group. */
  meeting: {
    /** Above an area's name: which of how many. */
    place: (number: number, total: number) => string;
    start: string;
    close: string;
    median: string;
    /** On the two checkboxes, and over the same areas at the end. */
    discussed: string;
    chosen: string;
    /** Said when more are chosen than gets done. */
    many: (chosen: number) => string;
    /** The last page. */
    outcome: string;
    none: string;
    done: string;
    /** New figures may not be shown, and so the meeting was closed. */
    stopped: string;
    /** It could not be opened: the page has lost its server. */
    failed: string;
  };
}
