/** A round's name inside a sentence: "hösten 2026". Names in capitals stay as they are. */
export const inSentence = (round: string): string =>
  round.replace(/^.(?=\p{Ll})/u, (first) => first.toLowerCase());
