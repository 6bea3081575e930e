import { plural } from '../plural.js';
import type { SurveyStrings } from '../survey-strings.js';

export const survey: SurveyStrings = {
  nps: {
    question: (company) => `How likely are you to recommend ${company ?? 'us'} to a friend or colleague?`,
    lowest: 'not at all likely',
    highest: 'very likely',
  },
  csat: {
    question: (company) => `How satisfied are you with ${company ?? 'us'}?`,
    lowest: 'very dissatisfied',
    highest: 'very satisfied',
  },
  ces: {
    question: (company, topic) =>
      `${company === null ? 'It was' : `${company} made it`} easy for me to ${topic ?? 'resolve my issue'}.`,
    lowest: 'strongly disagree',
    highest: 'strongly agree',
  },
  value: (value, _max, meaning) => (meaning ? `${value}, ${meaning}` : `${value}`),
  end: (value, meaning) => `${value} = ${meaning}`,
  preselected: (score) => `${score} was chosen in the link. Your answer counts only once you send it.`,
  restored: 'Your answer is still here from last time. It has not been sent yet.',
  unanswered: 'Choose a number.',
  why: (score) => `What made you choose ${score}?`,
  optional: (max) => `Optional, at most ${max} characters.`,
  remaining: (count) =>
    count === 0
      ? 'There is no room for more characters.'
      : plural('en', count, {
          one: 'There is room for one more character.',
          other: `There is room for ${count} more characters.`,
        }),
  submit: 'Send answer',
  saving: 'Sending your answer…',
  slow: 'This is taking longer than usual. Your answer is still here.',
  queued: (waiting) =>
    `Not sent yet, saved on this device.${waiting > 1 ? ` ${waiting} answers are waiting.` : ''}`,
  saved: 'Thank you! Your answer is saved.',
  failed: 'We can’t confirm that your answer is saved.',
  notStored: 'It could not be saved on this device.',
  answersKept: 'Try again: your answer counts only once, and can no longer be changed.',
  retry: 'Try again',
  offline: 'You are offline.',
  unhandled: 'This page cannot receive answers yet. Save yours as a file, so that nothing is lost.',
  download: 'Save as a file',
  draftStored:
    'Your answer stays in this browser until you have sent it, for two weeks at most (one in Safari). On a shared computer, others can see it.',
  clear: 'Clear answer',
  confirmClear: 'Yes, clear answer',
  cleared: 'Your answer is cleared.',
};
