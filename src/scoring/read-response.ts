import { is, perQuestion, same, text, whole, type Read } from './check.js';
import type { Basis } from './read-instrument.js';

/** Makes a reader of one response after another, which gives the answers in the instrument's order. It is the library's hot loop. */
export function responseReader(
  { id, version, ids, scale: { min, max } }: Basis,
  uniqueIds?: unknown,
): Read<number[]> {
  const ofInstrument = same(id);
  const ofVersion = same(version);
  const answers = perQuestion(ids, whole(min, max));
  const seen = new Set<string>();
  const ownId = is('an id of its own', (own: string) => seen.size < seen.add(own).size);

  return (response, path) => {
    const given = response as Record<string, unknown> | undefined;
    ofInstrument(given?.['instrument'], [path, 'instrument']);
    ofVersion(given!['version'], [path, 'version']);
    const row = answers(given!['answers'], [path, 'answers']);
    if (!uniqueIds) ownId(text(given!['id'], [path, 'id']), [path, 'id']);
    return row;
  };
}
