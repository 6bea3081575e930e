import { kundorienteringEn } from '../../instruments/kundorientering/en.js';
import type { Language } from '../language.js';
import { en as answer } from './answer.js';
import { groupEn } from './group.js';

/** Everything that is said in English: for who translates, or changes a word, and gives the result to `addLanguage`. */
export const en: Required<Language> = { answer, group: groupEn, kundorientering: kundorienteringEn };
