import type { CommonStrings } from '../common-strings.js';

export const common: CommonStrings = {
  lightLabels: { green: 'Grön', yellow: 'Gul', red: 'Röd' },
  previous: 'Föregående',
  next: 'Nästa',
  unavailable: {
    questions: 'Frågorna kan inte visas just nu.',
    result: 'Resultatet kan inte visas just nu.',
  },
  notFetched: 'Den här delen kunde inte hämtas. Ladda om sidan.',
};
