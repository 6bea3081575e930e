// Graphemes: a family emoji is one letter to a reader, but several code points. Without `Intl.Segmenter`, which Firefox lacked until 2024, falls
// back to code points.

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

/** Makes a function that returns the start of the letter at a position in the text. */
export function letterStarts(text: string): (position: number) => number {
  const letters = segmentsOf(text);
  return (position) => letters?.containing(position)?.index ?? position;
}
