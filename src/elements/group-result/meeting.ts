import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { Decisions } from './decisions.js';
import type { MeetingView } from './meeting-view.js';

/** What draws and steers the meeting, fetched when the first one is opened: few who see a result lead a meeting about it. */
export interface MeetingModule {
  MeetingWindow: new (meeting: Meeting) => Steering & {
    open: (id: string | undefined) => Promise<void>;
    template: (view: MeetingView) => TemplateResult;
  };
}

export interface Steering {
  go: (page: number) => void;
  close: () => void;
}

export type MeetingHost = LitElement & { decisions: Decisions };

/** Where a meeting is: its areas in the order to talk about them, and after them the page that sums up. */
export class Meeting implements ReactiveController {
  /** None while there is nothing to show. */
  areas: readonly DiscussionItem[] = [];
  /** Which of the pages is shown, the first is 0; −1 while the meeting is closed. */
  at = -1;
  /** What there is to say about a meeting that is not open: figures came that may not be shown, or it could not be opened. */
  trouble: 'stopped' | 'failed' | null = null;
  window: InstanceType<MeetingModule['MeetingWindow']> | undefined;
  readonly host: MeetingHost;
  readonly #fetch: () => Promise<MeetingModule>;

  constructor(host: MeetingHost, fetch: () => Promise<MeetingModule>) {
    this.host = host;
    this.#fetch = fetch;
    host.addController(this);
    host.addEventListener('click', this.#onClick);
  }

  hostDisconnected(): void {
    this.window?.close();
  }

  /**
   * Takes the areas as the newest figures have them. Those already passed keep their place, and so does the one being
   * talked about: what is left is what changes order, and no area is passed by unseen. Without figures it closes.
   */
  follow(areas: readonly DiscussionItem[] = []): void {
    const passed = this.areas
      .slice(0, this.at + 1)
      .flatMap(({ question }) => areas.filter((area) => area.question === question));
    this.areas = [...new Set([...passed, ...areas])];
    if (areas.length > 0) {
      if (this.trouble === 'stopped') this.trouble = null;
    } else if (this.at >= 0) {
      this.at = -1;
      this.#tell('stopped');
    }
  }

  /** Opens at an area, or else at the first that has not been talked about. */
  async open(id?: string): Promise<void> {
    await this.host.updateComplete;
    if (this.areas.length === 0) return;
    try {
      const { MeetingWindow } = await this.#fetch();
      this.window ??= new MeetingWindow(this);
      await this.window.open(id);
    } catch (error) {
      console.error('kund-diagnos: the meeting could not be opened.', error);
      this.#tell('failed');
    }
  }

  /** Draws it anew, and moves the focus. */
  focus(selector: string): void {
    this.host.requestUpdate();
    void this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelector<HTMLElement>(selector)?.focus(),
    );
  }

  /** An area's name was pressed, or the button that starts the meeting, which has none. */
  readonly #onClick = (event: Event): void => {
    const button = (event.composedPath()[0] as Element).closest<HTMLElement>('[data-area]');
    // Not every browser moves the focus to what is clicked; the meeting gives it back to where it was.
    button?.focus();
    if (button) void this.open(button.dataset['area']);
  };

  #tell(trouble: 'stopped' | 'failed'): void {
    this.trouble = trouble;
    this.focus('.trouble');
  }
}
