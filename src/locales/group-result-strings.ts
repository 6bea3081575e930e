import type { Spread } from '../scoring/describe.js';
import type { TrafficLight } from '../scoring/instrument.js';

/** Why an earlier round is not shown: too few answered, or it has another instrument or version. */
type HiddenReason = 'too-few' | 'incompatible';

/** What a group reads of its result. */
export interface GroupResultStrings {
  title: string;
  /** Where another breakdown of the same people has come than the one that is shown. */
  otherBreakdown: string;
  /** While nobody has answered. */
  nobody: string;
  /** When the whole group is smaller than the limit. `invited` is how many were asked, where that is known. */
  tooFew: (responses: number, minimum: number, invited: number | null) => string;
  /** When the host has set a limit below 3. */
  canBeInferred: string;
  answered: (people: number, invited?: number | null) => string;
  /** Announced when figures have changed. `mean` is formatted already; `null` when it is not shown. */
  updated: (people: number, invited: number | null, mean: string | null) => string;
  mean: string;
  outOf: (max: number) => string;
  /** `sd` is formatted already. */
  betweenPeople: (sd: string) => string;
  spread: Record<Spread, string>;
  /** In place of a spread word when there are fewer than five answers. */
  noSpread: string;
  /** Follows the word for low spread when the groups have different lights. */
  butGroups: string;
  range: (lowest: number, highest: number) => string;
  /** One sentence for a picture of answers. */
  distribution: (answers: readonly { value: number; count: number }[]) => string;
  discussFirst: string;
  discussFirstHint: string;
  startMeeting: string;
  /** When the meeting's script could not be fetched. */
  meetingNotFetched: string;
  /** Why an area is to be discussed. `below` and `above` are parts of the scale, such as "1–2". */
  reasons: {
    light: (light: TrafficLight, mean: string) => string;
    split: (countBelow: number, below: string, countAbove: number, above: string) => string;
    highSpread: (lowest: number, highest: number) => string;
    groups: (groups: string) => string;
  };
  /** One group and its light: "Sälj 2,4 (röd)". */
  groupLight: (name: string, mean: string, light: TrafficLight) => string;
  actions: string;
  areas: string;
  areasHint: (dots: boolean) => string;
  /** On the two checkboxes above the areas. */
  sortByDiscussion: string;
  showNumbers: string;
  /** Announced when the order has changed. */
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
  /** The name of the present round, unless the page gives one. */
  now: string;
  change: string;
  /** One sentence for a picture of rounds. The means are formatted already. */
  fromTo: (before: string, now: string) => string;
  /** Beside the mean of the whole. `change` is formatted already. */
  since: (change: string, round: string) => string;
  hiddenReasons: Record<HiddenReason, string>;
  hidden: string;
  rules: string;
  nextSteps: string;
}
