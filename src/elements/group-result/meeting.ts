import type { CSSResult, LitElement, ReactiveController, TemplateResult } from 'lit';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { Decisions } from './decisions.js';
import type { MeetingView } from './meeting-view.js';

/** What draws and steers the meeting, fetched when the first one is opened: few who see a result lead a meeting about it. */
export interface MeetingModule {
  meetingPages: (meeting: Meeting, view: MeetingView) => TemplateResult;
  meetingStyles: CSSResult;
  goByKey: (meeting: Meeting, event: KeyboardEvent) => void;
}

export type MeetingHost = LitElement & { decisions: Decisions };

/** Where a meeting is: its areas in the order to talk about them, and after them the page that sums up. */
export class Meeting implements ReactiveController {
  areas: readonly DiscussionItem[] = [];
  /** Which of the pages is shown, the first is 0; −1 while the meeting is closed. */
  at = -1;
  /** What there is to say about a meeting that is not open: figures came that may not be shown, or it could not be opened. */
  trouble: 'stopped' | 'failed' | null = null;
  module: MeetingModule | undefined;
  readonly host: MeetingHost;

  /** The full screen is this meeting's: what is heard of an earlier one's end is not about it. */
  #full = false;
  /** What had the focus before. */
  #opener: HTMLElement | null = null;
  readonly #fetch: () => Promise<MeetingModule>;

  constructor(host: MeetingHost, fetch: () => Promise<MeetingModule>) {
    this.host = host;
    this.#fetch = fetch;
    host.addController(this);
    host.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    this.close();
  }

  /**
   * Takes the areas as the newest figures have them. Those already passed keep their place, and so does the one being
   * talked about: what is left is what changes order, and no area is passed by unseen. Without figures it closes.
   */
  follow(areas: readonly DiscussionItem[] | undefined): void {
    if (areas) {
      const passed = this.areas
        .slice(0, this.at + 1)
        .flatMap(({ question }) => areas.filter((area) => area.question === question));
      this.areas = [...new Set([...passed, ...areas])];
      if (this.trouble === 'stopped') this.trouble = null;
    } else if (this.at >= 0) {
      this.at = -1;
      this.#tell('stopped');
    }
  }

  /** Opens at an area, or else at the first that has not been talked about. */
  async open(id?: string): Promise<void> {
    await this.host.updateComplete;
    if (!this.#find('dialog')) return;
    try {
      const module = await this.#fetch();
      if (!this.module) this.host.shadowRoot!.adoptedStyleSheets.push(module.meetingStyles.styleSheet!);
      this.module = module;
    } catch (error) {
      console.error('kund-diagnos: the meeting could not be fetched.', error);
      this.#tell('failed');
      return;
    }
    // Figures that may not be shown may have come meanwhile.
    const dialog = this.#find('dialog') as HTMLDialogElement | null;
    if (!dialog || dialog.open) return;
    this.trouble = null;
    this.#opener = (this.host.shadowRoot!.activeElement ?? document.activeElement) as HTMLElement | null;
    dialog.showModal();
    const { discussed } = this.host.decisions;
    this.go(this.areas.findIndex(({ question }) => (id ? question === id : !discussed.includes(question))));
    try {
      await this.#find('.stage')!.requestFullscreen();
      this.#full = true;
      this.onClose();
    } catch {
      // Not on this page, or not in this browser: the window is filled all the same.
    }
  }

  /** Shows a page, and moves the focus to its heading so that it is read out. */
  go(page: number): void {
    this.at = Math.min(Math.max(0, page), this.areas.length);
    this.host.requestUpdate();
    this.#focus('.stage h2');
  }

  /** Closes; the browser gives the focus back to what had it before. */
  readonly close = (): void => {
    (this.#find('dialog[open]') as HTMLDialogElement | null)?.close();
  };

  /** However it was closed, also while the full screen was being entered; not if it has been opened again since. */
  readonly onClose = (): void => {
    if (this.#find('dialog[open]')) return;
    this.at = -1;
    this.#full = false;
    this.host.requestUpdate();
    // Until then the browser gives the focus to nothing outside it.
    if (this.#find(':fullscreen')) void document.exitFullscreen().then(() => this.#opener?.focus());
  };

  /** Leaving the full screen, which Escape does before the page hears of it, leaves the meeting. */
  readonly onFullscreen = (): void => {
    if (this.#full && !this.#find(':fullscreen')) this.close();
  };

  /** An area's name was pressed, or the button that starts the meeting, which has none. */
  readonly #onClick = (event: Event): void => {
    const button = (event.composedPath()[0] as Element).closest<HTMLElement>('[data-area]');
    // Not every browser moves the focus to what is clicked; the meeting gives it back to where it was.
    button?.focus();
    if (button) void this.open(button.dataset['area']);
  };

  #tell(trouble: 'stopped' | 'failed'): void {
    this.trouble = trouble;
    this.host.requestUpdate();
    this.#focus('.trouble');
  }

  #focus(selector: string): void {
    void this.host.updateComplete.then(() => this.#find(selector)?.focus());
  }

  #find(selector: string): HTMLElement | null {
    return this.host.renderRoot.querySelector(selector);
  }
}
