import { html, nothing, type TemplateResult } from 'lit';
import { stepOf } from './meeting-keys.js';
import { meetingPages } from './meeting-pages.js';
import { meetingStyles } from './meeting.styles.js';
import type { MeetingView } from './meeting-view.js';
import type { Meeting, Steering } from './meeting.js';

/** The meeting over the whole window: how it is opened, moved through and closed. */
export class MeetingWindow implements Steering {
  /** The full screen is this meeting's: what is heard of an earlier one's end is not about it. */
  #full = false;
  /** What had the focus before. */
  #opener: HTMLElement | null = null;
  readonly #meeting: Meeting;

  constructor(meeting: Meeting) {
    this.#meeting = meeting;
    meeting.host.shadowRoot!.adoptedStyleSheets.push(meetingStyles.styleSheet!);
  }

  /** Empty while it is closed. */
  template(view: MeetingView): TemplateResult {
    return html`
      <dialog aria-label=${view.strings.title} @close=${this.#onClose} @keydown=${this.#onKeydown}>
        <div class="stage" part="meeting" @fullscreenchange=${this.#onFullscreen}>
          ${this.#meeting.at < 0 ? nothing : meetingPages(this.#meeting, this, view)}
        </div>
      </dialog>
    `;
  }

  async open(id: string | undefined): Promise<void> {
    const { host, areas } = this.#meeting;
    host.requestUpdate();
    await host.updateComplete;
    // Figures that may not be shown may have come meanwhile.
    const dialog = this.#find('dialog') as HTMLDialogElement | null;
    if (!dialog || dialog.open) return;
    this.#meeting.trouble = null;
    this.#opener = (host.shadowRoot!.activeElement ?? document.activeElement) as HTMLElement | null;
    dialog.showModal();
    const { discussed } = host.decisions;
    this.go(areas.findIndex(({ question }) => (id ? question === id : !discussed.includes(question))));
    try {
      await this.#find('.stage')!.requestFullscreen();
      this.#full = true;
      this.#onClose();
    } catch {
      // Not on this page, or not in this browser: the window is filled all the same.
    }
  }

  /** Shows a page, and moves the focus to its heading so that it is read out. */
  readonly go = (page: number): void => {
    this.#meeting.at = Math.min(Math.max(0, page), this.#meeting.areas.length);
    this.#meeting.focus('.stage h2');
  };

  /** Closes; the browser gives the focus back to what had it before. */
  readonly close = (): void => {
    (this.#find('dialog[open]') as HTMLDialogElement | null)?.close();
  };

  /** However it was closed, also while the full screen was being entered; not if it has been opened again since. */
  readonly #onClose = (): void => {
    if (this.#find('dialog[open]')) return;
    this.#meeting.at = -1;
    this.#full = false;
    this.#meeting.host.requestUpdate();
    // Until then the browser gives the focus to nothing outside it.
    if (this.#find(':fullscreen')) void document.exitFullscreen().then(() => this.#opener?.focus());
  };

  /** Leaving the full screen, which Escape does before the page hears of it, leaves the meeting. */
  readonly #onFullscreen = (): void => {
    if (this.#full && !this.#find(':fullscreen')) this.close();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (!step) return;
    event.preventDefault();
    this.go(this.#meeting.at + step);
  };

  #find(selector: string): HTMLElement | null {
    return this.#meeting.host.renderRoot.querySelector(selector);
  }
}
