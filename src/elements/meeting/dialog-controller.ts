import type { ReactiveController, ReactiveElement } from 'lit';
import { KdMeetingEndEvent } from '../events/kd-meeting-end.js';
import { attempt } from '../internal/attempt.js';
import { closeDialog, focusedBeside, showModal } from '../internal/page/dom.js';
import { keepInSight } from './visible-area.js';

interface DialogHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
}

/** A meeting's dialog. It fills the screen where the browser allows it, and else the window; it keeps the focus, and gives it back. */
export class DialogController implements ReactiveController {
  readonly #host: DialogHost;
  readonly #onClosed: () => void;
  /** How many times it has been opened. */
  #openings = 0;
  /** True while this meeting owns full screen; ignores a late `fullscreenchange` of an earlier one. */
  #ownsFullScreen = false;
  /** True when it is closed by ending the meeting. */
  #isEnded = false;
  #stopKeepingInSight: (() => void) | null = null;
  /** The element that was last given the focus in it. */
  #focused: Element | null = null;
  /** The element that had the focus before it was opened. */
  #opener: HTMLElement | null = null;

  /** @param onClosed Called however it was closed. */
  constructor(host: DialogHost, onClosed: () => void) {
    this.#host = host;
    this.#onClosed = onClosed;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#openDialog !== null;
  }

  get #openDialog(): HTMLDialogElement | null {
    // An element that was never on a page has no shadow root.
    return this.#host.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]') ?? null;
  }

  get #isFullScreen(): boolean {
    return this.#host.renderRoot.querySelector(':fullscreen') !== null;
  }

  open(dialog: HTMLDialogElement): void {
    const stage = dialog.querySelector<HTMLElement>('.stage')!;
    this.#opener = focusedBeside(this.#host);
    showModal(dialog);
    this.#stopKeepingInSight = keepInSight(dialog.firstElementChild!, stage);
    void this.#enterFullScreen(stage);
  }

  /** Closes the dialog; the focus goes back to where it was. */
  close(): void {
    const dialog = this.#openDialog;
    if (dialog) closeDialog(dialog);
  }

  /** Closes the dialog, and tells the page that the meeting has ended. */
  end(): void {
    this.#isEnded = true;
    this.close();
  }

  /** Focuses the heading of a page, so that it is read out. */
  focusHeading(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.stage h2')?.focus();
  }

  hostUpdated(): void {
    if (!this.isOpen || attempt(() => this.#host.renderRoot.activeElement)) return;
    // On its way from one field to the next, which may save the plan, the focus is nowhere.
    if (this.#focused?.isConnected && this.#focused.checkVisibility()) return;
    // The focused element is gone, and without a focus the meeting would no longer hear the keys.
    this.focusHeading();
  }

  readonly handleFocusIn = (event: FocusEvent): void => {
    this.#focused = event.composedPath()[0] as Element;
  };

  /** However the dialog was closed, also while full screen was being entered; not if it has been opened again since. */
  readonly handleClose = (): void => {
    if (this.isOpen) return;
    this.#stopKeepingInSight?.();
    this.#ownsFullScreen = false;
    this.#onClosed();
    void this.#leave();
  };

  /** Escape leaves full screen before the page hears of it: leaving full screen closes the meeting. */
  readonly handleFullScreenChange = (): void => {
    if (this.#ownsFullScreen && !this.#isFullScreen) this.close();
  };

  async #enterFullScreen(stage: HTMLElement): Promise<void> {
    const opening = ++this.#openings;
    try {
      await stage.requestFullscreen();
      // Granted late to an earlier opening, whose end would close this one.
      if (opening !== this.#openings) return;
      this.#ownsFullScreen = true;
      this.handleClose();
    } catch {
      // Not on this page, or not in this browser: the dialog fills the window all the same.
    }
  }

  async #leave(): Promise<void> {
    const isEnded = this.#isEnded;
    this.#isEnded = false;
    // Until full screen has ended, the browser focuses nothing outside it.
    if (this.#isFullScreen) {
      await this.#host.ownerDocument.exitFullscreen();
      this.#opener?.focus();
    }
    if (isEnded) this.#host.dispatchEvent(new KdMeetingEndEvent());
  }
}
