import type { AnyDraft, AnyResponse } from '../../events/answers.js';
import { KdAnswerEvent } from '../../events/kd-answer.js';
import { KdDraftEvent } from '../../events/kd-draft.js';
import { attempt } from '../attempt.js';
import type { ParsedDraft } from './draft.js';
import {
  draftStorageChange,
  loadDraft,
  removeStoredDraft,
  storeDraft,
  type RemovalReason,
} from './draft-storage.js';
import type { ResponseDraft } from './response-draft.js';
import { segmentsFrom } from './segments.js';
import { SubmitController, type SubmitHost } from './submit-controller.js';
import { parseProperty } from '../properties/parse-property.js';

export interface AnswerHost extends SubmitHost {
  readonly segments: Readonly<Record<string, string>> | null;
}

/** Where a draft comes from: this browser, the host's `draft`, what a form has stored, or the host's `value`. */
export type DraftSource = 'storage' | 'host' | 'form' | 'value';

/** The response that a draft becomes. */
export type ResponseOf<T extends AnyResponseDraft> = ReturnType<T['response']>;

export type AnyResponseDraft = ResponseDraft<AnyResponse, AnyDraft>;

/** One person's answers: the draft, the key that it is stored under, and submitting it. */
export class AnswerSession<T extends AnyResponseDraft = ResponseDraft> {
  responseDraft: T;
  readonly submission: SubmitController<ResponseOf<T>>;
  /** True while this browser stores the draft. Only then is the person told so. */
  isDraftStored = false;
  /** True once answers that had been submitted are submitted again. */
  isRetry = false;

  readonly #host: AnswerHost;
  readonly #onChange: () => void;
  #draftKey: string | null;

  /**
   * @param empty A draft without answers.
   * @param onChange Called when the answers have changed, before events are dispatched.
   */
  constructor(host: AnswerHost, empty: T, draftKey: string | null, onChange: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#draftKey = draftKey;
    this.responseDraft = empty.begin();
    this.submission = new SubmitController(host, () => {
      this.#discard(this.responseDraft.draft, 'saved');
    });
  }

  get draftKey(): string | null {
    return this.#draftKey;
  }

  get isSaved(): boolean {
    return this.submission.state === 'saved';
  }

  /** The draft to continue from later; `null` while nothing is answered, and once the answers are saved. */
  get draft(): T['draft'] {
    return this.isSaved ? null : this.responseDraft.draft;
  }

  /** The response for the host to store. */
  get response(): ResponseOf<T> {
    return this.responseDraft.response(segmentsFrom(this.#host.segments)) as ResponseOf<T>;
  }

  /** Changes the draft, stores it and dispatches `kd-draft`. */
  edit(change: (responseDraft: T) => void): void {
    const { responseDraft, submission } = this;
    if (submission.state === 'cleared') submission.reset('idle');
    change(responseDraft);
    this.#host.requestUpdate();
    this.#changed();
  }

  answer(question: string, value: number): void {
    this.edit((changed) => {
      changed.answer(question, value);
    });
    const { responseDraft } = this;
    const answered = new KdAnswerEvent(question, value, responseDraft.answered, responseDraft.total);
    this.#host.dispatchEvent(answered);
  }

  /** Asks the page's outbox for answers that were submitted on an earlier visit. */
  resume(): void {
    const { state } = this.submission;
    if (state === 'asking' || state === 'interrupted') this.submission.resume(this.response);
  }

  /** Submits the answers. Once the host has taken them they are locked: it may have them, even if saving fails. */
  submit(): void {
    const { responseDraft } = this;
    this.isRetry = responseDraft.sent;
    const isTaken = this.submission.submit(this.response);
    if (!isTaken || responseDraft.sent) return;
    responseDraft.sent = true;
    this.#changed();
  }

  /**
   * Starts over without answers.
   *
   * @param state `cleared` tells the person that the answers are gone.
   */
  reset(state: 'idle' | 'cleared'): void {
    const { draft } = this;
    this.responseDraft = this.responseDraft.begin();
    this.#discard(draft, 'cleared');
    this.submission.reset(state);
  }

  /** Sets a key that came after the first answers, and stores them under it. */
  takeKey(draftKey: string): void {
    this.#draftKey = draftKey;
    this.#store();
  }

  /**
   * Continues from the draft that is stored.
   *
   * @returns True when the answers shown are now another person's, or from another occasion.
   */
  restore(): boolean {
    const stored = loadDraft(this.#draftKey);
    return stored !== null && this.adopt(stored, 'storage') === 'shown';
  }

  /**
   * Continues from a draft. With the same id, the one with more edits wins, unless it is set as the element's value. With different ids, the
   * host's wins over the one that is shown, which wins over the stored one.
   */
  adopt(value: unknown, source: DraftSource): 'shown' | 'ignored' | 'unfit' {
    const { responseDraft } = this;
    const draft = parseProperty('draft', value, this.#parse);
    if (!draft) return 'unfit';
    if (draft.id === responseDraft.draft?.id) {
      if (responseDraft.sent) return 'ignored';
      if (source === 'value') {
        const edits = Math.max(draft.edits, responseDraft.edits + 1);
        this.#show(responseDraft.begin({ ...draft, edits }), 'saving', source);
        return 'shown';
      }
      if (!draft.sent && draft.edits <= responseDraft.edits) {
        responseDraft.addMissing(draft.answers);
        return 'ignored';
      }
      // The same answers were continued on another page, which may be submitting them.
      this.#show(responseDraft.begin(draft, responseDraft.answers), 'saving', source);
      return 'ignored';
    }
    if (!responseDraft.isEmpty && source === 'storage') {
      // Two people have begun under one key; each continues with their own answers.
      this.isDraftStored = false;
      return 'ignored';
    }
    const restored = responseDraft.begin(draft);
    restored.isRestored = true;
    this.#show(restored, 'asking', source);
    return 'shown';
  }

  /**
   * Reacts to a change of the stored draft by another page, or another element on this one.
   *
   * @returns True when the person has cleared the answers there.
   */
  handleStorageEvent(event: StorageEvent): boolean {
    const change = draftStorageChange(event, this.#draftKey);
    if (!this.isDraftStored || change === null || change === 'stored') return false;
    this.isDraftStored = false;
    if (change === 'saved' && this.responseDraft.sent) {
      this.submission.reset('saved');
      this.#tell(null);
    }
    if (change !== 'cleared') return false;
    this.reset('cleared');
    return true;
  }

  /** Removes a draft from storage, and dispatches `kd-draft` with `null`. */
  #discard(draft: T['draft'], reason: RemovalReason): void {
    const key = this.#draftKey;
    this.isDraftStored = false;
    if (!draft) return;
    // Another person may have begun under the same key.
    const stored = loadDraft(key) as Partial<AnyDraft> | null;
    if (key !== null && stored?.id === draft.id) removeStoredDraft(key, reason);
    this.#tell(null);
  }

  /** @param stateIfSent The state of answers that were submitted. */
  #show(responseDraft: T, stateIfSent: 'saving' | 'asking', source: DraftSource): void {
    this.responseDraft = responseDraft;
    this.submission.reset(responseDraft.sent ? stateIfSent : 'idle');
    this.isDraftStored = true;
    if (source !== 'storage') this.#store(true);
    this.resume();
  }

  #changed(): void {
    this.#store();
    this.#tell(this.responseDraft.draft);
  }

  /** @param replaces True when the draft takes the place of another person's. Otherwise theirs stays. */
  #store(replaces = false): void {
    const key = this.#draftKey;
    const { draft } = this.responseDraft;
    const stored = replaces ? null : attempt(() => this.#parse(loadDraft(key)));
    const isTaken = stored !== null && stored.id !== draft?.id;
    this.isDraftStored = key !== null && draft !== null && !isTaken && storeDraft(key, draft);
  }

  readonly #parse = (draft: unknown): ParsedDraft => this.responseDraft.parse(draft);

  #tell(draft: T['draft']): void {
    this.#onChange();
    const event = new KdDraftEvent(draft);
    this.#host.dispatchEvent(event);
  }
}
