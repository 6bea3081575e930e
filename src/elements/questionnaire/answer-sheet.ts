import type { Instrument } from '../../scoring/instrument.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { uuid } from '../shared/uuid.js';
import type { Draft } from './draft.js';

/** What one person has filled in so far. Blank until the first answer, which is what gives it an `id`. */
export class AnswerSheet {
  readonly instrument: Instrument;
  /** True once the answers may have reached the host: from then on they are not changed. */
  sent: boolean;
  /** True while it holds nothing but what was answered another time. */
  isRestored = false;
  /** How many answers have been given, changes among them. */
  edits: number;
  #id: string;
  /** Without what every object has: a question may be called "constructor". */
  readonly #answers: Record<string, number>;

  /** A blank one, or one that goes on from a draft of the same instrument, over what was answered before it. */
  constructor(instrument: Instrument, draft?: Draft, before?: Draft['answers'] | false) {
    this.instrument = instrument;
    this.#id = draft?.id ?? '';
    this.edits = draft?.edits ?? 0;
    this.#answers = { __proto__: null as never, ...before, ...draft?.answers };
    // Fewer than all cannot have been sent; they would be locked and never whole.
    this.sent = draft?.sent === true && this.unanswered.length === 0;
  }

  /** By question; a copy. */
  get answers(): Record<string, number> {
    return { ...this.#answers };
  }

  /** The ids of the questions that have no answer, in order. */
  get unanswered(): string[] {
    return this.instrument.questions.map(({ id }) => id).filter((id) => !(id in this.#answers));
  }

  get total(): number {
    return this.instrument.questions.length;
  }

  get answered(): number {
    return Object.keys(this.#answers).length;
  }

  /** What to go on from another time; `null` while it is blank. */
  get draft(): Draft | null {
    return this.#id ? { draft: 1, ...this.response(), edits: this.edits, sent: this.sent } : null;
  }

  /** The answer to a question; undefined while there is none. */
  answerTo(question: string): number | undefined {
    return this.#answers[question];
  }

  answer(question: string, value: number): void {
    this.#id ||= uuid();
    this.#answers[question] = value;
    this.edits++;
    this.isRestored = false;
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
