import { plural } from '../../../locales/plural.js';
import type { FileOutcome, Refusal } from '../arriving-files.js';
import type { PageWords } from '../words.js';

const answers = (count: number): string =>
  plural('en', count, { one: 'one response', other: `${count} responses` });
const people = (count: number): string => (count === 1 ? 'one person' : `${count} people`);

const seasons = ['Winter', 'Spring', 'Summer', 'Autumn'] as const;

const refusals: Readonly<Record<Refusal, string>> = {
  duplicate: 'These answers are here already, and count once.',
  conflicting: 'Answers with the same number are here already, with other figures. The first ones stand.',
  unreadable: 'This file cannot be read. Ask for it again.',
  'too-large': 'Too large to be a file of answers.',
  'not-answers': 'This is no file of answers.',
  incomplete: 'Not every statement has an answer from 1 to 5. Ask for the file again.',
  'other-instrument': 'These are answers to another questionnaire.',
  'other-version':
    'These are answers to another version of the questionnaire. Send out a new copy of this page.',
  'no-answers-in-page': 'A copy of this page, without single answers in it.',
};

function outcome({ taken, refusals: reasons }: FileOutcome): string {
  const unique = [...new Set(reasons)].map((reason) => refusals[reason]);
  if (reasons.length === 0) return taken === 1 ? 'Received.' : `${taken} responses received.`;
  if (taken === 0 && reasons.length === 1) return unique[0]!;
  return [`${taken} received, ${reasons.length} not.`, ...unique].join(' ');
}

export const words: PageWords = {
  page: 'Customer orientation',
  cancel: 'Cancel',
  places: {
    label: 'Steps',
    answer: 'Answer',
    collect: 'Collect',
    result: 'Result',
  },
  roundName: (month, year) => `${seasons[Math.floor((month % 12) / 3)]!} ${year}`,
  start: {
    title: 'How much does the customer shape what you do?',
    lead: 'Each of you responds to ten statements. Then you see together what you agree on, where your views differ, and what to start with.',
    leading: {
      title: 'I lead the round',
      text: 'Collect the answers, show the group’s result, hold the meeting and make the plan.',
      button: 'Start a round',
    },
    answering: {
      title: 'I am here to answer',
      text: 'Answer in your own copy, and send a file to whoever leads. It takes 7–10 minutes.',
      button: 'Start answering',
    },
    where: 'Everything is in this file',
    whereText:
      'The page needs no network and no account. It sends nothing, and stores nothing in the browser. Answers are on the page alone until somebody saves a file.',
  },
  turn: {
    titleFirst: 'Hand over to the first person',
    titleNext: 'Hand over to the next person',
    text: 'Answer for yourself. When you are done, your answers leave the screen before the next person takes over.',
    privacy: (minimum) =>
      `Your answers are put on this page, without a name. They are never shown alone: the group’s result comes once at least ${minimum} people have answered. Whoever leads can save the page as a file, and whoever has a file can read what is in it.`,
    begin: 'It’s my turn',
    cancel: 'Leave without answering',
    discard: {
      title: 'Leave?',
      text: 'What you have answered will be removed.',
      yes: 'Yes, remove my answers',
    },
    answered:
      'This is your own result. When you have read it, hand over. It then leaves the screen, and cannot be brought back.',
    handOver: 'Done, hand over',
  },
  own: {
    privacy:
      'Your answers become a file on your device: ten figures and a random number, no name. You send it to whoever leads, who can read the figures in the file and sees who it is from.',
    privacyMinimum: (minimum) => `The group’s result is shown once at least ${minimum} people have answered.`,
    title: 'One step left: send the file',
    send: (fileName) =>
      `${fileName} is among your downloads. Send it to whoever leads the round, for example attached to an email. Then delete it.`,
    again: 'Download the file again',
    remove: 'Remove the answers from the page',
    removing: 'The answers also go when you close the page. The file stays until you delete it.',
    removed: 'The answers are gone from the page.',
  },
  collect: {
    title: 'Collect the answers',
    answered: (answered, invited) =>
      invited === null
        ? plural('en', answered, { one: 'has answered', other: 'have answered' })
        : `of ${Math.max(invited, answered)} have answered`,
    enough: (minimum) => `Enough for a result, which is shown from ${minimum} responses.`,
    lacking: (lacking, minimum) => `${lacking} more needed: the result is shown from ${minimum} responses.`,
    round: 'The round',
    name: 'Name',
    date: 'Day',
    invited: 'How many are to answer?',
    invitedHint: 'May be left empty.',
    minimum: 'Show the result from',
    minimumHint: 'Responses. At least 3, and below 5 only if everybody has agreed.',
    minimumTold: 'Responses. It can be raised, not lowered: those who answer have been promised it.',
    raising: (minimum) => ({
      title: `Show the result only from ${minimum} responses on?`,
      text: 'The number cannot be lowered again, since it is promised to those who answer.',
      yes: `Yes, from ${minimum} responses`,
    }),
    promised: (minimum) => ({
      title: `Show the result only from ${minimum} responses on?`,
      text: 'Those whose answers are in the files have been promised it. The number cannot be lowered again. If you cancel, nothing is taken from the files.',
      yes: `Yes, from ${minimum} responses`,
    }),
    raised: (minimum) =>
      `The result is now shown only from ${minimum} responses: those whose answers are in the files have been promised it.`,
    ways: 'How you answer',
    here: 'One after the other, here',
    hereText: 'One at a time, on this screen. Between two people no answers are left on it.',
    hereButton: 'Hand over the screen',
    apart: 'Each on their own',
    apartText:
      'Save an empty copy and email it to everybody. Whoever has answered sends back a file, which you drop below.',
    apartButton: 'Save a copy to send out',
    files: 'Files of answers',
    drop: 'Drop the files here',
    choose: 'Choose files',
    outcomes: 'Files that have come',
    outcome,
    toResult: 'Go to the result',
    received: (taken, refused) =>
      [
        taken > 0 && `${answers(taken)[0]!.toUpperCase()}${answers(taken).slice(1)} received.`,
        refused > 0 &&
          plural('en', refused, { one: 'One file was refused.', other: `${refused} files were refused.` }),
      ]
        .filter(Boolean)
        .join(' '),
  },
  result: {
    title: 'The group’s result',
    nobody: 'Nobody has answered yet.',
    show: (answered) => `Show the result of ${answers(answered)}`,
    showing: (answered, minimum) => ({
      title: `Show the result of ${answers(answered)}?`,
      text: `Wait until everybody has answered. Responses that come later count once there are at least ${minimum} of them; the difference would else show what just those people answered.`,
      yes: 'Yes, show the result',
    }),
    pending: (pending, lacking) =>
      lacking > 0
        ? `${plural('en', pending, { one: 'One response has', other: `${pending} responses have` })} come since the result was shown. ${lacking} more are needed before they can count.`
        : `${pending} responses have come since the result was shown.`,
    update: 'Count them',
    after: 'After the meeting',
    forGroup: 'A copy for the group',
    forGroupText:
      'The result, the decisions and the plan. No single answers, and none that have not been shown.',
    forGroupButton: 'Save for the group',
    tooFew: 'Too few responses for the limit.',
  },
  keep: {
    title: 'The answers and the file',
    where:
      'The single answers are on this page, without names, and in the copies that you save. Whoever has such a copy, or somebody’s file of answers, can read them. Nothing is stored in the browser.',
    whereGroup:
      'This copy holds sums, decisions and a plan. There are no single answers in it. Delete the file when you no longer need it.',
    all: 'A copy with everything',
    allText: 'For you who lead, to go on later. It holds the single answers, so do not email it on.',
    allButton: 'Save with everything',
    sums: 'Only the sums',
    sumsText:
      'Removes the single answers, and keeps how many answered what. Do it once the result has been shown. No more answers can count after that.',
    sumsButton: 'Keep only the sums',
    sumsLater: 'Possible once the result has been shown.',
    toSums: (pending) => ({
      title: 'Keep only the sums?',
      text: `The single answers are removed from the page.${
        pending > 0
          ? ` ${answers(pending)[0]!.toUpperCase()}${answers(pending).slice(1)} that the result does not count will be lost.`
          : ''
      } Copies that are saved already, and the files of answers, are for you to delete.`,
      yes: 'Yes, remove the single answers',
    }),
    delete: 'Delete',
    deleteText:
      'Removes the answers, the result, the decisions and the plan from the page. Delete saved files where they are: copies, files of answers, the emails that they came in, and the bin.',
    deleteButton: 'Delete all answers',
    deleting: (answered) => ({
      title: `Delete the answers of ${people(answered)}?`,
      text: 'The result, the decisions and the plan go too. This cannot be undone.',
      yes: 'Yes, delete',
    }),
    save: 'Save',
    unsaved: 'On this page only',
    saved: 'Saved',
    keepsSaving: (fileName) => `Changes are saved in ${fileName}.`,
  },
  notices: {
    savedAs: (fileName) => `Saved as ${fileName}.`,
    offered: (fileName) => `${fileName} is among your downloads.`,
    notSaved: 'It could not be saved. Try again.',
    deleted: 'The answers are deleted from the page.',
    onlySums: 'Only the sums are left on the page. Save it, and delete older copies.',
    handedOver: (answered) =>
      `The answers are received. ${plural('en', answered, { one: 'One person has', other: `${answered} people have` })} answered.`,
    discarded: 'No answers were given.',
    planned: 'The plan is on this page only. Save a copy.',
  },
  uses: { lead: 'all answers', answer: 'to answer in', group: 'for the group' },
  broken: {
    title: 'This copy is damaged',
    text: 'What is saved in it cannot be read, perhaps because the file has been changed or is from another version. Open another copy. This file is not changed.',
  },
};
