import type { ResultStrings } from '../result-strings.js';

export const result: ResultStrings = {
  title: 'Ditt resultat',
  mean: 'Medelvärde',
  outOf: (max) => `av ${max}`,
  answer: (value, max) => `${value} av ${max}`,
  areas: 'Område för område',
  rules: 'Mönster i svaren',
  nextSteps: 'Nästa steg',
  print: 'Skriv ut eller spara som PDF',
};
