import type { ReactiveElement } from 'lit';
import type { Instrument } from '../../scoring/instrument.js';
import { KdAnswerEvent } from '../events/kd-answer.js';
import { KdDraftEvent } from '../events/kd-draft.js';
import { download } from '../shared/download.js';
import { warnOnce } from '../shared/warn-once.js';
import { AnswerSheet } from './answer-sheet.js';
import { readDraft, type Draft } from './draft.js';
import { storedDraft, storeDraft } from './draft-storage.js';
import { Saving } from './saving.js';

export interface AnsweringHost extends ReactiveElement {
  readonly instrument: Instrument;
  readonly segments: Record<string, string> | undefined;
  readonly draftKey: string | null;
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
    sheet.answer(question, value);
    host.requestUpdate();
    this.#changed(sheet);
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
    this.#changed(sheet);
  }

  reset(): void {
    this.begin();
    this.start(false);
    this.keep();
  }

  /** Looks for what this browser keeps, unless there is something to go on from. */
  look(): void {
    const { draftKey } = this.host;
    if (draftKey !== null && !this.sheet.draft) this.unreadDraft ??= storedDraft(draftKey);
  }

  /** Keeps what there is to go on from in this browser, where the host has asked for it; once it is saved, no longer. */
  keep(): void {
    const { draftKey } = this.host;
    this.draftIsKept = draftKey !== null && storeDraft(draftKey, this.draft);
  }

  /** Goes on from the draft that waits, if any. Returns whether the answers are another person's, or another time's. */
  restore(): boolean {
    const { unreadDraft, sheet } = this;
    if (unreadDraft == null) return false;
    this.unreadDraft = null;
    const draft = readDraft(sheet.instrument, unreadDraft);
    if (!draft) {
      warnOnce('a draft that is not of this instrument and version is not shown.');
      return false;
    }
    const isOther = draft.id !== sheet.draft?.id;
    // A host may give back what it was given before the answers were sent.
    if (!isOther && sheet.sent) return false;
    this.sheet = new AnswerSheet(sheet.instrument, draft);
    this.sheet.isRestored = isOther;
    if (isOther) this.start(this.sheet.sent);
    this.keep();
    return isOther;
  }

  /** Gives the person what is sent, as a file of their own. */
  readonly download = (): void => {
    const response = JSON.stringify(this.sheet.response(this.host.segments));
    download('kund-diagnos.json', 'application/json', response);
  };

  #changed(sheet: AnswerSheet): void {
    this.keep();
    const drafted = new KdDraftEvent(sheet.draft!);
    this.host.dispatchEvent(drafted);
  }
}
