/** Strings of a person's own result. */
export interface ResultStrings {
  title: string;
  /** Asks the person to bring something to the meeting. */
  bring: string;
  mean: string;
  outOf: (max: number) => string;
  /** An answer on its scale. */
  answer: (value: number, max: number) => string;
  areas: string;
  rules: string;
  /** Before a question to talk about, and heading of the suggestions. */
  discuss: string;
  ideas: string;
  print: string;
}
