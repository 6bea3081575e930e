import { plural } from '../plural.js';
import type { QuestionnaireStrings } from '../questionnaire-strings.js';

export const questionnaire: QuestionnaireStrings = {
  introduction: { who: 'Who answers', duration: 'Time', how: 'How it works', scale: 'The scale' },
  start: 'Start',
  resume: 'Continue',
  value: (value, max, meaning) => `${value} of ${max}${meaning ? `, ${meaning}` : ''}`,
  progress: (answered, total) => `${answered} of ${total} answered`,
  position: (number, total) => `Statement ${number} of ${total}`,
  restored: (answered, total) => `${answered} of ${total} answers kept from last time`,
  submit: 'Submit',
  unansweredCount: (count) =>
    plural('en', count, {
      one: 'One statement still needs an answer',
      other: `${count} statements still need an answer`,
    }),
  validationMessage: 'Answer what is left.',
  unanswered: 'No answer yet',
  saving: 'Saving your answers…',
  slow: 'This is taking longer than usual. Your answers are still here.',
  queued: (waiting) =>
    `Not sent yet, saved on this device.${waiting > 1 ? ` ${waiting} responses are waiting.` : ''}`,
  saved: 'Thank you! Your answers are saved.',
  resultNotFetched: 'Your answers are saved, but the result could not be loaded.',
  failed: 'We can’t confirm that your answers are saved.',
  notStored: 'They could not be saved on this device.',
  answersKept: 'Try again: your answers count only once, and can no longer be changed.',
  retry: 'Try again',
  restart: 'Let the next person answer',
  offline: 'You are offline.',
  unhandled: 'This page cannot receive answers yet. Save yours as a file, so that nothing is lost.',
  download: 'Save as a file',
  draftStored:
    'Your answers stay in this browser until you have submitted them, for two weeks at most (one in Safari). On a shared computer, others can see them.',
  clear: 'Clear answers',
  confirmClear: 'Yes, clear answers',
  cleared: 'Your answers are cleared.',
};
