import type { TrafficLight } from '../../scoring/instrument.js';
import { capitalize, countedSentence } from '../format.js';
import type { GroupResultStrings } from '../group-result-strings.js';
import { plural } from '../plural.js';
import { formatAnswered, formatCount, inWords } from './numbers.js';

const andOrBut = (light: TrafficLight): string => (light === 'green' ? 'but' : 'and');

export const groupResult: GroupResultStrings = {
  title: 'The group’s result',
  otherBreakdown:
    'The groups are those that were shown first. Another breakdown of the same people is not shown beside them, since individual answers could then be worked out.',
  nobody: 'Nobody has answered yet. Invite the group: the result appears here as answers come in.',
  tooFew: (responses, minimum, invited) => {
    const people =
      invited === null
        ? plural('en', responses, { one: 'person', other: 'people' })
        : `of ${inWords(invited)} people`;
    const have = plural('en', responses, { one: 'has', other: 'have' });
    const ask = invited === null || invited >= minimum ? ' Ask more people to answer.' : '';
    return `${capitalize(inWords(responses))} ${people} ${have} answered. The result is shown once at least ${inWords(minimum)} have, so that nobody’s answers can be worked out.${ask}`;
  },
  canBeInferred:
    'Some groups shown are so small that anyone who sees the result can work out individual answers.',
  answered: (people, invited = null) =>
    invited === null
      ? plural('en', people, { one: '1 response', other: `${formatCount(people)} responses` })
      : `${formatAnswered(people, invited)} ${plural('en', people, { one: 'has', other: 'have' })} answered`,
  updated: (people, invited, mean) =>
    `Answers so far: ${formatAnswered(people, invited)}.${mean === null ? '' : ` The mean is ${mean}.`}`,
  mean: 'Mean',
  outOf: (max) => `out of ${max}`,
  headline: {
    lights: (lights) => `${lights.map(([light, areas]) => `${areas} ${light}`).join(', ')}.`,
    apart: {
      split: (areas) => `Most split on ${areas}.`,
      groups: (areas) => `The groups differ most on ${areas}.`,
      high: (areas) => `Views differ most on ${areas}.`,
    },
    alike: 'You mostly agree on everything.',
    rise: (areas, round) => `Biggest rise since ${round}: ${areas}.`,
    fall: (areas, round) => `Biggest drop${round === null ? '' : ` since ${round}`}: ${areas}.`,
    unchanged: (round) => `Unchanged since ${round}.`,
    first: (area, reason) => `Start with ${area}${reason === null ? '' : `: ${reason}`}.`,
    firstReasons: {
      only: (light) => `the only ${light} one`,
      split: (light) => `${light}, ${andOrBut(light)} you are split`,
      groups: (light) => `${light}, ${andOrBut(light)} the groups differ`,
      high: (light) => `${light}, ${andOrBut(light)} your views differ a lot`,
      lowest: (light) => `${light}, with the lowest mean`,
      'among-lowest': (light) => `${light}, one of the lowest`,
    },
    promised: (done, open, stopped) => {
      const is = (count: number) => (count === 1 ? 'is' : 'are');
      return countedSentence(
        'en',
        [
          [done, `${is(done)} done`],
          [open, `${is(open)} not done`],
          [stopped, `${is(stopped)} stopped`],
        ],
        inWords,
        ['action from last time', 'actions from last time'],
      );
    },
  },
  agreement: {
    split: 'Split in two camps',
    groups: 'The groups differ',
    high: 'Your views differ a lot',
    moderate: 'Your views differ a little',
    low: 'You mostly agree',
  },
  agreementHints: {
    split: 'at least a quarter answered below the middle of the scale, and at least a quarter above',
    groups: 'at least one group gets another colour than everyone together',
  },
  noAgreement: 'Too few answers to say',
  range: (lowest, highest) => (lowest === highest ? `all ${lowest}` : `${lowest}–${highest}`),
  distribution: (answers) =>
    `Answers: ${answers.map(({ value, count }) => `${formatCount(count)} gave ${value}`).join(', ')}.`,
  discussFirst: 'Talk about this first',
  discussFirstHint: 'Red before yellow before green, and within a colour what you disagree on most.',
  startMeeting: 'Start the meeting',
  meetingNotFetched: 'The meeting could not be opened. Reload the page.',
  reasons: {
    light: (light, mean) =>
      ({
        red: `The mean is ${mean}: it does not work today.`,
        yellow: `The mean is ${mean}: there is more to do here.`,
        green: `The mean is ${mean}: it works well.`,
      })[light],
    meanOfDifferences: (mean) => `The mean is ${mean}, but it averages different views.`,
    split: (countBelow, below, countAbove, above) =>
      `You are split in two camps: ${inWords(countBelow)} answered ${below}, ${inWords(countAbove)} answered ${above}.`,
    highSpread: (lowest, highest) =>
      `Answers run from ${lowest} to ${highest}: you are describing different realities.`,
    groups: (groups) => `How the groups answered: ${groups}.`,
    groupsDiffer: (groups) => `The groups differ: ${groups}.`,
  },
  groupLight: (name, mean, light) => `${name} ${mean} (${light})`,
  actions: 'Suggested actions',
  splitAdvice:
    'Ask for two examples before you move on: one from somebody who sees it working, and one from somebody who does not.',
  onceAgreed: 'Once you agree on where you stand:',
  areas: 'Area by area',
  areasHint: (dots, hasEarlierRound) =>
    `${dots ? 'Each dot is one answer.' : 'The columns show the share of answers.'} The shape below the line is the mean${hasEarlierRound ? ', the small point that of the round before' : ''}.`,
  marks: { dot: 'one answer', column: 'share of answers', mean: 'mean', before: 'round before' },
  showInMeeting: 'Show in the meeting',
  chosenBefore: (before, now) => `You chose this last time: ${before} → ${now}.`,
  decided: 'What we have decided',
  noAction: 'No action chosen yet.',
  sortByDiscussion: 'Sort by what to discuss first',
  showNumbers: 'Show numbers',
  sorted: (first) => `${first} comes first.`,
  columns: {
    area: 'Area',
    answers: 'Answers',
    mean: 'Mean',
    light: 'Status',
    agreement: 'Agreement',
    median: 'Median',
    range: 'Range',
    sd: 'Standard deviation',
  },
  groups: 'Group by group',
  groupsHint: (minimum) =>
    `Groups with fewer than ${inWords(minimum)} answers are not shown. Sometimes a larger group is hidden too, so that the small ones cannot be worked out.`,
  hiddenGroups: (names, minimum) =>
    `Not shown: ${names}. A group is hidden when it has fewer than ${inWords(minimum)} answers, or because such a group could otherwise be worked out.`,
  everyone: 'Everyone',
  rounds: 'Round by round',
  roundsHint: 'Small point: the round before. Large shape: this one. Biggest change first.',
  now: 'Now',
  change: 'Change',
  fromTo: (before, now) => `From ${before} to ${now}.`,
  since: (change, round) => `${change ?? 'unchanged'} since ${round}`,
  unfold: 'Show',
  fold: 'Hide',
  hiddenReasons: {
    'too-few': 'too few answers to be shown',
    incompatible: 'another questionnaire or version, cannot be compared',
  },
  hidden: 'Too few answers',
  rules: 'Patterns in the answers',
  nextSteps: 'Next steps',
};
