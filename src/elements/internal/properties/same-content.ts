import { attempt } from '../attempt.js';

/**
 * Deep equality of JSON-like values, whatever the order of their keys. A copy or a proxy equals the original; a value that throws when read
 * equals nothing else.
 */
export const sameContent = (a: unknown, b: unknown): boolean =>
  attempt(() => isSame(a, b, new Map())) ?? false;

/** @param compared Pairs of objects already compared: objects may share parts and contain cycles. */
function isSame(a: unknown, b: unknown, compared: Map<object, Set<object>>): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const others = compared.get(a) ?? new Set();
  if (others.has(b)) return true;
  compared.set(a, others.add(b));
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key as never], b[key as never], compared))
  );
}
