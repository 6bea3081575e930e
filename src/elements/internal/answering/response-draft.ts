import type { QuestionnaireResponse } from '../../../scoring/response.js';
import type { AnyResponse } from '../../events/answers.js';
import { draftParser, type Answerable, type Draft, type ParsedDraft } from './draft.js';
import { uuid } from '../../../scoring/uuid.js';

/**
 * One person's answers so far. It gets its `id` with the first answer.
 *
 * @typeParam R The response that it becomes.
 * @typeParam D The draft that is stored of it meanwhile.
 */
export class ResponseDraft<R extends AnyResponse = QuestionnaireResponse, D = Draft> {
  readonly instrument: Answerable;
  /** True once the answers may have reached the host: from then on they are not changed. */
  sent: boolean;
  /** True while all its answers are from an earlier visit. */
  isRestored = false;
  /** How many answers have been given, changes included. */
  edits: number;
  /** Empty until the first answer. */
  id: string;
  readonly #answers: Map<string, number>;

  /**
   * Begins empty, or continues from a draft of the same instrument.
   *
   * @param earlier Earlier answers, which the draft's override.
   */
  constructor(instrument: Answerable, draft?: ParsedDraft, earlier: Draft['answers'] = {}) {
    this.instrument = instrument;
    this.id = draft?.id ?? '';
    this.edits = draft?.edits ?? 0;
    this.#answers = new Map(Object.entries({ ...earlier, ...draft?.answers }));
    // An incomplete draft cannot have been submitted, and locked it could never be completed.
    this.sent = draft?.sent === true && this.unanswered.length === 0;
  }

  /** Another of the same kind, empty or continued. See the constructor. */
  begin(draft?: ParsedDraft, earlier?: Draft['answers']): this {
    const Kind = this.constructor as new (...begun: ConstructorParameters<typeof ResponseDraft>) => this;
    return new Kind(this.instrument, draft, earlier);
  }

  /** Parses a draft that was stored of the same kind. */
  parse(value: unknown): ParsedDraft {
    return draftParser(this.instrument)(value);
  }

  /** A copy of the answers, by question id. */
  get answers(): Record<string, number> {
    return Object.fromEntries(this.#answers);
  }

  /** The ids of the questions without an answer, in order. */
  get unanswered(): string[] {
    return this.instrument.questions.map(({ id }) => id).filter((id) => !this.#answers.has(id));
  }

  get total(): number {
    return this.instrument.questions.length;
  }

  get answered(): number {
    return this.#answers.size;
  }

  get isEmpty(): boolean {
    return this.id === '';
  }

  /** The draft to continue from later; `null` while it is empty. */
  get draft(): D | null {
    if (this.isEmpty) return null;
    return { draft: 1, ...this.response(), edits: this.edits, sent: this.sent } as D;
  }

  answerTo(question: string): number | null {
    return this.#answers.get(question) ?? null;
  }

  answer(question: string, value: number): void {
    this.id ||= uuid();
    this.#answers.set(question, value);
    this.edits++;
    this.isRestored = false;
  }

  /** Adds answers from an earlier draft to questions without one. */
  addMissing(answers: Draft['answers']): void {
    for (const [question, value] of Object.entries(answers)) {
      if (!this.#answers.has(question)) this.#answers.set(question, value);
    }
  }

  /** The response for the host to store: the same `id` every time. */
  response(segments?: Readonly<Record<string, string>> | null): R {
    const { id: instrument, version } = this.instrument;
    const { answers } = this;
    return { id: this.id, instrument, version, answers, ...(segments && { segments: { ...segments } }) } as R;
  }

  /** The position of a question, from 0; −1 for one that is not asked. */
  indexOf(question: string | undefined): number {
    return this.instrument.questions.findIndex(({ id }) => id === question);
  }
}
