import { kundorientering } from '../../instruments/kundorientering/instrument.js';
import { parseLocalDate } from '../../plan/local-date.js';
import type { Plan } from '../../plan/plan.js';
import { decisionsParser } from '../../report/group-report/decisions.js';
import { parsePlan } from '../../schema/plan.js';
import { parseResponse } from '../../schema/response.js';
import { parseTally } from '../../schema/tally.js';
import { parseDocument } from '../../scoring/validation/argument.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { Tally } from '../../scoring/tally.js';
import {
  arrayOf,
  atMost,
  fail,
  failAt,
  integer,
  literal,
  object,
  optional,
  refine,
} from '../../scoring/validation/validate.js';
import { LEAST_MINIMUM, type Language, type Purpose, type Round } from './round.js';

/** Far above any group that answers in one file. */
export const MAX_RESPONSES = 1000;
export const MAX_MINIMUM = 100;
export const MAX_NAME_LENGTH = 60;

const LANGUAGES: readonly Language[] = ['sv', 'en'];
const PURPOSES: readonly Purpose[] = ['lead', 'answer', 'group'];

/** True for a text that is fit to be a round's name. It is shown on screen and becomes part of a file's name. */
export const isRoundName = (name: unknown): name is string =>
  typeof name === 'string' && name.length <= MAX_NAME_LENGTH && /^[^\p{Cc}\p{Cs}]*$/u.test(name);

const truth = refine<boolean>('true or false', (value) => typeof value === 'boolean');

const parseFields = object<Round>({
  kind: literal<Round['kind']>('kund-diagnos-round', 'invalid-argument'),
  format: literal<Round['format']>(1),
  instrument: literal(kundorientering.id),
  version: literal(kundorientering.version),
  purpose: refine<Purpose>('a purpose', (value) => PURPOSES.includes(value)),
  language: refine<Language>('a language', (value) => LANGUAGES.includes(value)),
  name: refine(`a text of at most ${MAX_NAME_LENGTH} characters`, (name: string) => isRoundName(name)),
  date: parseLocalDate,
  invited: optional(integer(1, MAX_RESPONSES)),
  minimum: integer(LEAST_MINIMUM, MAX_MINIMUM),
  isMinimumTold: truth,
  responses: atMost(
    MAX_RESPONSES,
    arrayOf((response): QuestionnaireResponse => parseResponse(kundorientering, response)),
  ),
  shown: integer(0, MAX_RESPONSES),
  sums: optional((sums): Tally => parseTally(kundorientering, sums)),
  decisions: decisionsParser(kundorientering),
  plan: optional((plan): Plan => parsePlan(kundorientering, plan)),
});

/**
 * Parses the round that a copy of the page carries. Its parts have to belong together: only a copy for leading has single answers, and only one for
 * the group has sums, of no fewer than the least group size.
 *
 * @throws {KundDiagnosError} `incompatible` for another format, questionnaire or version, `unreadable` for an answer, sums or a plan that their own
 *   parser rejects, else `invalid-argument`.
 */
export const parseRound = (input: unknown): Round =>
  parseDocument('parseRound', input, (value) => {
    const round = parseFields(value);
    const { purpose, responses, shown, sums, minimum } = round;
    const ids = new Set(responses.map(({ id }) => id));
    if (ids.size < responses.length) failAt('responses', 'ids of their own', responses);
    if (shown > responses.length || (shown > 0 && shown < LEAST_MINIMUM)) {
      failAt('shown', 'as many as there are, and at least the least group size', shown);
    }
    if (purpose !== 'lead' && responses.length > 0) failAt('responses', 'no single answers', responses);
    if ((purpose === 'group') !== (sums !== null)) failAt('sums', 'sums in a copy for the group', sums);
    if (sums && (sums.responses < minimum || sums.squaredTotals !== undefined)) {
      fail('sums that the group may see', sums.responses);
    }
    return round;
  });
