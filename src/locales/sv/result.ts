import type { ResultStrings } from '../result-strings.js';

export const result: ResultStrings = {
  title: 'Så ser du på oss',
  bring: 'Ta med ett exempel till mötet: något som du har sett, och som förklarar ett av dina svar.',
  mean: 'Medelvärde',
  outOf: (max) => `av ${max}`,
  answer: (value, max) => `${value} av ${max}`,
  areas: 'Dina svar, de lägsta först',
  rules: 'Mönster i dina svar',
  discuss: 'Att prata om:',
  ideas: 'Idéer att ta med:',
  print: 'Skriv ut eller spara som PDF',
};
