import { AnswerSession, type AnswerHost, type AnyResponseDraft, type DraftSource } from './answer-session.js';
import { removeStoredDraft } from './draft-storage.js';
import type { ResponseDraft } from './response-draft.js';
import { PageEvents } from '../page/page-events.js';

export interface DraftHost extends AnswerHost {
  readonly form: HTMLFormElement | null;
}

/** Leaving the page, losing the connection, and answering on another page. */
const PAGE_EVENTS = ['beforeunload', 'online', 'offline', 'storage', 'pageshow'];

/** Decides whose answers are shown: each draft key has its own, and the host may give a draft. */
export class DraftController<T extends AnyResponseDraft = ResponseDraft> {
  /** The answers that are shown. */
  session: AnswerSession<T>;

  readonly #host: DraftHost;
  readonly #onChange: () => void;
  readonly #onCleared: () => void;
  #empty: T;
  /** Sessions by draft key. Answers under an earlier key may still be being saved. */
  readonly #sessions = new Map<string | null, AnswerSession<T>>();
  /** Drafts not adopted yet, in the order they came: their instrument may be set later. */
  readonly #pending = new Map<DraftSource, unknown>();

  /**
   * @param empty What is answered, without an answer.
   * @param onChange Called when answers have changed, before events are dispatched.
   * @param onCleared Called when the answers have been removed on another page.
   */
  constructor(host: DraftHost, empty: T, onChange: () => void, onCleared: () => void) {
    this.#host = host;
    this.#empty = empty;
    this.#onChange = onChange;
    this.#onCleared = onCleared;
    this.session = this.#sessionOf(null);
    new PageEvents(host, PAGE_EVENTS, this.#handlePageEvent);
  }

  get draft(): T['draft'] {
    return this.session.draft;
  }

  /** Sets a draft to adopt as soon as possible. A later one from the same source replaces it, and none withdraws it. */
  setDraft(draft: unknown, source: DraftSource): void {
    this.#pending.delete(source);
    if (draft) this.#pending.set(source, draft);
    this.#host.requestUpdate();
  }

  /**
   * Starts over without answers, and drops pending drafts.
   *
   * @param isReady False before the first render: the stored draft has then not been adopted.
   */
  reset(isReady: boolean): void {
    const { draftKey } = this.session;
    this.#pending.clear();
    if (!isReady && draftKey !== null) removeStoredDraft(draftKey, 'cleared');
    this.session.reset('idle');
  }

  /** Starts over with something else to answer. */
  setEmpty(empty: T): void {
    const { draftKey } = this.session;
    this.session.reset('idle');
    this.#empty = empty;
    this.#sessions.clear();
    this.session = this.#sessionOf(draftKey);
  }

  /**
   * Shows the answers under a key. Answers given before there was a key belong to the first.
   *
   * @returns True when the answers shown have changed.
   */
  setKey(draftKey: string | null): boolean {
    const { session } = this;
    if (draftKey === session.draftKey) return false;
    if (draftKey !== null && session.draftKey === null && !session.isSaved && !this.#sessions.has(draftKey)) {
      session.takeKey(draftKey);
      this.#sessions.delete(null);
      this.#sessions.set(draftKey, session);
      return false;
    }
    this.session = this.#sessionOf(draftKey);
    return true;
  }

  /**
   * Adopts pending drafts: the stored one and the host's.
   *
   * @returns True when the answers shown are now another person's, or from another occasion.
   */
  restore(): boolean {
    let isShown = this.session.restore();
    for (const [source, draft] of this.#pending) {
      const outcome = this.session.adopt(draft, source);
      if (outcome !== 'unfit') this.#pending.delete(source);
      if (outcome === 'shown') isShown = true;
    }
    return isShown;
  }

  #sessionOf(draftKey: string | null): AnswerSession<T> {
    const known = this.#sessions.get(draftKey);
    if (known) return known;
    const session = new AnswerSession(this.#host, this.#empty, draftKey, this.#onChange);
    this.#sessions.set(draftKey, session);
    return session;
  }

  readonly #handlePageEvent = (event: Event): void => {
    if (event.type === 'beforeunload') this.#confirmLeaving(event);
    if (event.type === 'storage' && this.session.handleStorageEvent(event as StorageEvent)) this.#onCleared();
    this.#host.requestUpdate();
  };

  /** Makes the browser ask before answers are lost. Not for answers that are stored or wait to be sent, nor in a form, which the page looks after. */
  #confirmLeaving(event: Event): void {
    const isStored = this.session.isDraftStored || this.session.submission.state === 'queued';
    if (this.draft && !isStored && !this.#host.form) event.preventDefault();
  }
}
