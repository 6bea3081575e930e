import { capital } from '../format.js';
import type { GroupStrings } from '../group-strings.js';

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const inWords = (count: number) => words[count] ?? String(count);
const number = (value: number) => value.toLocaleString('en');
const of = (people: number, invited: number | null) =>
  number(people) + (invited ? ` of ${number(invited)}` : '');

export const groupEn: GroupStrings = {
  title: 'The group’s result',
  nobody: 'Nobody has answered yet. Invite the group: the result appears here as answers come in.',
  tooFew: (responses, minimum, invited) =>
    `${capital(inWords(responses))} ${invited ? `of ${inWords(invited)} people` : responses === 1 ? 'person' : 'people'} ${responses === 1 ? 'has' : 'have'} answered. The result is shown once at least ${inWords(minimum)} have, so that nobody’s answers can be worked out.${!invited || invited >= minimum ? ' Ask more people to answer.' : ''}`,
  canBeInferred: 'The group is so small that anyone who sees the result can work out individual answers.',
  answered: (people, invited) =>
    invited
      ? `${of(people, invited)} ${people === 1 ? 'has' : 'have'} answered`
      : people === 1
        ? '1 response'
        : `${number(people)} responses`,
  updated: (people, invited, mean) =>
    `Answers so far: ${of(people, invited)}.${mean ? ` The mean is ${mean}.` : ''}`,
  mean: 'Mean',
  outOf: (max) => `out of ${max}`,
  betweenPeople: (sd) => `People are typically ${sd} from the mean (sample standard deviation)`,
  spread: {
    low: 'You agree',
    moderate: 'You see it somewhat differently',
    high: 'You see it very differently',
  },
  noSpread: 'Too few answers to judge the spread',
  butGroups: ', but the groups see it differently',
  range: (lowest, highest) => (lowest === highest ? `all ${lowest}` : `${lowest}–${highest}`),
  distribution: (answers) =>
    `Answers: ${answers.map(({ value, count }) => `${number(count)} gave ${value}`).join(', ')}.`,
  talkFirst: 'Talk about this first',
  talkFirstHint:
    'Red before yellow before green. Within a colour: first where you are split, then where you see it very differently, then the lowest mean.',
  reasons: {
    light: (light, mean) =>
      ({
        red: `The mean is ${mean}: this is urgent.`,
        yellow: `The mean is ${mean}: there is more to do here.`,
        green: `The mean is ${mean}: it works well.`,
      })[light],
    split: (countBelow, below, countAbove, above) =>
      `You are split: ${inWords(countBelow)} answered ${below}, ${inWords(countAbove)} answered ${above}.`,
    highSpread: (lowest, highest) =>
      `Answers run from ${lowest} to ${highest}: you are describing different realities.`,
    groups: (groups) => `The groups see it differently: ${groups}.`,
  },
  groupLight: (name, mean, light) => `${name} ${mean} (${light})`,
  actions: 'Suggested actions',
  areas: 'Area by area',
  areasHint: (dots) =>
    dots
      ? 'Each dot is one answer. The arrow marks the mean.'
      : 'The bars show the share of answers below, at and above the middle of the scale.',
  discussion: 'What to talk about comes first',
  figures: 'Answers as figures',
  sorted: (first) => `${first} comes first.`,
  columns: {
    area: 'Area',
    answers: 'Answers',
    mean: 'Mean',
    light: 'Light',
    spread: 'Spread',
    range: 'Lowest–highest',
    sd: 'Standard deviation',
  },
  groups: 'Group by group',
  groupsHint: (minimum) =>
    `Groups with fewer than ${inWords(minimum)} answers are not shown. Sometimes a larger group is hidden too, so that the small ones cannot be worked out.`,
  everyone: 'Everyone',
  rounds: 'Round by round',
  roundsHint: 'The mean from top to bottom: the oldest round first, this one last.',
  now: 'Now',
  change: 'Change',
  fromTo: (before, now) => `From ${before} to ${now}.`,
  since: (change, round) => `${change} since ${round}`,
  missing: {
    small: 'too few answers to be shown',
    incompatible: 'another questionnaire or version, cannot be compared',
  },
  hidden: 'Too few answers',
  rules: 'Keep in mind',
  nextSteps: 'Next steps',
  takeAlong: {
    title: 'Take the result along',
    print: 'Print',
    copy: 'Copy the summary',
    copied: 'The summary is copied.',
    notCopied: 'Copying did not work. Select the text and copy it yourself.',
    failed: 'That did not work. Try again.',
    table: 'Spreadsheet',
    data: 'Data',
    areas: 'Picture of areas',
    groups: 'Picture of groups',
    rounds: 'Picture of rounds',
  },
  meeting: {
    place: (number, total) => `Area ${number} of ${total}`,
    start: 'Start the meeting',
    close: 'Close',
    median: 'Median',
    discussed: 'We have talked about this',
    chosen: 'We will work on this',
    many: (chosen) => `You have chosen ${inWords(chosen)}. Two or three is what usually gets done.`,
    outcome: 'Summary',
    none: 'Nothing yet.',
    done: 'Done',
    failed: 'The meeting could not be opened. Reload the page.',
    stopped: 'The meeting was closed: the new figures cannot be shown.',
  },
};
