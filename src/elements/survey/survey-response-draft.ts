import { SURVEYS, type SurveyId, type SurveyResponse } from '../../surveys/survey.js';
import type { Answerable, Draft, ParsedDraft } from '../internal/answering/draft.js';
import { ResponseDraft } from '../internal/answering/response-draft.js';
import { surveyDraftParser, type SurveyDraft } from '../internal/answering/survey-draft.js';

/** Stripped from a comment: lone surrogates, which a database cannot hold, and control characters other than tabs and line breaks. */
const NOT_STORED = /[\p{Cs}\p{Cc}]/gu;
const KEPT = ['\t', '\n'];

const cleaned = (comment: string): string =>
  comment.replaceAll(NOT_STORED, (character) => (KEPT.includes(character) ? character : '')).trim();

/** One customer's unsaved answer and comment. Code shared with the questionnaire sees a survey as an instrument with one question. */
export class SurveyResponseDraft<S extends SurveyId = SurveyId> extends ResponseDraft<
  SurveyResponse<S>,
  SurveyDraft<S>
> {
  /** Unedited, with spaces at its ends. */
  comment: string;

  static of<S extends SurveyId>(survey: S): SurveyResponseDraft<S> {
    const { version, scale } = SURVEYS[survey];
    return new SurveyResponseDraft({ id: survey, version, scale, questions: [{ id: survey }] });
  }

  constructor(instrument: Answerable, draft?: ParsedDraft, earlier?: Draft['answers']) {
    super(instrument, draft, earlier);
    this.comment = draft?.comment ?? '';
  }

  /** `null` while there is none. */
  get score(): number | null {
    return this.answerTo(this.instrument.id);
  }

  write(comment: string): void {
    this.comment = comment;
    this.edits++;
    this.isRestored = false;
  }

  override parse(value: unknown): ParsedDraft {
    return surveyDraftParser(this.instrument)(value);
  }

  override get draft(): SurveyDraft<S> | null {
    const draft = super.draft;
    return draft && { ...draft, ...(this.comment && { comment: this.comment }) };
  }

  override response(segments?: Readonly<Record<string, string>> | null): SurveyResponse<S> {
    const { id, version } = this.instrument;
    const comment = cleaned(this.comment);
    return {
      id: this.id,
      survey: id as S,
      version,
      score: this.score!,
      ...(comment && { comment }),
      ...(segments && { segments: { ...segments } }),
    };
  }
}
