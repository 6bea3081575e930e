import fc from 'fast-check';

/** Anything that JavaScript can hold, also what JSON cannot. */
export const anything = fc.anything({
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

const sick: unknown[] = [
  undefined,
  null,
  true,
  NaN,
  Infinity,
  0.1,
  -1e9,
  1e300,
  7n,
  Symbol('x'),
  () => 1,
  new Date(0),
  new Map(),
  '',
  '\u0000',
  '__proto__',
  [],
  [[]],
  {},
  Object.create(null),
  JSON.parse('{"__proto__":1}'),
  Object.defineProperty({}, 'trap', {
    enumerable: true,
    get: () => {
      throw new Error('trapped');
    },
  }),
  new Proxy(
    {},
    {
      ownKeys: () => {
        throw new TypeError('trapped');
      },
    },
  ),
  itself(),
];

function itself(): unknown {
  const knot: Record<string, unknown> = {};
  knot['self'] = knot;
  return knot;
}

/**
 * A sound value spoilt in one place, in a way that is always wrong: a part of another kind, a field too few, a field
 * too many. `optional` matches the paths (`a/b/0`) of what may be missing.
 */
export function spoilt<T extends object>(sound: fc.Arbitrary<T>, optional: RegExp): fc.Arbitrary<unknown> {
  return fc
    .record({
      value: sound,
      way: fc.constantFrom('replace', 'remove', 'add'),
      place: fc.nat(),
      by: fc.oneof(fc.constantFrom(...sick), anything),
    })
    .filter(({ value, way, place, by }) => {
      const found = pick(value, place);
      if (way === 'remove') return typeof found.key === 'string' && !optional.test(found.path);
      if (way === 'replace') return kind(found.holder[found.key]) !== kind(by);
      return true;
    })
    .map(({ value, way, place, by }) => {
      const copy = structuredClone(value);
      const { holder, key } = pick(copy, place);
      if (way === 'replace') holder[key] = by;
      else if (way === 'remove') Reflect.deleteProperty(holder, key);
      else (copy as Record<string, unknown>)['extra'] = by;
      return copy;
    });
}

type Holder = Record<string | number, unknown>;

interface Place {
  holder: Holder;
  key: string | number;
  path: string;
}

function pick(value: object, place: number): Place {
  const places: Place[] = [];
  const visit = (part: unknown, path: string): void => {
    if (typeof part !== 'object' || part === null) return;
    for (const key of Object.keys(part)) {
      places.push({ holder: part as Holder, key: Array.isArray(part) ? Number(key) : key, path: path + key });
      visit((part as Holder)[key], `${path}${key}/`);
    }
  };
  visit(value, '');
  return places[place % places.length]!;
}

const kind = (value: unknown) => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);
