/** What people see as letters: a family is one, although it is written with several. In a browser without a segmenter, code points. */
export function lettersOf(text: string): string[] {
  // Firefox has had it since 2024.
  const { Segmenter } = Intl as Partial<typeof Intl>;
  return Segmenter ? Array.from(new Segmenter().segment(text), ({ segment }) => segment) : Array.from(text);
}
