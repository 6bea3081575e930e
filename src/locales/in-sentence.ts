/** A name inside a sentence: "hösten 2026", "churn in a year". Names in capitals stay as they are. */
export const inSentence = (name: string): string =>
  name.replace(/^.(?=\p{Ll})/u, (first) => first.toLowerCase());
