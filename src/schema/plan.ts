import * as z from 'zod/mini';
import { isLocalDate } from '../plan/local-date.js';
import {
  A_REASON,
  AN_OWN_ID,
  aTextUpTo,
  FORMAT,
  indexOfTakenId,
  isTextUpTo,
  KIND,
  MAX_ACTIONS,
  MAX_CHECK_INS,
  MAX_LENGTHS,
  MAX_REVISION,
  STATUSES,
  type Plan,
  type PlanAction,
} from '../plan/plan.js';
import type { Instrument } from '../scoring/instrument.js';
import { instrumentArgument, type ParsedInstrument } from '../scoring/parse-instrument.js';
import type { Problem } from '../scoring/validation/problem.js';
import { parse } from './parse.js';
import { array, checkedBy, id, integerFrom, light, literal, object, string } from './types.js';

/** All actions with their fields and check-ins, and some unknown fields, which the error then names. */
const MAX_VALUES = MAX_ACTIONS * (20 + MAX_CHECK_INS * 3) + 1000;

const textUpTo = (length: number) => {
  const expected = aTextUpTo(length);
  return z.string(expected).check(z.refine((text) => isTextUpTo(length, text), expected));
};

const A_DAY = 'a date such as "2026-12-28"';
const day = z.string(A_DAY).check(z.refine(isLocalDate, A_DAY));

const upTo = <T extends z.ZodMiniType>(length: number, item: T) =>
  array(item).check(z.maxLength(length, `at most ${length} items`));

/** Reads a missing field, `undefined` and `null` as `null`: nobody has filled it in, or an older document lacks it. */
const orNull = <T extends z.ZodMiniType>(type: T) => z._default(z.nullable(type), null);

const checkIn = object({ date: day, note: textUpTo(MAX_LENGTHS.note) });

const actionSchema = (ids: ReadonlySet<string>) =>
  object({
    id,
    question: string.check(z.refine((question) => ids.has(question), 'the id of a question')),
    light: orNull(light),
    text: orNull(textUpTo(MAX_LENGTHS.text)),
    owner: orNull(textUpTo(MAX_LENGTHS.owner)),
    due: orNull(day),
    status: z.enum(STATUSES, '"planned", "under-way", "done" or "stopped"'),
    reason: orNull(textUpTo(MAX_LENGTHS.reason)),
    checkIns: z._default(upTo(MAX_CHECK_INS, checkIn), () => []),
  }).check(
    checkedBy(reasonProblems),
    // Only a stopped action has a reason.
    z.overwrite((action) => ({ ...action, reason: action.status === 'stopped' ? action.reason : null })),
  );

function* reasonProblems({ status, reason }: Pick<PlanAction, 'status' | 'reason'>): Generator<Problem> {
  if (status === 'stopped' && reason === null)
    yield { path: ['reason'], expected: A_REASON, received: reason };
}

function* takenIdProblems({ actions }: Pick<Plan, 'actions'>): Generator<Problem> {
  const index = indexOfTakenId(actions);
  if (index >= 0) yield { path: ['actions', index, 'id'], expected: AN_OWN_ID, received: actions[index]!.id };
}

/**
 * The schema of a plan about this instrument, for a host that combines it with schemas of its own.
 *
 * @param instrument The instrument that the plan was made with.
 * @throws {KundDiagnosError} `invalid-argument` for a bad instrument.
 *
 * @example
 * planSchema(kundorientering).safeParse(plan).success; // true
 */
export function planSchema(instrument: Instrument): z.ZodMiniType<Plan> {
  return schemaOf(instrumentArgument('planSchema', instrument));
}

const schemaOf = ({ id: instrument, version, ids }: ParsedInstrument): z.ZodMiniType<Plan> =>
  object({
    // Not `literal`, which would call a document of another kind `incompatible`.
    kind: z
      .string(JSON.stringify(KIND))
      .check(z.refine((kind) => kind === KIND, JSON.stringify(KIND))) as z.ZodMiniType as z.ZodMiniType<
      typeof KIND
    >,
    format: literal(FORMAT),
    id,
    revision: z._default(integerFrom(0, MAX_REVISION), 0),
    instrument: literal(instrument),
    version: literal(version),
    round: orNull(string),
    decided: day,
    actions: upTo(MAX_ACTIONS, actionSchema(new Set(ids))),
  }).check(checkedBy(takenIdProblems));

/**
 * Parses a plan from outside, for example the body of a request or a document that has been stored for years, into a fresh plain object. What an
 * older document does not have is `null`, 0 or an empty list in it.
 *
 * @param instrument The instrument that the plan must be about.
 * @param input Anything. At most 50 actions, each with an id of its own, a text of at most 500 characters, an owner of at most 100, and at most 400
 *   check-ins of at most 1,000; a stopped one has a reason of at most 500. Days from 1970 to 2999, as `2026-12-28`. No other fields.
 * @throws {KundDiagnosError} `incompatible` for another instrument, version or format, else `invalid-argument`; the path is that of the first
 *   problem, and the message has the first few.
 *
 * @example
 * const stored = JSON.stringify(plan);
 * parsePlan(kundorientering, JSON.parse(stored)).actions[0].owner; // 'Anna'
 */
export function parsePlan(instrument: Instrument, input: unknown): Plan {
  return parse('parsePlan', schemaOf(instrumentArgument('parsePlan', instrument)), input, MAX_VALUES);
}
