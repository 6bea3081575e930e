// What people see as letters: a family is one, although it is written with several. In a browser without a segmenter, which Firefox has had since
// 2024, code points are taken for letters.

const segmentsOf = (text: string): Intl.Segments | null => {
  const { Segmenter } = Intl as Partial<typeof Intl>;
  return Segmenter ? new Segmenter().segment(text) : null;
};

/** The first letters of a text. */
export function firstLetters(text: string, count: number): string {
  const letters = segmentsOf(text);
  let length = 0;
  let first = '';
  for (const letter of letters ?? text) {
    if (length++ === count) break;
    first += typeof letter === 'string' ? letter : letter.segment;
  }
  return first;
}

/** Makes a function that says where the letter begins that a position in the text is in. */
export function letterStarts(text: string): (position: number) => number {
  const letters = segmentsOf(text);
  return (position) => letters?.containing(position)?.index ?? position;
}
