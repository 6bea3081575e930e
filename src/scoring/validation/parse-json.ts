import { fail } from './validate.js';

/** Parses JSON text, which may begin with a byte order mark: some programs add one. Fails with the JSON's error as the cause. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    return fail('JSON', text, 'invalid-argument', { cause });
  }
}
