import { MAX_NAME_LENGTH } from '../plan/plan.js';
import { object, record, refine, type Parser } from '../scoring/validation/validate.js';

/** The names of the areas. */
export interface AreaNames {
  readonly questions: Readonly<Record<string, { readonly name: string }>>;
}

const name = refine(
  `a name of at most ${MAX_NAME_LENGTH} characters`,
  (value: string) => typeof value === 'string' && value.length <= MAX_NAME_LENGTH,
);

/** The names alone, of which a host may have any. */
export const parseAreaNames: Parser<AreaNames> = (value) => {
  const { questions } = object({ questions: record(object({ name })) })(value);
  return { questions: Object.fromEntries(questions) };
};
