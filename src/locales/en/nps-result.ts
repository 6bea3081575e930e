import { capitalize, formatNumber } from '../format.js';
import type { NpsResultStrings } from '../nps-result-strings.js';
import { plural } from '../plural.js';
import { formatCount, inWords } from './numbers.js';

const answers = (people: number): string =>
  `${formatCount(people)} ${plural('en', people, { one: 'answer', other: 'answers' })}`;

/** The share of those asked who answered, with two digits: a few of very many are then never 0 %. */
const responseRate = (people: number, invited: number): string =>
  `${formatNumber('en', (100 * people) / invited, { maximumSignificantDigits: 2 })}%`;

export const npsResult: NpsResultStrings = {
  title: 'Would customers recommend us?',
  nobody: 'No customer has answered yet. The result appears here as answers come in.',
  tooFew: (responses, minimum, invited) =>
    `${capitalize(inWords(responses))}${invited === null ? '' : ` of ${formatCount(invited)}`} ${plural('en', responses, { one: 'customer has', other: 'customers have' })} answered. The result appears when at least ${inWords(minimum)} have, so that nobody’s answer can be worked out.`,
  canBeInferred:
    'Groups this small are shown, so individual answers can be worked out by whoever sees the result.',
  answered: (people, invited) =>
    invited === null
      ? answers(people)
      : `${answers(people)} from ${formatCount(invited)} asked (${responseRate(people, invited)})`,
  updated: (people, score) => `${answers(people)} so far.${score === null ? '' : ` NPS is ${score}.`}`,
  scale: 'on a scale from −100 to 100',
  between: (low, high) => (low === high ? `around ${low}` : `between ${low} and ${high}`),
  probably: (low, high) => (low === high ? `Probably around ${low}` : `Probably between ${low} and ${high}`),
  intervalHint:
    'The range shows how much chance may matter. If those who answered are like your other customers, the NPS of all customers is within it with 95 percent confidence.',
  lowResponse: 'Most of those asked did not answer, and they may see it differently.',
  scoreHint: 'NPS is the share of promoters minus the share of detractors.',
  kinds: { detractors: 'Detractors', passives: 'Passives', promoters: 'Promoters' },
  kindScores: { detractors: '0–6', passives: '7–8', promoters: '9–10' },
  distribution: 'How customers answered',
  answers: 'Answer',
  score: 'NPS',
  interval: 'Probably',
  people: 'Answers',
  share: 'Share',
  since: (points, change, round, score, people) =>
    `${points === 0 ? 'Unchanged' : `${change} ${Math.abs(points) === 1 ? 'point' : 'points'}`} since ${round}, when NPS was ${score} (${people}).`,
  chance: {
    'more-than-chance': 'The difference is larger than chance explains.',
    'within-chance': 'The difference is smaller than chance explains.',
    'too-few': 'With fewer than 30 answers in one of the rounds, nobody can say if it is more than chance.',
  },
  changes: {
    'more-than-chance': 'more than chance',
    'within-chance': 'may be chance',
    'too-few': 'too few answers to say',
  },
  comparedTo: 'Against all the others',
  fromOthers: {
    higher: 'Higher',
    lower: 'Lower',
    'within-chance': 'May be chance',
    'too-few': 'Too few answers to say',
  },
  apart: {
    none: 'No difference between two groups is larger than chance explains.',
    pair: (higher, lower) => `${higher} above ${lower}`,
    some: (pairs, others, isAll) =>
      `Group against group, more than chance explains: ${pairs}${others > 0 ? `, and ${formatCount(others)} more` : ''}.${isAll ? '' : ' Other differences may be chance.'}`,
    tooFew: 'Groups with fewer than 30 answers are too small to compare.',
  },
  axisHint: 'The dot is NPS, the line the range where it probably is, with 95 percent confidence.',
  sortBySize: 'Sort the groups by number of answers',
  sorted: (first) => `${first} comes first.`,
  everyone: 'Everyone',
  hiddenGroups: (names, minimum) =>
    `Not shown: ${names}. A group is hidden when it has no answers or fewer than ${inWords(minimum)}, or because such a group could otherwise be worked out.`,
  rounds: 'Over time',
  round: 'Round',
  now: 'Now',
  change: 'Change in points',
  asTable: 'Show as a table',
  hiddenReasons: {
    'too-few': 'too few answers to be shown',
    incompatible: 'another question or version, cannot be compared',
  },
  comments: {
    title: 'In customers’ own words',
    hint: 'Sorted by score, not by when they were written.',
    search: 'Search the comments',
    wrote: (comments, people) => `${formatCount(comments)} of ${formatCount(people)} wrote something`,
    hidden: (minimum) => `Comments are shown when at least ${inWords(minimum)} have answered so.`,
    none: 'Nobody wrote anything.',
    noMatch: 'No comment contains that.',
    found: (comments) =>
      plural('en', comments, {
        one: 'One comment contains that.',
        other: `${capitalize(inWords(comments))} comments contain that.`,
      }),
    more: (comments) => `Show ${formatCount(comments)} more`,
    gave: (score) => `Gave ${score}:`,
  },
  export: {
    comments: 'Comments',
    picture: 'Picture of NPS',
    roundsPicture: 'Picture over time',
    groupsPicture: (breakdown) => `Picture: ${breakdown}`,
    files: { result: 'result', groups: 'groups', rounds: 'rounds', comments: 'comments' },
  },
  tableStrings: {
    breakdown: 'Breakdown',
    group: 'Group',
    everyone: 'Everyone',
    round: 'Round',
    now: 'Now',
    answers: 'Answers',
    invited: 'Asked',
    nps: 'NPS',
    low: 'Probably at least',
    high: 'Probably at most',
    hidden: 'Too few answers',
    answered: (value) => `Answered ${value}`,
    kind: 'Kind',
    score: 'Score',
    comment: 'Comment',
  },
};
