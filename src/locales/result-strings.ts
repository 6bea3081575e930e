/** What a person reads of their own result. */
export interface ResultStrings {
  title: string;
  /** What the person is asked to bring to the meeting. */
  bring: string;
  mean: string;
  outOf: (max: number) => string;
  /** An answer on its scale. */
  answer: (value: number, max: number) => string;
  areas: string;
  rules: string;
  /** Before a question to talk about, and over what could be done. */
  discuss: string;
  ideas: string;
  print: string;
}
