import type { ResultStrings } from '../result-strings.js';

export const result: ResultStrings = {
  title: 'How you see us',
  bring: 'Bring an example to the meeting: something you have seen that explains one of your answers.',
  mean: 'Mean',
  outOf: (max) => `out of ${max}`,
  answer: (value, max) => `${value} of ${max}`,
  areas: 'Your answers, the lowest first',
  rules: 'Patterns in your answers',
  discuss: 'To talk about:',
  ideas: 'Ideas to bring:',
  print: 'Print or save as PDF',
};
