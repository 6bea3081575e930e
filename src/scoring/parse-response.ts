import { adviceOn } from './validation/error-advice.js';
import type { ParsedInstrument } from './parse-instrument.js';
import { perQuestion } from './per-question.js';
import {
  fail,
  integer,
  literal,
  nonEmptyString,
  refine,
  within,
  type Parser,
} from './validation/validate.js';

const AN_OBJECT = 'an object';

/**
 * Makes a parser for one response after another, which returns the answers in the instrument's order. This is the library's hot
 * loop.
 *
 * @param uniqueIds True when the host guarantees unique ids. Ids are then neither read nor stored.
 */
export function responseParser(
  { id, version, ids, scale: { min, max } }: ParsedInstrument,
  uniqueIds = false,
): Parser<number[]> {
  const instrumentId = literal(id);
  const instrumentVersion = literal(version);
  const answers = perQuestion(ids, integer(min, max));
  const seen = new Set<string>();
  const newId = refine('an id that has not come before', (own: string) => seen.size < seen.add(own).size);

  return (value) => {
    const response = value as Record<string, unknown> | null | undefined;
    const instrument = response?.['instrument'];
    if (instrument === undefined && adviceOn(AN_OBJECT, value, '')) fail(AN_OBJECT, value);
    within('instrument', instrumentId, instrument);
    within('version', instrumentVersion, response!['version']);
    const row = within('answers', answers, response!['answers']);
    if (!uniqueIds) within('id', newId, within('id', nonEmptyString, response!['id']));
    return row;
  };
}
