/** The format of the library's own error messages: see `scoring/validation/problem.ts`. */
const LIBRARY_MESSAGE = /^\w+: (?:.+: )?expected .+, got /s;

/**
 * A host's or its server's reason, for a person to read. Empty for an error of the library, such as one from `parseResponse`, which is for
 * developers and goes to the console.
 */
export function reasonForPeople(reason: string): string {
  if (!LIBRARY_MESSAGE.test(reason)) return reason;
  console.error(`kund-diagnos: not saved. ${reason}`);
  return '';
}
