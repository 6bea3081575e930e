import type { PlanStrings } from '../plan-strings.js';
import { capitalize, countedSentence, formatList } from '../format.js';
import { formatCount, inWords } from './numbers.js';

const withOwner = (action: string, owner: string | null): string =>
  owner === null ? action : `${action} (${owner})`;
const answers = (count: number): string => (count === 1 ? '1 answer' : `${formatCount(count)} answers`);

const LACKING = { text: 'what will be done', owner: 'who is responsible', due: 'when it is due' };
const emptyActions = (count: number): string =>
  count === 1
    ? 'One isn’t described yet: describe it, or remove it to choose another area.'
    : `${capitalize(inWords(count))} aren’t described yet: describe them, or remove one to choose another area.`;

export const plan: PlanStrings = {
  title: 'Action plan',
  decided: (date) => `Decided ${date}`,
  fields: {
    area: 'Area',
    light: 'Status of the area',
    text: 'What will be done?',
    owner: 'Who is responsible?',
    due: 'Done by',
    status: 'Status',
    reason: 'Why is it stopped?',
    checkIns: 'Follow-up',
  },
  statuses: { planned: 'Planned', 'under-way': 'In progress', done: 'Done', stopped: 'Stopped' },
  states: {
    late: (due) => `Late: was due ${due}`,
    soon: (due) => `Due ${due}`,
    later: (due) => `Due ${due}`,
    undated: 'No date',
    done: 'Done',
    stopped: 'Stopped',
  },
  missing: { text: 'Not described yet', owner: 'Nobody responsible yet', due: 'No date yet' },
  reasonNeeded: 'Say why, and the action is stopped.',
  suggestions: 'Suggestions',
  splitSuggestion: 'Take one example from each side: one where it works and one where it doesn’t.',
  addFirst: 'An action, for the area',
  addTo: 'Another action, for the area',
  add: 'Add',
  enough: (max, empty) =>
    empty === 0
      ? `You have ${inWords(max)} open actions. More than that rarely gets done: finish or stop one before you add the next.`
      : `There is room for ${inWords(max)} actions, since more than that rarely gets done. ${emptyActions(empty)}`,
  lacking: {
    title: 'Still missing',
    action: (area, owner, fields) => {
      const words = fields.map((field) => LACKING[field]);
      return `${withOwner(area, owner)}: ${formatList('en', words)}`;
    },
  },
  remove: 'Remove',
  removeAction: (action) => `Remove: ${action}`,
  removed: 'The action has been removed.',
  undo: 'Undo',
  note: 'How is it going?',
  nextFollowUp: (date) => `Next follow-up ${date}`,
  followUpDue: 'Time to follow up.',
  empty: 'There is no action here yet.',
  saving: 'Saving …',
  saved: 'Saved',
  stored: (revision) => `The plan is saved, version ${formatCount(revision)}.`,
  proposed: 'This is a proposal, and it isn’t saved yet.',
  failed: 'We can’t confirm that the change was saved.',
  unhandled: 'The page can’t take changes yet. They are only here.',
  kept: 'What you have written is kept in this browser.',
  retry: 'Try again',
  save: 'Save',
  conflict: 'Somebody else made a change at the same time. Choose which one to keep.',
  theirs: (value) => `The other person wrote: ${value}`,
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  restored: 'What wasn’t saved last time is back.',
  followUp: {
    title: 'Follow-up',
    summary: (late, soon, waiting) => {
      const is = (count: number) => (count === 1 ? 'is' : 'are');
      const parts: [count: number, be: string][] = [
        [late, `${is(late)} late`],
        [soon, `${is(soon)} due within a week`],
        [waiting, `${is(waiting)} to be followed up`],
      ];
      return (
        countedSentence('en', parts, inWords, ['action', 'actions']) ??
        'Nothing is late, and nothing is due within a week.'
      );
    },
    nothing: 'There is no plan to follow up.',
    noOwner: 'Nobody responsible',
  },
  promised: {
    title: 'What we decided last time',
    then: 'Then',
    now: 'Now',
    count: answers,
    notShown: 'The area can’t be compared: too few answered in one of the rounds.',
    helpedMean: (mean, n) => `Did it help? ${mean} out of 5 (${answers(n)})`,
    helpedTooFew: (minimum) =>
      `Did it help? Answers are shown when at least ${inWords(minimum)} have answered.`,
  },
  helped: {
    title: 'Did it help?',
    introduction: {
      purpose: 'Shows how you think it went with what you decided last time.',
      who: 'Everyone in the group, each on their own',
      duration: 'A minute or so',
      how: 'Answer spontaneously, from how things are today. Answers are counted for the whole group.',
    },
    statement: (action) => `This has helped: ${action}`,
    lowest: 'Not true at all',
    highest: 'Completely true',
    lights: {
      red: {
        all: 'The group doesn’t think that it has helped. Find out why before you go on.',
        one: 'Ask what got in the way, and decide whether to do it another way or to stop.',
      },
      yellow: {
        all: 'The group thinks that it has helped somewhat. Decide what to improve.',
        one: 'Keep what has worked, and choose one thing to change.',
      },
      green: {
        all: 'The group thinks that it has helped. Make it a habit.',
        one: 'Tell others how you did it.',
      },
    },
  },
  export: {
    title: 'Share the plan',
    calendar: 'Add to calendar (ICS)',
    copy: 'Copy as text',
    print: 'Print',
    table: 'Spreadsheet (CSV)',
    data: 'Data (JSON)',
    copied: 'The plan has been copied.',
    notCopied: 'Copying didn’t work. Select the text and copy it yourself.',
    noDates: 'No action has a date yet.',
    file: 'action-plan',
    dueEvent: (action, owner) => `Due: ${withOwner(action, owner)}`,
    followUpEvent: (action, owner) => `Follow up: ${withOwner(action, owner)}`,
    closedEvent: (status, action, owner) => `${status}: ${withOwner(action, owner)}`,
  },
};
