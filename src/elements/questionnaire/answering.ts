import type { ReactiveElement } from 'lit';
import type { Instrument } from '../../scoring/instrument.js';
import { KdAnswerEvent } from '../events/kd-answer.js';
import { KdDraftEvent } from '../events/kd-draft.js';
import { download } from '../shared/download.js';
import { warnOnce } from '../shared/warn-once.js';
import { AnswerSheet } from './answer-sheet.js';
import { readDraft, type Draft } from './draft.js';
import { nameOf, store, storedDraft } from './draft-storage.js';
import { Saving } from './saving.js';

export interface AnsweringHost extends ReactiveElement {
  readonly instrument: Instrument;
  readonly segments: Record<string, string> | undefined;
  readonly draftKey: string | null;
  readonly form: HTMLFormElement | null;
  reset(): void;
}

/** One person's answers from the first to the last: the sheet, the drafts that keep it, and what becomes of it. */
export class Answering extends Saving<AnsweringHost> {
  sheet!: AnswerSheet;
  /** True while this browser holds a draft: the person is told only when it is there. */
  draftIsKept = false;
  /** True once answers that had been sent are sent again. */
  isRetry = false;
  /** What is to be restored, as it came. */
  unreadDraft: unknown = null;

  constructor(host: AnsweringHost) {
    super(host);
    this.begin();
  }

  /** What to go on from another time; `null` while the sheet is blank, and once the answers are saved. */
  get draft(): Draft | null {
    return this.state === 'saved' ? null : this.sheet.draft;
  }

  /** Takes a blank sheet. */
  begin(): void {
    this.sheet = new AnswerSheet(this.host.instrument);
  }

  answer(question: string, value: number): void {
    const { sheet, host } = this;
    if (this.state === 'cleared') this.start('not-sent');
    sheet.answer(question, value);
    host.requestUpdate();
    this.#changed();
    const answered = new KdAnswerEvent(question, value, sheet.answered, sheet.total);
    host.dispatchEvent(answered);
  }

  /** Hands over the answers. Once the host has taken them they are shown but not changed: they may have arrived. */
  submit(): void {
    const { sheet } = this;
    this.isRetry = sheet.sent;
    const isTaken = this.send(sheet.response(this.host.segments));
    if (!isTaken || sheet.sent) return;
    sheet.sent = true;
    this.#changed();
  }

  reset(): void {
    const { draft } = this.sheet;
    this.begin();
    this.letGo(draft);
    this.start('not-sent');
  }

  /** Takes the answers away, and says so. */
  clear(): void {
    this.host.reset();
    this.start('cleared');
  }

  /** Goes on from what waits, in this browser or from the host. Returns whether it is another person's, or another time's. */
  restore(): boolean {
    // This browser's first: of the same answers the newer count, wherever they come from, and else the host's.
    const isKept = this.#take(storedDraft(this.host.draftKey), false);
    const isGiven = this.#take(this.unreadDraft, true);
    this.unreadDraft = null;
    return isGiven || isKept;
  }

  /** Follows what happens to the page, and to what is kept: who lets go of these answers elsewhere does so here. */
  readonly follow = (event: Event): void => {
    const { type, key, newValue } = event as StorageEvent;
    if (type === 'beforeunload' && this.draft && !this.draftIsKept && !this.host.form) event.preventDefault();
    if (newValue || !this.draftIsKept || key !== nameOf(this.host.draftKey)) return;
    this.draftIsKept = false;
    if (newValue === '') this.clear();
    else if (this.sheet.sent) {
      this.start('saved');
      this.letGo();
    }
  };

  protected letGo(draft = this.sheet.draft): void {
    const { draftKey } = this.host;
    const kept = storedDraft(draftKey) as Draft | null;
    this.draftIsKept = false;
    if (!draft) return;
    // Somebody else may have begun under the same name.
    if (kept?.id === draft.id) {
      // Emptied first, it is told to have been cleared, and not saved.
      if (this.state !== 'saved') store(draftKey, '');
      store(draftKey, null);
    }
    this.#tell(null);
  }

  /** Gives the person what is sent, as a file of their own. */
  readonly download = (): void => {
    const response = JSON.stringify(this.sheet.response(this.host.segments));
    download('kund-diagnos.json', 'application/json', response);
  };

  /** Returns whether another person's answers, or another time's, are shown now. */
  #take(value: unknown, isHosts: boolean): boolean {
    const { sheet } = this;
    const { draft: own, instrument } = sheet;
    const draft = readDraft(instrument, value);
    if (!draft) {
      if (value != null) warnOnce('a draft that is not of this instrument and version is not shown.');
      return false;
    }
    const isOther = draft.id !== own?.id;
    const isNews = isOther ? !own || isHosts : !sheet.sent && (draft.sent || draft.edits > sheet.edits);
    if (isNews) {
      const next = (this.sheet = new AnswerSheet(instrument, draft, !isOther && sheet.answers));
      next.isRestored = isOther;
      // The same answers are being sent on another page.
      this.start(next.sent ? (isOther ? 'interrupted' : 'saving') : 'not-sent');
      this.draftIsKept = true;
      if (isHosts) this.#keep();
      // Else two have begun under one name: each goes on with their own.
    } else if (isOther) this.draftIsKept = false;
    return isNews && isOther;
  }

  #keep(): void {
    const { draft } = this.sheet;
    this.draftIsKept = !!draft && store(this.host.draftKey, draft);
  }

  #changed(): void {
    this.#keep();
    this.#tell(this.sheet.draft);
  }

  #tell(draft: Draft | null): void {
    const drafted = new KdDraftEvent(draft);
    this.host.dispatchEvent(drafted);
  }
}
