import type { ResultStrings } from '../result-strings.js';

export const result: ResultStrings = {
  title: 'Your result',
  mean: 'Mean',
  outOf: (max) => `out of ${max}`,
  answer: (value, max) => `${value} of ${max}`,
  areas: 'Area by area',
  rules: 'Patterns in the answers',
  nextSteps: 'Next steps',
  print: 'Print or save as PDF',
};
