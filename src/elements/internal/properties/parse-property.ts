import { adviceOn } from '../../../scoring/validation/error-advice.js';
import type { Problem } from '../../../scoring/validation/problem.js';
import { toFailure, type Parser } from '../../../scoring/validation/validate.js';
import { attempt } from '../attempt.js';
import { warnOnce } from '../warn-once.js';

/** Parses a property. When that fails it warns in the console and returns `null`. */
export function parseProperty<T>(property: string, value: unknown, parse: Parser<T>): T | null {
  try {
    return parse(value);
  } catch (error) {
    warnOf(property, toFailure(error));
    return null;
  }
}

/**
 * Tells a developer why a property was rejected and what to do. Leaves out the value, which may be an answer: others than those who may see
 * answers read a console.
 */
export function warnOf(property: string, { path, expected, received }: Problem): void {
  const advice = attempt(() => adviceOn(expected, received, property));
  warnOnce(
    `${[property, ...path].join('.')}: expected ${expected}${advice === null ? '' : `; ${advice}`}. It is not shown.`,
  );
}
