import type { Instrument } from '../../scoring/instrument.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { uuid } from '../shared/uuid.js';
import type { Draft } from './draft.js';

/** What one person has filled in so far. Blank until the first answer, which is what gives it an `id`. */
export class AnswerSheet {
  readonly instrument: Instrument;
  #id: string;
  #answers: Readonly<Record<string, number>>;

  /** A blank one, or one that goes on from a draft of the same instrument. */
  constructor(instrument: Instrument, draft?: Draft) {
    this.instrument = instrument;
    this.#id = draft?.id ?? '';
    this.#answers = draft?.answers ?? {};
  }

  /** By question; a copy. */
  get answers(): Record<string, number> {
    return { ...this.#answers };
  }

  /** The ids of the questions that have no answer, in order. */
  get unanswered(): string[] {
    return this.instrument.questions.map(({ id }) => id).filter((id) => this.answerTo(id) === undefined);
  }

  get total(): number {
    return this.instrument.questions.length;
  }

  get answered(): number {
    return Object.keys(this.#answers).length;
  }

  /** What to go on from another time; `null` while it is blank. */
  get draft(): Draft | null {
    return this.#id ? { draft: 1, ...this.response() } : null;
  }

  /** The answer to a question; undefined while there is none. */
  answerTo(question: string): number | undefined {
    return Object.hasOwn(this.#answers, question) ? this.#answers[question] : undefined;
  }

  answer(question: string, value: number): void {
    this.#id ||= uuid();
    this.#answers = { ...this.#answers, [question]: value };
  }

  /** What the host stores: the same `id` every time. */
  response(segments?: Record<string, string>): QuestionnaireResponse {
    const { id: instrument, version } = this.instrument;
    const { answers } = this;
    return { id: this.#id, instrument, version, answers, ...(segments && { segments: { ...segments } }) };
  }

  /** Where a question stands, from 0; -1 for one that is not asked. */
  placeOf(question: string | undefined): number {
    return this.instrument.questions.findIndex(({ id }) => id === question);
  }
}
