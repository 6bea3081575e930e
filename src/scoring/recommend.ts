import { fail, guard, list, record, text, type Path } from './check.js';
import { inDiscussionOrder } from './discussion-order.js';
import type { Condition, Instrument, Light } from './instrument.js';
import { readInstrument, readLights } from './read-instrument.js';
import { readSummary } from './read-summary.js';
import type { Summary } from './summarize.js';
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
  return guard(() => {
    const code = 'invalid-instrument';
    const basis = readInstrument(instrument);
    const whole = readSummary(basis, readLights(instrument.lights, ['instrument', 'lights']), summary);
    const find = (id: unknown, path: Path) =>
      whole.questions.find((question) => question.id === id) ??
      fail(code, path, "one of the instrument's questions", id);
    const findAll = (ids: unknown, path: Path): Q[] => {
      const found = list(ids, code, path).map((id, i) => find(id, [...path, i]).id);
      return found.length ? found : fail(code, path, 'at least one question', 0);
    };

    /** The questions that make the condition true; none when it is not. */
    function matches(condition: unknown, path: Path): Q[] {
      const given = record(condition, code, path) as Record<string, unknown>;
      if (given['weakest'] === true) return whole.weakest;
      for (const every of [true, false]) {
        const key = every ? 'all' : 'any';
        if (given[key] === undefined) continue;
        const parts = list(given[key], code, [...path, key]).map((part, i) =>
          matches(part, [...path, key, i]),
        );
        if (!parts.length) fail(code, [...path, key], 'at least one condition', 0);
        return every && parts.some((part) => !part.length) ? [] : [...new Set(parts.flat())];
      }
      const question = find(given['question'], [...path, 'question']);
      const { light, meanBelow, meanAtLeast, aheadOf } = given as Partial<
        Record<keyof Condition | 'light' | 'meanBelow' | 'meanAtLeast' | 'aheadOf', unknown>
      >;
      if (aheadOf !== undefined) {
        const other = find(aheadOf, [...path, 'aheadOf']);
        return question.sum > other.sum ? [question.id, other.id] : [];
      }
      if (light !== undefined) {
        const wanted = Array.isArray(light) ? light : [light];
        for (const one of wanted)
          if (!lightOrder.includes(one as Light)) fail(code, [...path, 'light'], 'red, yellow or green', one);
        return wanted.includes(question.light) ? [question.id] : [];
      }
      const limit = meanBelow ?? meanAtLeast;
      if (!Number.isFinite(limit)) fail(code, path, 'a condition', limit);
      const below = question.mean !== null && question.mean < (limit as number);
      return whole.n && below === (meanBelow !== undefined) ? [question.id] : [];
    }

    const rules = list(instrument.rules, code, ['instrument', 'rules']).flatMap((rule, i) => {
      const path = ['instrument', 'rules', i];
      const { id, when, questions } = record(rule, code, path);
      const matched = matches(when, [...path, 'when']);
      const concerned = questions === undefined ? matched : findAll(questions, [...path, 'questions']);
      if (!matched.length) return [];
      const worst = Math.min(...concerned.map((question) => lightOrder.indexOf(find(question, path).light!)));
      return {
        id: text(id, code, [...path, 'id']) as R,
        questions: [...concerned],
        light: lightOrder[worst]!,
      };
    });

    const nextSteps = list(instrument.nextSteps, code, ['instrument', 'nextSteps']).map((step, i) => {
      const path = ['instrument', 'nextSteps', i];
      const { id, questions } = record(step, code, path);
      const concerned = findAll(questions, [...path, 'questions']);
      const sums = concerned.map((question) => find(question, path).sum).sort((a, b) => a - b);
      return { id: text(id, code, [...path, 'id']) as S, questions: concerned, sums };
    });
    nextSteps.sort((a, b) => {
      const place = a.sums.findIndex((sum, i) => sum !== b.sums[i]);
      // A step that has no further question comes after one that has.
      return place < 0 ? b.sums.length - a.sums.length && 1 : a.sums[place]! - (b.sums[place] ?? Infinity);
    });

    return {
      light: whole.light,
      rules,
      nextSteps: nextSteps.map(({ id, questions }) => ({ id, questions })),
      advice: whole.n
        ? inDiscussionOrder(whole.questions).map(({ id, light }) => ({ question: id, light: light! }))
        : [],
    };
  });
}
