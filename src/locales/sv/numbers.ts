// How numbers are written in sentences.
const words = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** Up to twelve as a word, then in figures. */
export const inWords = (count: number): string => words[count] ?? String(count);

export const formatCount = (count: number): string => count.toLocaleString('sv');

/** "8" or, where it is known how many were asked, "8 av 12". */
export const formatAnswered = (people: number, invited: number | null): string =>
  formatCount(people) + (invited === null ? '' : ` av ${formatCount(invited)}`);
