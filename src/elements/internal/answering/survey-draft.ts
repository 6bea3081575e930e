import {
  integer,
  literal,
  nonEmptyString,
  object,
  optional,
  refine,
} from '../../../scoring/validation/validate.js';
import type { Parser } from '../../../scoring/validation/validate.js';
import { MAX_COMMENT_LENGTH, type SurveyId } from '../../../surveys/survey.js';
import type { Answerable, ParsedDraft } from './draft.js';

/**
 * A customer's unsaved answer, as plain JSON. Store it as it is and set it as `draft` later. It has the `id` of the later response.
 */
export interface SurveyDraft<S extends SurveyId = SurveyId> {
  /** The format of the draft. */
  readonly draft: 1;
  readonly id: string;
  readonly survey: S;
  readonly version: number;
  readonly score: number;
  /** The comment, with spaces at its ends. */
  readonly comment?: string | null | undefined;
  /** How many changes have been made: the newer of two drafts has more. Default: 0. */
  readonly edits?: number | null | undefined;
  /** True when the answer has been submitted, and the host has not confirmed that it is saved. Default: false. */
  readonly sent?: boolean | null | undefined;
}

const parseComment = refine<string>(
  `a text of at most ${MAX_COMMENT_LENGTH} characters`,
  (value) => typeof value === 'string' && value.length <= MAX_COMMENT_LENGTH,
);

/** Makes a parser for drafts of a survey, as an instrument of one question. It fails for one that is damaged, or of another survey or version. */
export const surveyDraftParser = ({ id, version, scale }: Answerable): Parser<ParsedDraft> => {
  const parseDraft = object({
    draft: literal(1),
    id: nonEmptyString,
    survey: literal(id),
    version: literal(version),
    score: integer(scale.min, scale.max),
    comment: optional(parseComment),
    edits: optional(integer()),
    sent: (sent) => sent === true,
  });
  return (value) => {
    const { survey, score, comment, ...draft } = parseDraft(value);
    return {
      ...draft,
      draft: 1,
      instrument: survey,
      answers: { [survey]: score },
      comment: comment ?? '',
      edits: draft.edits ?? 0,
    };
  };
};
