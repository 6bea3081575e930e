import type { MeetingStrings } from '../meeting-strings.js';
import { inWords } from './numbers.js';

export const meeting: MeetingStrings = {
  position: (number, total) => `Område ${number} av ${total}`,
  close: 'Stäng',
  median: 'Median',
  discussed: 'Vi har pratat om det här',
  chosen: 'Vi arbetar med det här',
  tooManyChosen: (chosen) => `Ni har valt ${inWords(chosen)}. Två eller tre är vad som brukar bli gjort.`,
  outcome: 'Sammanfattning',
  none: 'Inget än.',
  done: 'Klart',
  stopped: 'Mötet stängdes: de nya siffrorna kan inte visas.',
};
