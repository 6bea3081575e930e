/** How every message of the library's errors is written: see `scoring/problem.ts`. */
const LIBRARY_MESSAGE = /^\w+: (?:.+: )?expected .+, got /s;

/**
 * A reason that a host or its server gives, for a person to read; empty when it is an error of the library, such as `parseResponse` throws.
 * That is for developers, and the console is told.
 */
export function reasonForPeople(reason: string): string {
  if (!LIBRARY_MESSAGE.test(reason)) return reason;
  console.error(`kund-diagnos: not saved. ${reason}`);
  return '';
}
