import { entriesOf, fields, is, read, refuse, same, type Read } from '../scoring/check.js';
import type { Instrument } from '../scoring/instrument.js';
import { readInstrument } from '../scoring/read-instrument.js';
import { readResult, resultOf, type GroupResult, type GroupResultInput } from './group-result.js';

/** A group's result as a document that can be kept for years: it says what it is, and in which format. */
export interface GroupResultDocument<Q extends string = string> extends GroupResult<Q> {
  kind: 'kund-diagnos-group-result';
  /** Whole number from 1. It grows when the document changes in a way that an older reader would misread. */
  format: 1;
  instrument: string;
  /** The instrument's version. */
  version: number;
}

const kind = 'kund-diagnos-group-result';
const format = 1;

/**
 * A group's result as JSON to keep or to pass on. It holds counts and no one's answers, and what the least group size
 * hides is not in it: the rule is applied here, to the whole, to the groups with the rest of the whole, and to each round.
 *
 * @param instrument - The instrument that was answered.
 * @param result - The whole group's tally, and where there are any: `groups`, `rounds` and `minimumGroupSize` (people, a whole
 *   number from 1; 5 when left out).
 * @returns JSON, indented for whoever opens the file; `parseGroupResult` reads it back
 * @throws KundDiagnosError `invalid-result`, or `incompatible` for figures of another instrument or version and for groups
 *   that hold more people than the whole; the path says where
 *
 * @example
 * const team = tally(kundorientering, responses);
 * const file = groupResultToJson(kundorientering, { tally: team, groups: { CS: team }, minimumGroupSize: 2 });
 * JSON.parse(file).kind; // 'kund-diagnos-group-result'
 * JSON.parse(groupResultToJson(kundorientering, { tally: team })).tally; // null
 */
export function groupResultToJson<Q extends string>(
  instrument: Instrument<Q>,
  result: GroupResultInput<Q>,
): string {
  const { id, version } = readInstrument(instrument);
  const document: GroupResultDocument<Q> = {
    kind,
    format,
    instrument: id,
    version,
    ...readResult(instrument, result),
  };
  return JSON.stringify(document, null, 2);
}

/**
 * Reads back what `groupResultToJson` wrote: checked throughout, copied into a fresh plain object, and once more held to the
 * document's own least group size, should somebody have written it by hand.
 *
 * @param instrument - The instrument that the document must belong to.
 * @param document - The JSON text, or what `JSON.parse` made of it.
 * @returns the result, fit for the properties of `<kund-diagnos-group-result>`
 * @throws KundDiagnosError `invalid-result` for what is no such document, `incompatible` for a format later than this
 *   version of the library knows and for another instrument or version; the path says where
 *
 * @example
 * const team = tally(kundorientering, responses);
 * const file = groupResultToJson(kundorientering, { tally: team, minimumGroupSize: 2 });
 * parseGroupResult(kundorientering, file).tally; // team
 */
export function parseGroupResult<Q extends string>(
  instrument: Instrument<Q>,
  document: unknown,
): GroupResult<Q> {
  const basis = readInstrument(instrument);
  const given = typeof document === 'string' ? parsed(document) : document;
  return read('result', given, (value, path) => {
    // What kind of thing it is comes first: whatever else is wrong follows from that.
    fields({ kind: is(kind, (name) => name === kind), format: formatOf })(value, path);
    const shape = {
      instrument: same(basis.id),
      version: same(basis.version),
      tally: anything,
      groups: anything,
      rounds: anything,
      minimumGroupSize: anything,
    };
    fields(shape)(value, path);
    for (const [key] of entriesOf(anything)(value, path)) {
      if (key !== 'kind' && key !== 'format' && !Object.hasOwn(shape, key)) {
        refuse('no such field', key, [path, key]);
      }
    }
    return resultOf(basis)(value, path);
  });
}

const formatOf: Read<number> = (value, path) =>
  Number.isInteger(value) && (value as number) > format
    ? refuse(
        `format ${format}; a later format takes a later kund-diagnos to read`,
        value,
        path,
        'incompatible',
      )
    : (is(String(format), (given) => given === format)(value, path) as number);

/** Present, whatever it is: a document says everything. */
const anything = is('a value', (value) => value !== undefined);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    return refuse('JSON', text, 'result', 'invalid-result', { cause });
  }
}
