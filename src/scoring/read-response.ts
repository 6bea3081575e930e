import { fail } from './check.js';
import type { Basis } from './read-instrument.js';

/**
 * Makes a reader of one response after another. It gives the answers in the instrument's order, in the same list every time, so
 * that a long stream leaves nothing behind. It is the hot loop of the library: paths are made only when something is refused.
 */
export function responseReader({ id, version, ids, scale: { min, max } }: Basis, uniqueIds = false) {
  const places = new Map<string, number>(ids.map((question, i) => [question, i]));
  const seen = new Set<unknown>();
  const order = ids.map((_, i) => i);
  const row = ids.map(() => min);
  const expected = `a whole number from ${min} to ${max}`;

  return (response: unknown, position: number): readonly number[] => {
    if (Object(response) !== response) fail('an object', response, [position]);
    const given = response as Record<string, unknown>;
    if (given['instrument'] !== id) fail(id, given['instrument'], [position, 'instrument'], 'incompatible');
    if (given['version'] !== version) fail(version, given['version'], [position, 'version'], 'incompatible');

    const answers = given['answers'] as Record<string, number>;
    let answered = 0;
    for (const question in answers) {
      // Answers mostly come in the same order as the time before: then no look-up is needed.
      if (ids[order[answered]!] !== question) order[answered] = places.get(question)!;
      const place = order[answered];
      const answer = answers[question]!;
      if (place === undefined || !Object.hasOwn(answers, question))
        fail('known questions', question, [position, 'answers']);
      if (!Number.isInteger(answer) || answer < min || answer > max)
        fail(expected, answer, [position, 'answers', question]);
      row[place!] = answer;
      answered++;
    }
    if (answered !== ids.length) {
      const missing = ids.find((question) => !Object.hasOwn(answers ?? row, question));
      fail(expected, undefined, [position, 'answers', missing!]);
    }

    if (!uniqueIds) {
      const key = given['id'];
      const before = seen.size;
      if (typeof key !== 'string' || !key) fail('a text', key, [position, 'id']);
      if (seen.add(key).size === before)
        fail('an id of its own', key, [position, 'id'], 'duplicate-response');
    }
    return row;
  };
}
