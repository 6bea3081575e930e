import { evaluate, type CheckedRules, type Evaluation } from '../scoring/evaluate.js';
import type { Instrument, TrafficLight } from '../scoring/instrument.js';
import { instrumentArgument, type ParsedInstrument } from '../scoring/parse-instrument.js';
import { responseParser } from '../scoring/parse-response.js';
import { rulesParser } from '../scoring/parse-rules.js';
import type { QuestionnaireResponse } from '../scoring/response.js';
import { roundMean } from '../scoring/rounded-mean.js';
import { lightOf } from '../scoring/traffic-light.js';
import { parseArgument } from '../scoring/validation/argument.js';
import { sumOf, type Parser } from '../scoring/validation/validate.js';

/** One person's own result. Plain JSON. */
export interface OwnReport<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> extends Evaluation<Q, R, S> {
  instrument: string;
  version: number;
  /** The mean of the answers, rounded half up to one decimal. */
  rounded: number;
  light: TrafficLight;
  /** In the instrument's order. */
  answers: { question: Q; value: number; light: TrafficLight }[];
}

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

/** Makes a parser from a response to the person's own report, for a validated instrument and its rules. */
export function ownReportParser<Q extends string, R extends string, S extends string>(
  instrument: ParsedInstrument<Q>,
  rules: CheckedRules<Q, R, S>,
): Parser<OwnReport<Q, R, S>> {
  const { id, version, ids, thresholds } = instrument;
  return (response) => {
    const values = responseParser(instrument)(response);
    const rounded = roundMean(sumOf(values), values.length);
    const answers = ids.map((question, index) => {
      const value = values[index]!;
      return { question, value, light: lightOf(value, thresholds) };
    });
    const { rules: applicable, nextSteps } = evaluate(
      rules,
      // With one answer, sum and mean are the answer.
      answers.map(({ question, value, light }) => ({ id: question, sum: value, mean: value, light })),
    );
    return {
      instrument: id,
      version,
      rounded,
      light: lightOf(rounded, thresholds),
      answers,
      rules: applicable,
      nextSteps,
    };
  };
}
