import type { Instrument } from '../../../scoring/instrument.js';
import {
  integer,
  literal,
  nonEmptyString,
  object,
  optional,
  record,
  within,
  type Parser,
} from '../../../scoring/validation/validate.js';

/**
 * Unsaved answers, as plain JSON. Store it as it is and set it as `draft` later. It has the `id` of the later response, so that a person who
 * continues on two devices still stores once.
 */
export interface Draft {
  /** The format of the draft. */
  readonly draft: 1;
  readonly id: string;
  readonly instrument: string;
  readonly version: number;
  readonly answers: Readonly<Record<string, number>>;
  /** How many answers have been given, changes included: the newer of two drafts has more. Default: 0. */
  readonly edits?: number | null;
  /** True when the answers have been submitted, and the host has not confirmed that they are saved. Default: false. */
  readonly sent?: boolean | null;
}

/** A draft to set. TypeScript widens `draft` to `number` in imported JSON. */
export type DraftInput = Omit<Draft, 'draft'> & { readonly draft: number };

/** A validated draft, with answers only to the instrument's questions. */
export interface ParsedDraft extends Draft {
  readonly edits: number;
  readonly sent: boolean;
  /** The comment, for drafts that have one. */
  readonly comment?: string | null;
}

/** The parts of an instrument that a draft is checked against. */
export type Answerable = Pick<Instrument, 'id' | 'version' | 'scale' | 'questions'>;

/** Makes a parser for drafts of an instrument. It fails for one that is damaged, or of another instrument or version. */
export const draftParser = ({ id, version, questions, scale }: Answerable): Parser<ParsedDraft> => {
  const parseAnswer = optional(integer(scale.min, scale.max));
  const parseDraft = object({
    draft: literal(1),
    id: nonEmptyString,
    instrument: literal(id),
    version: literal(version),
    answers: record((answer) => answer),
    edits: optional(integer()),
    sent: (sent) => sent === true,
  });
  return (value) => {
    const draft = parseDraft(value);
    // A map, since a question may be called "constructor".
    const given = new Map(draft.answers);
    const answers = questions.flatMap(({ id: question }) => {
      const answer = within(question, parseAnswer, given.get(question));
      return answer === null ? [] : [[question, answer]];
    });
    return {
      ...draft,
      draft: 1,
      answers: Object.fromEntries(answers) as Record<string, number>,
      edits: draft.edits ?? 0,
    };
  };
};
