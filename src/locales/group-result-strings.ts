import type { Spread } from '../scoring/describe.js';
import type { TrafficLight } from '../scoring/instrument.js';

/** Why an earlier round is not shown: too few answered, or it has another instrument or version. */
type HiddenReason = 'too-few' | 'incompatible';

/** Strings of a group's result. */
export interface GroupResultStrings {
  title: string;
  /** When the host has set a second breakdown of the same people, which is not shown. */
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
  /** The sentences that the result begins with. Names of areas and changes are formatted already. */
  headline: {
    /** How many areas have each light, the worst first: "1 rött, 6 gula, 3 gröna." */
    lights: (lights: readonly (readonly [light: TrafficLight, areas: number])[]) => string;
    /** The areas that the group sees least alike. */
    apart: Record<'split' | 'groups' | 'high', (areas: string) => string>;
    /** When the group sees every area alike. */
    alike: string;
    rise: (areas: string, round: string) => string;
    /** `round` is `null` when the sentence before has named it. */
    fall: (areas: string, round: string | null) => string;
    unchanged: (round: string) => string;
    /** The area to discuss first, and why; `null` where nothing tells it from the others. */
    first: (area: string, reason: string | null) => string;
    /** Why: it is alone with its light, the group is split about it, its answers are far apart (by group, or not), or its mean is the lowest. */
    firstReasons: Record<
      'only' | 'split' | 'groups' | 'high' | 'lowest' | 'among-lowest',
      (light: TrafficLight) => string
    >;
    /** How many actions of the plan before are done, not done, and stopped; `null` where there are none. */
    promised: (done: number, open: number, stopped: number) => string | null;
  };
  /** The level of agreement about an area, in a few words. */
  agreement: Record<'split' | 'groups' | Spread, string>;
  /** After the first two of these and a colon: how they are decided. */
  agreementHints: Record<'split' | 'groups', string>;
  /** In place of that when there are fewer than five answers. */
  noAgreement: string;
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
    /** In place of that when views differ so much that the mean represents nobody. */
    meanOfDifferences: (mean: string) => string;
    split: (countBelow: number, below: string, countAbove: number, above: string) => string;
    highSpread: (lowest: number, highest: number) => string;
    /** How the groups answered, and the same where they differ while nobody is split. */
    groups: (groups: string) => string;
    groupsDiffer: (groups: string) => string;
  };
  /** One group and its light: "Sälj 2,4 (röd)". */
  groupLight: (name: string, mean: string, light: TrafficLight) => string;
  actions: string;
  /** The first advice where the group is split, and the heading of what comes after. */
  splitAdvice: string;
  onceAgreed: string;
  /** The areas in one picture. */
  areas: string;
  /** The legend of that picture in a file. */
  areasHint: (dots: boolean, hasEarlierRound: boolean) => string;
  /** Beside each mark that the pictures of the areas have. */
  marks: Record<'dot' | 'column' | 'mean' | 'before', string>;
  /** On the button that opens the meeting at an area. */
  showInMeeting: string;
  /** An area that was chosen to work on in the round before, and what became of it; the means are formatted already. */
  chosenBefore: (before: string, now: string) => string;
  /** Heading of the meeting's decisions. */
  decided: string;
  /** An area that was chosen without any of its suggestions. */
  noAction: string;
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
    agreement: string;
    median: string;
    range: string;
    sd: string;
  };
  groups: string;
  groupsHint: (minimum: number) => string;
  /** The groups that are hidden, below the map. */
  hiddenGroups: (names: string, minimum: number) => string;
  everyone: string;
  rounds: string;
  roundsHint: string;
  /** The name of the present round, unless the page gives one. */
  now: string;
  change: string;
  /** One sentence for a picture of rounds. The means are formatted already. */
  fromTo: (before: string, now: string) => string;
  /** Beside a mean. `change` is formatted already; `null` where the mean is the same. */
  since: (change: string | null, round: string) => string;
  /** On the button that unfolds a part on a phone, and on the same button once it is unfolded. */
  unfold: string;
  fold: string;
  hiddenReasons: Record<HiddenReason, string>;
  hidden: string;
  rules: string;
  nextSteps: string;
}
