import type { MeetingStrings } from '../meeting-strings.js';
import { inWords } from './numbers.js';

export const meeting: MeetingStrings = {
  position: (number, total) => `Område ${number} av ${total}`,
  close: 'Stäng',
  median: 'Median',
  discussed: 'Vi har pratat om det här',
  chosen: 'Det här ska vi arbeta med',
  tooManyChosen: (chosen) => `Ni har valt ${inWords(chosen)}. Fler än tre brukar inte bli gjorda.`,
  outcome: 'Det här har vi bestämt',
  none: 'Inget än.',
  done: 'Klart',
  stopped: 'Mötet stängdes: de nya siffrorna kan inte visas.',
};
