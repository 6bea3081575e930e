import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import { NO_DECISIONS, type Decisions } from '../../report/decisions.js';
import { groupReport, type GroupReport } from '../../report/group-report.js';
import { inputOf } from '../../report/json.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { KdDecisionsChangeEvent } from '../events/kd-decisions-change.js';
import { adviceStyles } from '../internal/results/advice.styles.js';
import { baseStyles } from '../internal/base.styles.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { groupResultCatalog, meetingCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { chartStyles } from '../internal/results/chart.styles.js';
import { attempt } from '../internal/attempt.js';
import { closeDialog, showModal } from '../internal/dom.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import { lightStyles } from '../internal/results/light.styles.js';
import { Localization } from '../internal/language/localization.js';
import { takeDecisions } from '../internal/results/take-decisions.js';
import { warnOnce } from '../internal/warn-once.js';
import { updateAgenda } from './agenda.js';
import { stepOf } from './keys.js';
import { keepInSight } from './visible-area.js';
import type { MeetingView } from './meeting-view.js';
import { meetingStyles } from './meeting.styles.js';
import { meetingPages } from './pages.js';
import { html } from '../internal/html.js';

/** The meeting is closed. */
const CLOSED = -1;

/**
 * A meeting about a group's result, led by a facilitator: one area at a time over the whole window, in the order to discuss them, and
 * last what it has come to. It shows nothing until `open()` is called. `<kund-diagnos-group-result>` has one of its own.
 *
 * @tag kund-diagnos-meeting
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 *
 * @event {KdDecisionsChangeEvent} kd-decisions-change - An area was chosen to work on or marked as discussed, or no longer is.
 *
 * @csspart meeting - Everything that the meeting shows.
 * @csspart light - A traffic light: shape and word.
 *
 * @cssprop --kd-accent - Dots, and what can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light.
 * @cssprop --kd-control - The lines of scales, and the borders of what can be pressed.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of buttons.
 * @cssprop --kd-heading-font - Font of the headings.
 *
 * @example
 * ```js
 * const meeting = document.querySelector('kund-diagnos-meeting');
 * meeting.report = groupReport(kundorientering, { tally });
 * button.addEventListener('click', () => meeting.open());
 * ```
 */
export class KundDiagnosMeeting extends InstrumentElement<InstrumentTexts> {
  static override styles: CSSResultGroup = [
    baseStyles,
    lightStyles,
    adviceStyles,
    chartStyles,
    meetingStyles,
  ];

  static override properties: PropertyDeclarations = {
    report: { attribute: false, noAccessor: true },
    decisions: { attribute: false },
  };

  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    groupResult: groupResultCatalog,
    meeting: meetingCatalog,
  });
  protected override readonly textsCatalog = textsCatalog;
  /** A closed meeting shows nothing. */
  protected override readonly fallbackMessage = null;

  #input: GroupReport | null = null;
  /** Made of `report` again, since a host may have stored it; `null` when there is nothing to show. */
  #report: GroupReport | null = null;
  #decisions: Decisions = NO_DECISIONS;
  #agenda: DiscussionItem[] = [];
  /** The index of the area that is shown; past the last, the outcome. */
  #page = CLOSED;
  /** True once the meeting was closed because new figures may not be shown. */
  #isStopped = false;
  /** True while this meeting owns full screen; ignores a late `fullscreenchange` of an earlier one. */
  #ownsFullScreen = false;
  /** False when it was closed before it could be opened. */
  #isOpenWanted = false;
  #stopKeepingInSight: (() => void) | null = null;
  /** What had the focus before the meeting was opened. */
  #opener: HTMLElement | null = null;

  /** What the meeting has decided, as ids of questions. Set it to what `kd-decisions-change` gave. */
  decisions: Decisions = { chosen: [], discussed: [] };

  /** A group's report, from `groupReport`. `null` while there is none. */
  get report(): GroupReport | null {
    return this.#input;
  }

  set report(report: GroupReport | object | null | undefined) {
    const previous = this.#input;
    this.#input = (report ?? null) as GroupReport | null;
    this.requestUpdate('report', previous);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  /**
   * Opens the meeting over the whole window, in full screen where the browser allows it. It waits until there is a result to show, or the
   * meeting is closed.
   *
   * @param area The id of the question to open at. Default: the first that has not been discussed.
   */
  async open(area?: string | null): Promise<void> {
    this.#isOpenWanted = true;
    await this.updateComplete;
    this.whenReady(() => {
      if (this.#isOpenWanted) void this.#open(area ?? '');
    });
  }

  /** Closes the meeting; the focus goes back to where it was. */
  close(): void {
    this.#isOpenWanted = false;
    const dialog = this.#openDialog;
    if (dialog) closeDialog(dialog);
  }

  protected override get hasContent(): boolean {
    return this.isReady && this.#agenda.length > 0;
  }

  protected override instrumentChanged(): void {
    this.#updateReport();
    this.#takeDecisions();
  }

  async #open(area: string): Promise<void> {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    // What an earlier meeting passed by no longer keeps its place.
    this.#agenda = this.#report?.order ?? [];
    this.#isStopped = false;
    this.#opener = activeElementBeside(this);
    showModal(dialog);
    this.#stopKeepingInSight = keepInSight(
      dialog.firstElementChild!,
      dialog.querySelector<HTMLElement>('.stage')!,
    );
    const { discussed } = this.#decisions;
    this.#showPage(
      this.#agenda.findIndex(({ question }) => (area ? question === area : !discussed.includes(question))),
    );
    try {
      await dialog.querySelector('.stage')!.requestFullscreen();
      this.#ownsFullScreen = true;
      this.#handleClose();
    } catch {
      // Not on this page, or not in this browser: the dialog fills the window all the same.
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isInstrumentChecked) return;
    if (changed.has('report')) this.#updateReport();
    if (changed.has('decisions')) this.#takeDecisions();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return nothing;
    const { language } = this.localization;
    const { common, groupResult: strings, meeting: meetingStrings } = this.localization.strings;
    const report = this.#report;
    if (!report?.summary) {
      return this.#isStopped
        ? html`<p class="empty error" tabindex="-1" lang=${language} dir=${this.direction ?? nothing}>
            ${meetingStrings.stopped}
          </p>`
        : nothing;
    }
    const view: MeetingView = {
      report,
      summary: report.summary,
      texts: this.texts,
      strings,
      meetingStrings,
      common,
      locale: this.localization.locale,
      decisions: this.#decisions,
      agenda: this.#agenda,
      page: this.#page,
      showPage: this.#showPage,
      close: this.#handleCloseButton,
      mark: this.#mark,
    };
    return html`
      <dialog
        lang=${language}
        dir=${this.direction ?? nothing}
        aria-label=${strings.title}
        @close=${this.#handleClose}
        @keydown=${this.#handleKeydown}
      >
        <div class="probe"></div>
        <div class="stage" part="meeting" tabindex="-1" @fullscreenchange=${this.#handleFullScreenChange}>
          ${this.#page === CLOSED ? nothing : meetingPages(view)}
        </div>
      </dialog>
    `;
  }

  get #openDialog(): HTMLDialogElement | null {
    // There is no shadow root before the element is first on a page.
    return this.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]') ?? null;
  }

  #updateReport(): void {
    this.#report = this.report && this.#parseReport(this.report);
    const order = this.#report?.order ?? [];
    if (order.length > 0) {
      this.#isStopped = false;
      this.#agenda = updateAgenda(this.#agenda, this.#page, order);
      return;
    }
    this.#agenda = [];
    if (this.#page === CLOSED) return;
    this.#page = CLOSED;
    this.#isStopped = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.error')?.focus());
  }

  #parseReport(report: GroupReport): GroupReport | null {
    try {
      return groupReport(this.checkedInstrument, inputOf(report));
    } catch (error) {
      warnOnce(`the meeting cannot be shown. ${String(error)}`);
      return null;
    }
  }

  #takeDecisions(): void {
    this.#decisions = takeDecisions(this.checkedInstrument, this.decisions, this.#decisions);
  }

  /** Shows a page, and focuses its heading so that it is read out. */
  readonly #showPage = (page: number): void => {
    this.#page = Math.min(Math.max(0, page), this.#agenda.length);
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.stage h2')?.focus());
  };

  readonly #mark = (kind: keyof Decisions, area: string, isMarked: boolean): boolean => {
    const others = this.#decisions[kind].filter((id) => id !== area);
    this.decisions = { ...this.#decisions, [kind]: isMarked ? [...others, area] : others };
    const decided = new KdDecisionsChangeEvent(this.decisions);
    this.dispatchEvent(decided);
    return this.decisions[kind].includes(area);
  };

  readonly #handleCloseButton = (): void => {
    this.close();
  };

  /** However the dialog was closed, also while full screen was being entered; not if it has been opened again since. */
  readonly #handleClose = (): void => {
    if (this.#openDialog) return;
    this.#page = CLOSED;
    this.#stopKeepingInSight?.();
    this.#ownsFullScreen = false;
    this.requestUpdate();
    // Until full screen has ended, the browser focuses nothing outside it.
    if (this.renderRoot.querySelector(':fullscreen')) {
      void this.ownerDocument.exitFullscreen().then(() => this.#opener?.focus());
    }
  };

  /** Escape leaves full screen before the page hears of it: leaving full screen closes the meeting. */
  readonly #handleFullScreenChange = (): void => {
    if (this.#ownsFullScreen && !this.renderRoot.querySelector(':fullscreen')) this.close();
  };

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    this.#showPage(this.#page + step);
  };
}

/** What has the focus, among the elements that an element is placed among. */
function activeElementBeside(element: Element): HTMLElement | null {
  const root = element.getRootNode() as Document | ShadowRoot;
  // happy-dom cannot say in a shadow root, and throws.
  return attempt(() => root.activeElement as HTMLElement | null);
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-meeting': KundDiagnosMeeting;
  }
}
