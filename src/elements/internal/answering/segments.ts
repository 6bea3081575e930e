import { plainObject } from '../../../scoring/validation/validate.js';
import { attempt } from '../attempt.js';
import { orNothing } from '../properties/non-empty.js';
import { warnOnce } from '../warn-once.js';

const MAX_SEGMENTS = 20;
/** The limits of `parseResponse` on the server, applied early so that submitting does not fail. */
const SEGMENT = /^[^\p{Cc}\p{Cs}]{1,100}$/u;

const isSegment = (entry: [string, unknown]): entry is [string, string] =>
  entry.every((text) => typeof text === 'string' && SEGMENT.test(text));

/**
 * A copy of a host's segments. Leaves out values that cannot be stored, with a warning, and those not chosen yet (`null`, `undefined` and
 * the empty text), without one.
 */
export function segmentsFrom(value: unknown): Record<string, string> | null {
  if (orNothing(value) === null) return null;
  const fields = attempt(() => Object.entries(plainObject(value)));
  if (!fields) warnOf(`got a ${typeof value}`);
  const chosen = (fields ?? []).filter(([, text]) => text !== null && text !== undefined && text !== '');
  const segments = chosen.filter(isSegment).slice(0, MAX_SEGMENTS);
  if (segments.length < chosen.length) {
    const names = chosen
      .filter((entry) => !segments.includes(entry as [string, string]))
      .map(([name]) => name);
    warnOf(`so ${JSON.stringify(names.join().slice(0, 100))} was left out`);
  }
  return segments.length > 0 ? Object.fromEntries(segments) : null;
}

const warnOf = (problem: string): void => {
  warnOnce(
    `segments: expected an object such as { role: "CS" }, with at most ${MAX_SEGMENTS} texts of 1–100 characters, ${problem}.`,
  );
};
