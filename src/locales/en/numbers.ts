// How numbers are written in sentences.
const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Up to twelve as a word, then in figures. */
export const inWords = (count: number): string => words[count] ?? String(count);

export const formatCount = (count: number): string => count.toLocaleString('en');

/** "8" or, where it is known how many were asked, "8 of 12". */
export const formatAnswered = (people: number, invited: number | null): string =>
  formatCount(people) + (invited === null ? '' : ` of ${formatCount(invited)}`);
