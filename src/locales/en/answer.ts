import type { Strings } from '../strings.js';

export const en: Strings = {
  introduction: { who: 'Who answers', duration: 'Time', how: 'How it works', scale: 'The scale' },
  start: 'Start',
  resume: 'Continue',
  point: (value, max, meaning) => `${value} of ${max}${meaning ? `, ${meaning}` : ''}`,
  progress: (answered, total) => `${answered} of ${total} answered`,
  previous: 'Back',
  next: 'Next',
  submit: 'Send answers',
  missing: (count) => (count === 1 ? 'One statement has no answer' : `${count} statements have no answer`),
  unanswered: 'No answer yet',
  saving: 'Saving your answers …',
  slow: 'This is taking longer than usual. Your answers are still here.',
  saved: 'Thank you! Your answers are saved.',
  failed: 'Your answers could not be saved.',
  kept: 'Your answers are still here. They may have arrived all the same, so they cannot be changed.',
  retry: 'Try again',
  offline: 'You are offline, but you can still answer.',
  unhandled: 'This page is not ready to receive answers. Save them as a file so that nothing is lost.',
  download: 'Save as a file',
  draftKept:
    'Your answers are kept in this browser until they are saved. On a shared computer, others can see them.',
  lights: { green: 'Green', yellow: 'Yellow', red: 'Red' },
  result: {
    title: 'Your result',
    mean: 'Mean',
    outOf: (max) => `out of ${max}`,
    areas: 'Area by area',
    rules: 'Keep in mind',
    nextSteps: 'Next steps',
  },
};
