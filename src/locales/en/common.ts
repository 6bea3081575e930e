import type { CommonStrings } from '../common-strings.js';

export const common: CommonStrings = {
  lightLabels: { green: 'Green', yellow: 'Yellow', red: 'Red' },
  previous: 'Back',
  next: 'Next',
  unavailable: {
    questions: 'The questions cannot be shown right now.',
    result: 'The result cannot be shown right now.',
  },
  notFetched: 'This part could not be loaded. Reload the page.',
};
