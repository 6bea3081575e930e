import { adviceOn } from '../../scoring/advice.js';
import type { Problem } from '../../scoring/problem.js';
import { toFailure, type Parser } from '../../scoring/validate.js';
import { attempt } from './attempt.js';
import { warnOnce } from './warn-once.js';

/** Parses what a host has set; where that fails, the console is told, and `null` is returned. */
export function parseProperty<T>(property: string, value: unknown, parse: Parser<T>): T | null {
  try {
    return parse(value);
  } catch (error) {
    warnOf(property, toFailure(error));
    return null;
  }
}

/**
 * Tells a developer why a property is not shown, and what to do about it. Without the value, which may be an answer: a console is read by
 * others than those who may read answers.
 */
export function warnOf(property: string, { path, expected, received }: Problem): void {
  const advice = attempt(() => adviceOn(expected, received, property));
  warnOnce(
    `${[property, ...path].join('.')}: expected ${expected}${advice === null ? '' : `; ${advice}`}. It is not shown.`,
  );
}
