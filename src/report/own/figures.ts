import { evaluate, type CheckedRules, type Evaluation } from '../../scoring/evaluate.js';
import type { TrafficLight } from '../../scoring/instrument.js';
import type { ParsedInstrument } from '../../scoring/parse-instrument.js';
import { responseParser } from '../../scoring/parse-response.js';
import { roundMean } from '../../scoring/rounded-mean.js';
import { lightOf } from '../../scoring/traffic-light.js';
import { sumOf, type Parser } from '../../scoring/validate.js';

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
