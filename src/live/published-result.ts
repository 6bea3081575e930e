import { instrumentOfTally, tallyParser, type ParsedTally } from '../scoring/parse-tally.js';
import type { ParsedInstrument } from '../scoring/parse-instrument.js';
import type { Tally } from '../scoring/tally.js';
import {
  array,
  arrayOf,
  atMost,
  fail,
  failAt,
  integer,
  object,
  optional,
  refine,
  string,
  sumOf,
  within,
  type Parser,
} from '../scoring/validation/validate.js';

/**
 * What has been published of a collection that people still answer. Plain JSON: a server stores it, and sends it as it is, as an event or as
 * the reply to a request.
 */
export interface PublishedResult<Q extends string = string> {
  /** The number of steps so far: 0 before the first. A larger one is newer. */
  version: number;
  /** The least number of people that a figure was published for: no two published results differ by fewer. */
  minimum: number;
  /** The whole group's counts; `null` before the first step. It never has `squaredTotals`. */
  tally: Tally<Q> | null;
  /** Groups as pairs, in order; `null` for one of which nothing is published. */
  groups: [name: string, tally: Tally<Q> | null][];
  /** True when the collection is closed, and nothing more will be published. */
  closed: boolean;
}

/** More groups than anybody reads, and few enough to be read in no time. */
const MAX_GROUPS = 1000;

const parseFields = object({
  version: integer(),
  minimum: integer(1),
  closed: refine<boolean>('true or false', (value) => typeof value === 'boolean'),
});

/** Groups as pairs of a name and, unless nothing of it is published, a tally. */
const groupsParser = (parse: Parser<Tally>): Parser<[string, Tally | null][]> =>
  atMost(
    MAX_GROUPS,
    arrayOf((value) => {
      const [name, tally] = array(value);
      return [within(0, string, name), within(1, optional(parse), tally)];
    }),
  );

const withoutWhole: Parser<never> = (value) => fail('null, as of the whole', value);

/** Parses a published result from outside into a fresh object, without what is not part of it. */
export const parsePublishedResult: Parser<PublishedResult> = (value) => {
  const { version, minimum, closed } = parseFields(value);
  const { tally: instrument } = object({ tally: optional(instrumentOfTally) })(value);
  const parseTally = instrument ? publishedTallyParser(instrument) : withoutWhole;
  const { tally, groups } = object({ tally: optional(parseTally), groups: groupsParser(parseTally) })(value);
  const people = sumOf(groups.map(([, group]) => group?.responses ?? 0));
  if (tally && people > tally.responses) {
    failAt('groups', `at most the ${tally.responses} people of the whole`, people);
  }
  return { version, minimum, tally, groups, closed };
};

/** Counts as they are published: squared totals would prove one person's answers. */
export const publishedTally = (
  { id, version, ids }: ParsedInstrument,
  { n, counts }: ParsedTally,
): Tally => ({
  instrument: id,
  version,
  responses: n,
  questions: Object.fromEntries(ids.map((question, q) => [question, counts[q]!])),
});

const publishedTallyParser = (instrument: ParsedInstrument): Parser<Tally> => {
  const parseTally = tallyParser(instrument);
  return (value) => publishedTally(instrument, parseTally(value));
};

/** Parses the text of an event or of a reply. */
export const parsePublishedText: Parser<PublishedResult> = (text) => {
  let value: unknown;
  try {
    value = JSON.parse(text as string);
  } catch {
    return fail('JSON', text);
  }
  return parsePublishedResult(value);
};
