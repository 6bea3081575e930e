import { at, fail, listOf, open, text, type Read } from './check.js';
import { inDiscussionOrder } from './discussion-order.js';
import type { Instrument, Light } from './instrument.js';
import { readInstrument } from './read-instrument.js';
import { readSummary, type QuestionSummary, type Summary } from './summarize.js';
import { lightOrder } from './traffic-light.js';

/** What the figures call for, as ids; the instrument's texts say it in words. */
export interface Recommendations<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> {
  /** The whole's light, whose action applies. */
  light: Light | null;
  /** The evaluation rules that apply, with the questions concerned and the worst light among them. */
  rules: { id: R; questions: Q[]; light: Light }[];
  /** Every next step, the ones for the weakest questions first. */
  nextSteps: { id: S; questions: Q[] }[];
  /** Which advice applies to each question, in the order to talk about them: red, yellow, then green. */
  advice: { question: Q; light: Light }[];
}

/**
 * What a result calls for: the whole's action, the evaluation rules that apply, the next steps in the order of need, and
 * advice per question. For a group as for one person's own result.
 *
 * Next steps are ordered by the lowest mean among each step's questions, then by the next lowest, then as in the instrument.
 *
 * @param instrument The instrument that was answered: its rules and next steps are data.
 * @param summary The result, from `summarize`.
 * @returns Ids; the instrument's texts say it in words.
 * @throws KundDiagnosError `invalid-instrument` for a rule that cannot be read or names a question that is not there, `incompatible`,
 *   `invalid-input`, `invalid-counts`.
 *
 * @example
 * const { light, rules } = recommend(kundorientering, summarize(kundorientering, tally(kundorientering, responses)));
 * light; // 'green'
 * rules.map((rule) => rule.id); // ['insight-without-loop', 'friction-between-teams', 'weakest-link']
 */
export function recommend<Q extends string, R extends string, S extends string>(
  instrument: Instrument<Q, R, S>,
  summary: Summary<Q>,
): Recommendations<Q, R, S> {
  const whole = readSummary(readInstrument(instrument), summary);
  const { n, weakest } = whole;
  const find: Read<QuestionSummary<Q>> = (id) =>
    whole.questions.find((question) => question.id === id) ?? fail('a known question', id);

  /** The questions that make a condition true; none when it is not. */
  const matches: Read<QuestionSummary<Q>[]> = (condition) => {
    const get = open(condition);
    const has = (key: string): boolean => key in (condition as object);
    if (get('weakest', (given) => given === true)) return weakest.map(find);
    if (has('any')) return get('any', listOf(matches)).flat();
    if (has('all')) {
      const parts = get('all', listOf(matches));
      return parts.every((part) => part.length) ? parts.flat() : [];
    }
    const question = get('question', find);
    const { sum, mean, light } = question;
    const met = has('aheadOf')
      ? sum > get('aheadOf', find).sum
      : has('light')
        ? get('light', readLightNames).includes(light)
        : has('meanBelow')
          ? mean! < get('meanBelow', number)
          : mean! >= get('meanAtLeast', number);
    return n && met ? [question] : [];
  };
  const readQuestions = listOf(find);

  const readRule = (rule: unknown): Recommendations<Q, R, S>['rules'] => {
    const get = open(rule);
    const matched = get('when', matches);
    const named = get('questions', (given = []) => readQuestions(given));
    const questions = [...new Set(named.length ? named : matched)];
    const found = {
      id: get('id', text) as R,
      questions: questions.map(({ id }) => id),
      light: lightOrder.find((one) => questions.some(({ light }) => light === one)) as Light,
    };
    return matched.length ? [found] : [];
  };

  const readStep = (step: unknown) => {
    const get = open(step);
    const questions = get('questions', readQuestions);
    return {
      step: { id: get('id', text) as S, questions: questions.map(({ id }) => id) },
      sums: questions.map(({ sum }) => sum).sort((a, b) => a - b),
    };
  };
  /** The lowest sums are compared, then the next lowest; a step that has no further question comes after one that has. */
  const inOrderOfNeed = ({ sums: a }: { sums: number[] }, { sums: b }: { sums: number[] }): number => {
    const longest = a.length > b.length ? a : b;
    return (
      longest.map((_, i) => (a[i] ?? Infinity) - (b[i] ?? Infinity)).find((difference) => difference) ?? 0
    );
  };

  return at(
    'instrument',
    () => {
      const get = open(instrument);
      return {
        light: whole.light,
        rules: get('rules', listOf(readRule)).flat(),
        nextSteps: get('nextSteps', listOf(readStep))
          .sort(inOrderOfNeed)
          .map(({ step }) => step),
        advice: inDiscussionOrder(whole).map(({ id, light }) => ({ question: id, light: light! })),
      };
    },
    'invalid-instrument',
  );
}

const number: Read<number> = (value) =>
  Number.isFinite(value) ? (value as number) : fail('a number', value);

/** One light or a list of them. */
const readLightNames: Read<unknown[]> = (value) =>
  listOf((light) => (lightOrder.includes(light) ? light : fail('a light', light)))(
    Array.isArray(value) ? value : [value],
  );
