/** What a person reads of their own result. */
export interface ResultStrings {
  title: string;
  mean: string;
  outOf: (max: number) => string;
  /** An answer on its scale. */
  answer: (value: number, max: number) => string;
  areas: string;
  rules: string;
  nextSteps: string;
  print: string;
}
