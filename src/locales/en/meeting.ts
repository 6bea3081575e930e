import type { MeetingStrings } from '../meeting-strings.js';
import { inWords } from './numbers.js';

export const meeting: MeetingStrings = {
  position: (number, total) => `Area ${number} of ${total}`,
  close: 'Close',
  median: 'Median',
  discussed: 'We have talked about this',
  chosen: 'We will work on this',
  tooManyChosen: (chosen) => `You have chosen ${inWords(chosen)}. More than three rarely get done.`,
  outcome: 'What we have decided',
  none: 'Nothing yet.',
  done: 'Done',
  stopped: 'The meeting was closed: the new figures cannot be shown.',
};
