import { parseArgument } from '../../scoring/argument.js';
import type { Instrument } from '../../scoring/instrument.js';
import { instrumentArgument } from '../../scoring/parse-instrument.js';
import { rulesParser } from '../../scoring/parse-rules.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { ownReportParser, type OwnReport } from './figures.js';

/**
 * One person's own report, by the same rules as a group's.
 *
 * @param instrument The instrument that was answered.
 * @param response A whole response: every question answered.
 * @throws {KundDiagnosError} `incompatible` for another instrument or version, else `invalid-argument`.
 *
 * @example
 * const { rounded, light, answers } = ownReport(kundorientering, responses[0]);
 * [rounded, light, answers[0].value]; // [3.4, 'yellow', 3]
 */
export function ownReport<Q extends string, R extends string, S extends string>(
  instrument: Instrument<Q, R, S>,
  response: QuestionnaireResponse<Q>,
): OwnReport<Q, R, S> {
  const parsed = instrumentArgument<Q>('ownReport', instrument);
  const rules = parseArgument('ownReport', 'instrument', instrument, rulesParser<Q, R, S>(parsed.ids));
  return parseArgument('ownReport', 'response', response, ownReportParser(parsed, rules));
}
