import { kundorienteringSv } from '../../instruments/kundorientering/sv.js';
import type { Language } from '../language.js';
import { sv as answer } from './answer.js';
import { groupSv } from './group.js';

/** Everything that is said in Swedish: for who translates, or changes a word, and gives the result to `addLanguage`. */
export const sv: Required<Language> = { answer, group: groupSv, kundorientering: kundorienteringSv };
