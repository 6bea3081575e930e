import type { Instrument } from '../../scoring/instrument.js';
import { KdAnswerEvent } from '../events/kd-answer.js';
import { KdDraftEvent } from '../events/kd-draft.js';
import { attempt } from './attempt.js';
import { download } from './download.js';
import { draftParser, type Draft } from './draft.js';
import {
  draftStorageChange,
  loadDraft,
  removeStoredDraft,
  storeDraft,
  type RemovalReason,
} from './draft-storage.js';
import { PageEvents } from './page-events.js';
import { ResponseDraft } from './response-draft.js';
import { SubmitController, type SubmitHost } from './submit-controller.js';
import { warnOnce } from './warn-once.js';

export interface DraftHost extends SubmitHost {
  readonly segments: Readonly<Record<string, string>> | null;
  readonly draftKey: string | null;
  readonly form: HTMLFormElement | null;
}

/** One person's answers from the first to the last: the draft, where it is stored, and submitting it. */
export class DraftController {
  responseDraft: ResponseDraft;
  readonly submission: SubmitController;
  /** True while this browser holds the draft: the person is told only then. */
  isDraftStored = false;
  /** True once answers that had been submitted are submitted again. */
  isRetry = false;

  readonly #host: DraftHost;
  readonly #onCleared: () => void;
  /** The host's draft, until it has been adopted. */
  #pendingDraft: unknown = null;

  /** @param onCleared Called when the answers have been removed, here or on another page. */
  constructor(host: DraftHost, instrument: Instrument, onCleared: () => void) {
    this.#host = host;
    this.#onCleared = onCleared;
    this.responseDraft = new ResponseDraft(instrument);
    this.submission = new SubmitController(host, () => {
      this.#discard(this.responseDraft.draft, 'saved');
    });
    new PageEvents(host, this.#handlePageEvent);
  }

  /** What to continue from another time; `null` while nothing is answered, and once the answers are saved. */
  get draft(): Draft | null {
    return this.submission.state === 'saved' ? null : this.responseDraft.draft;
  }

  set draft(draft: unknown) {
    this.#pendingDraft = draft;
    this.#host.requestUpdate();
  }

  answer(question: string, value: number): void {
    const { responseDraft, submission } = this;
    if (submission.state === 'cleared') submission.reset('idle');
    responseDraft.answer(question, value);
    this.#host.requestUpdate();
    this.#changed();
    const answered = new KdAnswerEvent(question, value, responseDraft.answered, responseDraft.total);
    this.#host.dispatchEvent(answered);
  }

  /** Submits the answers. Once the host has taken them they are shown but not changed: they may have arrived. */
  submit(): void {
    const { responseDraft } = this;
    this.isRetry = responseDraft.sent;
    const isTaken = this.submission.submit(responseDraft.response(this.#host.segments));
    if (!isTaken || responseDraft.sent) return;
    responseDraft.sent = true;
    this.#changed();
  }

  /** Starts over without answers, with another instrument if one is given. */
  reset(instrument = this.responseDraft.instrument): void {
    const { draft } = this.responseDraft;
    this.responseDraft = new ResponseDraft(instrument);
    this.#discard(draft, 'cleared');
    this.submission.reset('idle');
  }

  /** Removes the answers, as the person asked, and tells them so. */
  clear(): void {
    this.reset();
    this.submission.reset('cleared');
    this.#onCleared();
  }

  /**
   * Adopts the drafts that wait, in this browser and from the host.
   *
   * @returns True when another person's answers, or another time's, are shown now.
   */
  restore(): boolean {
    // The stored draft, then the host's. Same id: more edits wins; different id: the host's wins.
    const fromStorage = this.#adoptDraft(loadDraft(this.#host.draftKey), 'storage');
    const fromHost = this.#adoptDraft(this.#pendingDraft, 'host');
    this.#pendingDraft = null;
    return fromHost || fromStorage;
  }

  /** Gives the person the response as a file of their own. */
  readonly download = (): void => {
    const response = JSON.stringify(this.responseDraft.response(this.#host.segments));
    download('kund-diagnos.json', 'application/json', response);
  };

  readonly #handlePageEvent = (event: Event): void => {
    if (event.type === 'beforeunload') this.#confirmLeaving(event);
    if (event instanceof StorageEvent) this.#handleStorageEvent(event);
  };

  /** Has the browser ask before answers are lost. A stored draft is not, and a form is the page's to ask about. */
  #confirmLeaving(event: Event): void {
    if (this.draft && !this.isDraftStored && !this.#host.form) event.preventDefault();
  }

  /** Another page, or another element on this one, has removed the draft that is stored. */
  #handleStorageEvent(event: StorageEvent): void {
    const change = draftStorageChange(event, this.#host.draftKey);
    if (!this.isDraftStored || change === null || change === 'stored') return;
    this.isDraftStored = false;
    if (change === 'cleared') this.clear();
    if (change === 'saved' && this.responseDraft.sent) {
      this.submission.reset('saved');
      this.#tell(null);
    }
  }

  /** Forgets a draft, wherever it is stored. */
  #discard(draft: Draft | null, reason: RemovalReason): void {
    const { draftKey } = this.#host;
    this.isDraftStored = false;
    if (!draft) return;
    // Another person may have begun under the same key.
    const stored = loadDraft(draftKey) as Partial<Draft> | null;
    if (draftKey !== null && stored?.id === draft.id) removeStoredDraft(draftKey, reason);
    this.#tell(null);
  }

  /** Returns true when another person's answers, or another time's, are shown now. */
  #adoptDraft(value: unknown, source: 'storage' | 'host'): boolean {
    if (value === null || value === undefined) return false;
    const { responseDraft } = this;
    const { instrument } = responseDraft;
    const draft = attempt(() => draftParser(instrument)(value));
    if (!draft) {
      warnOnce('a draft that is not of this instrument and version is not shown.');
      return false;
    }
    if (draft.id === responseDraft.draft?.id) {
      const isNewer = draft.sent || draft.edits > responseDraft.edits;
      if (responseDraft.sent || !isNewer) return false;
      // The same answers went on on another page, and may be being submitted there.
      this.#show(new ResponseDraft(instrument, draft, responseDraft.answers), 'saving', source);
      return false;
    }
    if (!responseDraft.isEmpty && source === 'storage') {
      // Two people have begun under one key: each goes on with their own answers.
      this.isDraftStored = false;
      return false;
    }
    const restored = new ResponseDraft(instrument, draft);
    restored.isRestored = true;
    this.#show(restored, 'interrupted', source);
    return true;
  }

  /** @param stateIfSent What has become of answers that were submitted. */
  #show(
    responseDraft: ResponseDraft,
    stateIfSent: 'saving' | 'interrupted',
    source: 'storage' | 'host',
  ): void {
    this.responseDraft = responseDraft;
    this.submission.reset(responseDraft.sent ? stateIfSent : 'idle');
    this.isDraftStored = true;
    if (source === 'host') this.#store();
  }

  #changed(): void {
    this.#store();
    this.#tell(this.responseDraft.draft);
  }

  #store(): void {
    const { draftKey } = this.#host;
    const { draft } = this.responseDraft;
    this.isDraftStored = draftKey !== null && draft !== null && storeDraft(draftKey, draft);
  }

  #tell(draft: Draft | null): void {
    const event = new KdDraftEvent(draft);
    this.#host.dispatchEvent(event);
  }
}
