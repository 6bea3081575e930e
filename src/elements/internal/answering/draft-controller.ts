import { attempt } from '../attempt.js';
import type { FormAnswers } from '../form/form-element.js';
import { PageEvents } from '../page/page-events.js';
import { nonEmpty } from '../properties/non-empty.js';
import {
  AnswerSession,
  type AnswerHost,
  type AnyResponseDraft,
  type DraftSource,
  type ResponseOf,
} from './answer-session.js';
import { removeStoredDraft } from './draft-storage.js';
import type { ResponseDraft } from './response-draft.js';

export interface DraftHost extends AnswerHost {
  readonly draftKey: string | null;
  readonly form: HTMLFormElement | null;
}

export interface DraftOptions {
  /** False until the element can render. Drafts are adopted from then on. */
  isReady: () => boolean;
  /** Called when the answers have changed, before events are dispatched. */
  onChange: () => void;
  /** Called when the element starts over without answers. */
  onStartOver?: () => void;
  /** Called when the answers shown are now another person's, or from another occasion. */
  onRestore?: () => void;
}

/** Leaving the page, losing the connection, answering on another page, and an outbox that is connected. */
const PAGE_EVENTS = ['beforeunload', 'online', 'offline', 'storage', 'pageshow', 'kd-outbox-change'];

/**
 * Decides whose answers an element shows: each draft key has its own, and the host and the form may give a draft. Those that are shown are
 * the value and the state of the form control.
 */
export class DraftController<T extends AnyResponseDraft = ResponseDraft> implements FormAnswers {
  /** The answers that are shown. */
  session: AnswerSession<T>;
  /** True once somebody has tried to submit. Unanswered questions are then marked. */
  hasTriedToSubmit = false;

  readonly #host: DraftHost;
  readonly #options: DraftOptions;
  #empty: T;
  /** Sessions by draft key. Answers under an earlier key may still be being saved. */
  readonly #sessions = new Map<string | null, AnswerSession<T>>();
  /** Drafts not adopted yet, in the order they came: their instrument may be set later. */
  readonly #pending = new Map<DraftSource, unknown>();

  /** @param empty A draft without answers. */
  constructor(host: DraftHost, empty: T, options: DraftOptions) {
    this.#host = host;
    this.#empty = empty;
    this.#options = options;
    this.session = this.#sessionOf(null);
    new PageEvents(host, PAGE_EVENTS, this.#handlePageEvent);
  }

  get draft(): T['draft'] {
    return this.session.draft;
  }

  /** A copy of the response that the host has saved; `null` until then. */
  get savedResponse(): ResponseOf<T> | null {
    return this.session.isSaved ? this.session.response : null;
  }

  get formValue(): string | null {
    const { responseDraft, response } = this.session;
    return responseDraft.isEmpty ? null : JSON.stringify(response);
  }

  get formState(): string | null {
    const { draft } = this;
    return draft && JSON.stringify(draft);
  }

  /** Sets a draft to adopt as soon as possible. A later one from the same source replaces it, and none withdraws it. */
  setDraft(draft: unknown, source: DraftSource): void {
    this.#setPending(draft, source);
    this.#restore();
  }

  /** Starts over with something else to answer. */
  setEmpty(empty: T): void {
    const { draftKey } = this.session;
    this.#startOver();
    this.session.reset('idle');
    this.#empty = empty;
    this.#sessions.clear();
    this.session = this.#sessionOf(draftKey);
  }

  /** Follows the draft key and adopts pending drafts. Called in each update. */
  update(): void {
    this.followKey();
    this.#restore();
  }

  /** Shows the answers under the element's draft key. Answers given before there was a key belong to the first. */
  followKey(): void {
    const { session } = this;
    const draftKey = nonEmpty(this.#host.draftKey);
    if (draftKey === session.draftKey) return;
    if (draftKey !== null && session.draftKey === null && !session.isSaved && !this.#sessions.has(draftKey)) {
      session.takeKey(draftKey);
      this.#sessions.delete(null);
      this.#sessions.set(draftKey, session);
      return;
    }
    this.session = this.#sessionOf(draftKey);
    this.#startOver();
    this.#restore();
  }

  /** Starts over without answers, and drops pending drafts. */
  reset(): void {
    this.followKey();
    this.#startOver();
    this.#pending.clear();
    const { draftKey } = this.session;
    // The stored draft has not been adopted yet.
    if (!this.#options.isReady() && draftKey !== null) removeStoredDraft(draftKey, 'cleared');
    this.session.reset('idle');
    this.#options.onChange();
  }

  /** Starts over because the person has cleared their answers, and says so. */
  clear(): void {
    this.session.reset('cleared');
    this.#startOver();
  }

  resetForm(): void {
    // Before that there is nothing to reset: drafts in storage do not belong to the form.
    if (this.#options.isReady()) this.reset();
    for (const source of ['value', 'form'] as const) this.#setPending(null, source);
  }

  restoreValue(value: string | null): void {
    if (value !== null) {
      this.setDraft({ draft: 1, ...parseJson(value) }, 'value');
    } else if (this.formValue === null) {
      // Frameworks set an empty value before there is one. The stored draft stays.
      this.#setPending(null, 'value');
    } else {
      this.reset();
    }
  }

  restoreState(state: unknown): void {
    this.setDraft(parseJson(state), 'form');
  }

  #setPending(draft: unknown, source: DraftSource): void {
    this.#pending.delete(source);
    if (draft) this.#pending.set(source, draft);
    this.#host.requestUpdate();
  }

  /** Adopts the stored draft and the pending ones, once the element is ready. */
  #restore(): void {
    if (!this.#options.isReady()) return;
    let isShown = this.session.restore();
    for (const [source, draft] of this.#pending) {
      const outcome = this.session.adopt(draft, source);
      if (outcome !== 'unfit') this.#pending.delete(source);
      if (outcome === 'shown') isShown = true;
    }
    if (isShown) this.#options.onRestore?.();
    this.#options.onChange();
  }

  #startOver(): void {
    this.hasTriedToSubmit = false;
    this.#options.onStartOver?.();
  }

  #sessionOf(draftKey: string | null): AnswerSession<T> {
    const known = this.#sessions.get(draftKey);
    if (known) return known;
    const session = new AnswerSession(this.#host, this.#empty, draftKey, this.#options.onChange);
    this.#sessions.set(draftKey, session);
    return session;
  }

  readonly #handlePageEvent = (event: Event): void => {
    if (event.type === 'beforeunload') this.#confirmLeaving(event);
    if (event.type === 'storage' && this.session.handleStorageEvent(event as StorageEvent)) this.#startOver();
    if (event.type === 'kd-outbox-change') this.session.resume();
    this.#host.requestUpdate();
  };

  /** Makes the browser ask before answers are lost. Not for answers that are stored or wait to be sent, nor in a form, which the page looks after. */
  #confirmLeaving(event: Event): void {
    const isStored = this.session.isDraftStored || this.session.submission.state === 'queued';
    if (this.draft && !isStored && !this.#host.form) event.preventDefault();
  }
}

/** Parses JSON; `null` when it is none. Its content is validated when the draft is adopted. */
const parseJson = (json: unknown): object | null => attempt(() => JSON.parse(String(json)) as object | null);
