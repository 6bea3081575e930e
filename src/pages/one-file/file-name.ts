import type { Round } from './round.js';

/**
 * The name of a copy's file: what the page is called, the round and its day, and what the copy is for. Letters of any language stay; what some
 * system does not allow in a file's name becomes a hyphen.
 */
export const fileNameOf = ({ name, date }: Pick<Round, 'name' | 'date'>, page: string, use: string): string =>
  `${[page, name, date, use].map(hyphenated).filter(Boolean).join('-')}.html`;

const hyphenated = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
