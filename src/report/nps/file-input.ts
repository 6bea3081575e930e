import {
  arrayOf,
  fail,
  integer,
  object,
  optional,
  refine,
  string,
  type Parser,
} from '../../scoring/validation/validate.js';
import { NPS_KINDS, type NpsKind } from '../../surveys/comments-by-kind.js';
import type { Chance } from './difference.js';
import type { NpsFigures } from './figures.js';
import type { NpsChange, NpsReport, NpsRound } from './report.js';

const oneOf = <T extends string>(values: readonly T[]): Parser<T> =>
  refine(values.map((value) => JSON.stringify(value)).join(' or '), (value: T) => values.includes(value));

const parseChance = oneOf<Chance>(['more-than-chance', 'within-chance', 'too-few']);

const pairOf = <T>(parse: Parser<T>): Parser<[T, T]> => {
  const parseList = arrayOf(parse);
  return (value) => {
    const [first, second, ...rest] = parseList(value);
    return first === undefined || second === undefined || rest.length > 0
      ? fail('two', value)
      : [first, second];
  };
};

const people = integer();
const score = integer(-100, 100);

const parseFigures = optional(
  object<NpsFigures>({
    n: integer(1),
    detractors: people,
    passives: people,
    promoters: people,
    score,
    interval: pairOf(score),
    counts: optional(arrayOf(people)),
  }),
);

const parseChange = optional(
  object<NpsChange>({ round: string, difference: integer(-200, 200), chance: parseChance }),
);

const bool = refine('true or false', (value: boolean) => typeof value === 'boolean');

/** A report, or a value that a caller passes as one. */
export const parseReport: Parser<NpsReport> = object<NpsReport>({
  survey: oneOf(['nps']),
  version: integer(1),
  round: optional(string),
  minimumGroupSize: integer(1),
  minimumComments: integer(1),
  invited: optional(people),
  responses: people,
  whole: parseFigures,
  change: parseChange,
  breakdowns: arrayOf(
    object<NpsReport['breakdowns'][number]>({
      name: string,
      groups: arrayOf(
        object({
          name: string,
          figures: parseFigures,
          fromOthers: optional(object({ isHigher: bool, chance: parseChance })),
        }),
      ),
      apart: arrayOf(pairOf(string)),
    }),
  ),
  rounds: arrayOf(
    object<NpsRound>({
      name: string,
      figures: parseFigures,
      hiddenReason: optional(oneOf(['too-few', 'incompatible'])),
      change: parseChange,
    }),
  ),
  comments: arrayOf(
    object<NpsReport['comments'][number]>({
      kind: oneOf<NpsKind>(NPS_KINDS),
      responses: people,
      comments: optional(arrayOf(object({ score: integer(0, 10), comment: string }))),
    }),
  ),
});
