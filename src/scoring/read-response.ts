import { fail, record, text, type Path } from './check.js';
import { readIdentity, type Basis } from './read-instrument.js';

/** Reads one response after another, each into the same row: the steps above the scale's lowest, in the instrument's order. */
export class ResponseReader {
  readonly row: number[];
  readonly #places: Map<string, number>;
  readonly #seen = new Set<string>();

  constructor(
    readonly basis: Basis,
    readonly uniqueIds: boolean,
    readonly path: Path = ['responses'],
  ) {
    this.row = basis.ids.map(() => 0);
    this.#places = new Map(basis.ids.map((id, i) => [id, i]));
  }

  /** @returns the response's id */
  read(response: unknown, position: number): string {
    const { ids, min, max } = this.basis;
    const refuse = (path: string[], expected: string, value: unknown): never =>
      fail('invalid-response', [...this.path, position, ...path], expected, value);
    const { id, instrument, version, answers } = record(response, 'invalid-response', [
      ...this.path,
      position,
    ]);

    readIdentity(this.basis, instrument, version, [...this.path, position]);
    if (!answers || typeof answers !== 'object') refuse(['answers'], 'an object', answers);
    let answered = 0;
    for (const key in answers as object) {
      // Answers mostly come in the instrument's order: then no look-up is needed.
      const place = ids[answered] === key ? answered : this.#places.get(key);
      if (place === undefined) refuse(['answers'], "only the instrument's questions", key);
      const value = (answers as Record<string, unknown>)[key];
      if (!Number.isInteger(value) || (value as number) < min || (value as number) > max)
        refuse(['answers', key], `a whole number from ${min} to ${max}`, value);
      this.row[place!] = (value as number) - min;
      answered++;
    }
    if (answered !== ids.length) {
      const missing = ids.find((key) => !Object.hasOwn(answers as object, key));
      refuse(['answers', missing!], `a whole number from ${min} to ${max}`, undefined);
    }
    if (!this.uniqueIds) {
      const size = this.#seen.size;
      if (this.#seen.add(text(id, 'invalid-response', [...this.path, position, 'id'])).size === size)
        fail('duplicate-response', [...this.path, position, 'id'], 'an id of its own', id);
    }
    return id as string;
  }
}
