import { createHash } from 'node:crypto';

/** A hash of all of a value, which nobody can find who does not have the value. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');
