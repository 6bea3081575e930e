import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Decisions } from '../../report/decisions.js';
import type { CustomersInput } from '../../report/customers/customers.js';
import { groupReportWithErrors, type GroupInput, type GroupReport } from '../../report/group-report.js';
import { inputOf } from '../../report/report-input.js';
import { isKundDiagnosError } from '../../scoring/error.js';
import { adviceStyles } from '../internal/results/advice.styles.js';
import { baseStyles } from '../internal/base.styles.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { groupResultCatalog, meetingCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { chartStyles } from '../internal/results/chart.styles.js';
import type { Catalog } from '../internal/language/catalog.js';
import { CustomersPart } from '../internal/results/customers-part.js';
import { customersStyles } from '../internal/results/customers.styles.js';
import { attempt } from '../internal/attempt.js';
import { closeDialog, focusedBeside, showModal } from '../internal/page/dom.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import { lightStyles } from '../internal/results/light.styles.js';
import { Localization } from '../internal/language/localization.js';
import type { Plan, PlanAction } from '../../plan/plan.js';
import type { Tally } from '../../scoring/tally.js';
import { KdMeetingEndEvent } from '../events/kd-meeting-end.js';
import { planPart } from '../parts.js';
import { orNothing } from '../internal/properties/non-empty.js';
import { InnerPlan } from '../internal/results/inner-plan.js';
import { warnOnce } from '../internal/properties/warn-once.js';
import { defaultAgenda, stopAt, stopsOf, type Agenda, type Stop } from './agenda.js';
import { Clock } from './clock.js';
import { DecisionsController } from './decisions-controller.js';
import { stepOf } from './keys.js';
import { keepInSight } from './visible-area.js';
import type { MeetingView } from './meeting-view.js';
import { meetingStyles } from './meeting.styles.js';
import { meetingPages } from './pages.js';
import { html } from '../internal/html.js';

/** The meeting is closed. */
const CLOSED = -1;

/**
 * A meeting about a group's result, led by a facilitator, over the whole window: first an overview, then one area at a time, and last what
 * it has come to. Each area is shown twice: first what to talk about, then its figures. It begins with the three areas to discuss first;
 * others are added on the overview. It shows nothing until `open()` is called. `<kund-diagnos-group-result>` has one of its own.
 *
 * @tag kund-diagnos-meeting
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 *
 * @attr {string} draft-key - The name under which changes to the plan that are not saved are stored in this browser. Default: they are not stored.
 *
 * @event {KdPlanChangeEvent} kd-plan-change - Something in the plan was written, chosen, added or removed. Store the plan, and say through `waitUntil` how it went.
 * @event {KdMeetingEndEvent} kd-meeting-end - The meeting was ended with its last button, and its plan is saved.
 * @event {KdDecisionsChangeEvent} kd-decisions-change - An area or an action was chosen, or an area was marked as discussed, or no longer is. Store the decisions, and say through `waitUntil` how it went.
 *
 * @slot facilitator - What the one who leads the meeting needs before anything can be stored, such as a field for a code. Above the decisions and the plan.
 *
 * @csspart meeting - Everything that the meeting shows.
 * @csspart light - A traffic light: shape and word.
 *
 * @cssprop --kd-accent - Dots, and what can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - The lines of scales, and the borders of what can be pressed.
 * @cssprop --kd-surface - Background of a message that sticks to the foot of the plan.
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
    customersStyles,
    meetingStyles,
  ];

  static override properties: PropertyDeclarations = {
    report: { attribute: false, noAccessor: true },
    customers: { attribute: false },
    decisions: { attribute: false },
    previousDecisions: { attribute: false },
    plan: { attribute: false },
    previousPlan: { attribute: false },
    helped: { attribute: false },
    people: { attribute: false },
    draftKey: { reflect: true, useDefault: true, attribute: 'draft-key' },
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
  readonly #decisions = new DecisionsController(this, (before, after) => {
    this.#planElement?.followDecisions?.(before, after);
  });
  readonly #customers = new CustomersPart(this, this.localization, () =>
    Boolean(orNothing(this.customers) ?? (this.#input as Partial<GroupReport> | null)?.customers),
  );
  #isReportStale = false;
  readonly #clock = new Clock(this);
  #agenda: Agenda = [];
  /** True once the meeting has been open: the plan is there from then on. */
  #wasOpened = false;
  readonly #innerPlan = new InnerPlan(this, planPart);
  /** True once somebody has put the agenda together: new figures then leave it as it is. */
  #isAgendaSet = false;
  /** The index of the stop that is shown. */
  #position = CLOSED;
  /** True once the meeting was closed because new figures may not be shown. */
  #isStopped = false;
  /** How many times the meeting has been opened. */
  #openings = 0;
  /** True while this meeting owns full screen; ignores a late `fullscreenchange` of an earlier one. */
  #ownsFullScreen = false;
  /** True when it is closed by ending it. */
  #isEnded = false;
  /** False when it was closed before it could be opened. */
  #isOpenWanted = false;
  #stopKeepingInSight: (() => void) | null = null;
  /** The element of the meeting that was last given the focus. */
  #focused: Element | null = null;
  /** The element that had the focus before the meeting was opened. */
  #opener: HTMLElement | null = null;

  /** The meeting's decisions, by ids of questions. Set it to the `decisions` of `kd-decisions-change`. */
  decisions: Decisions = { chosen: [], discussed: [] };
  /** The decisions after the round before; each of those areas then says what became of it. `null` where there were none. */
  previousDecisions: Decisions | null = null;
  /** The group's plan, which is the last page. `null` while there is none: then it is made of what the meeting decides. */
  plan: Plan | null = null;
  /** The plan of the round before. Where there is one, the meeting opens with what became of it. */
  previousPlan: Plan | null = null;
  /** The group's answers to "did it help?", as a tally of `helpedInstrument(previousPlan)`. `null` when it has not been asked. */
  helped: Tally | null = null;
  /** What customers said, to stand beside what the group says of itself. `null`: what the report has of it. */
  customers: CustomersInput | null = null;
  /** Names that may be chosen as the one responsible for an action. Others may be written. */
  people: readonly string[] = [];
  /** The name under which changes to the plan that are not saved are stored in this browser. Default: they are not stored. */
  draftKey: string | null = null;

  /** A group's report, from `groupReport`. `null` while there is none. */
  get report(): GroupReport | null {
    return this.#input;
  }

  set report(report: GroupReport | object | null | undefined) {
    const previous = this.#input;
    this.#input = orNothing(report) as GroupReport | null;
    this.requestUpdate('report', previous);
  }

  constructor() {
    super();
    this.addEventListener('kd-plan-change', ({ plan }) => {
      this.#decisions.followPlan(plan, actionsOf(this.plan));
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  /**
   * Opens the meeting over the whole window, in full screen where the browser allows it. It waits until there is a result to show, or the
   * meeting is closed.
   *
   * @param area The id of the question to open at, which is then talked about, too. Default: the overview.
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

  protected override get furtherCatalogs(): readonly Catalog<unknown>[] {
    return [...super.furtherCatalogs, ...this.#customers.catalogs];
  }

  protected override get hasContent(): boolean {
    return this.isReady && Boolean(this.#report?.summary);
  }

  protected override instrumentChanged(): void {
    this.#isAgendaSet = false;
    this.#isReportStale = true;
    this.#decisions.take(this.checkedInstrument);
  }

  async #open(area: string): Promise<void> {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    const order = this.#report?.order ?? [];
    if (!this.#isAgendaSet) this.#agenda = defaultAgenda(order);
    const isKnown = order.some(({ question }) => question === area);
    if (isKnown && !this.#agenda.includes(area)) this.#changeAgenda((agenda) => [...agenda, area]);
    this.#isStopped = false;
    this.#wasOpened = true;
    const opening = ++this.#openings;
    void this.#innerPlan.load();
    this.#opener = focusedBeside(this);
    showModal(dialog);
    this.#stopKeepingInSight = keepInSight(
      dialog.firstElementChild!,
      dialog.querySelector<HTMLElement>('.stage')!,
    );
    this.#showStop(stopAt(this.#stops, area));
    try {
      await dialog.querySelector('.stage')!.requestFullscreen();
      // Granted late to an earlier opening, whose end would close this one.
      if (opening !== this.#openings) return;
      this.#ownsFullScreen = true;
      this.#handleClose();
    } catch {
      // Not on this page, or not in this browser: the dialog fills the window all the same.
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (!this.isInstrumentChecked) return;
    if (changed.has('report') || changed.has('customers')) this.#isReportStale = true;
    if (this.#isReportStale && !this.#customers.isAwaited) this.#updateReport();
    if (changed.has('decisions') || changed.has('previousDecisions'))
      this.#decisions.take(this.checkedInstrument);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#position === CLOSED || !this.#openDialog || attempt(() => this.renderRoot.activeElement))
      return;
    // On its way from one field to the next, which may save the plan, the focus is nowhere.
    if (this.#focused?.isConnected && this.#focused.checkVisibility()) return;
    // The focused element is gone, and without a focus the meeting would no longer hear the keys.
    this.#focusHeading();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
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
      customers: this.#customers.viewOf(report.customers),
      decisions: this.#decisions.current,
      previousDecisions: this.#decisions.previous,
      unticked: this.#decisions.unticked,
      agenda: this.#agenda,
      stops: this.#stops,
      position: this.#position,
      promised: this.#planTemplate('promised'),
      plan: this.#wasOpened ? this.#planTemplate('plan') : nothing,
      seconds: this.#clock.isOn ? this.#clock.seconds : null,
      saveState: this.#decisions.saving.state,
      showStop: this.#showStop,
      changeAgenda: this.#changeAgenda,
      setClock: this.#setClock,
      close: this.#handleCloseButton,
      finish: this.#finish,
      retry: this.#decisions.retry,
      mark: this.#decisions.mark,
      choose: this.#decisions.choose,
    };
    return html`
      <dialog
        lang=${language}
        dir=${this.direction ?? nothing}
        aria-label=${strings.title}
        @close=${this.#handleClose}
        @focusin=${this.#handleFocusIn}
        @keydown=${this.#handleKeydown}
      >
        <div class="probe"></div>
        <div class="stage" part="meeting" tabindex="-1" @fullscreenchange=${this.#handleFullScreenChange}>
          ${meetingPages(view)}
        </div>
      </dialog>
    `;
  }

  #planTemplate(view: 'plan' | 'promised'): TemplateResult {
    if (this.#innerPlan.isMissing)
      return html`<p class="error">${this.localization.strings.common.notFetched}</p>`;
    return html`
      <kund-diagnos-plan
        class=${view === 'plan' ? 'written' : ''}
        exportparts="light"
        .view=${view}
        .locale=${this.locale}
        .instrument=${this.checkedInstrument}
        .report=${this.#position === CLOSED ? null : this.#report}
        .decisions=${this.#decisions.current}
        .plan=${view === 'plan' ? this.plan : this.previousPlan}
        .helped=${this.helped}
        .people=${this.people}
        .draftKey=${view === 'plan' ? this.draftKey : null}
      ></kund-diagnos-plan>
    `;
  }

  readonly #handleFocusIn = (event: FocusEvent): void => {
    this.#focused = event.composedPath()[0] as Element;
  };

  get #openDialog(): HTMLDialogElement | null {
    // An element that was never on a page has no shadow root.
    return this.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]') ?? null;
  }

  #updateReport(): void {
    this.#isReportStale = false;
    this.#report = this.report && this.#parseReport(this.report);
    if (this.#report?.summary) {
      this.#isStopped = false;
      const { order } = this.#report;
      this.#agenda = this.#agenda.filter((area) => order.some(({ question }) => question === area));
      this.#position = Math.min(this.#position, this.#stops.length - 1);
      return;
    }
    if (this.#position === CLOSED) return;
    this.#position = CLOSED;
    this.#clock.toggle(false);
    // Somebody has closed it already, and its close event is still to come.
    if (!this.#openDialog) return;
    this.#isStopped = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.error')?.focus());
  }

  #parseReport(report: GroupReport): GroupReport | null {
    try {
      const input = inputOf(report);
      const customers = orNothing(this.customers) ?? this.#customers.inputOf(report.customers);
      return this.#makeReport({ ...input, customers });
    } catch (error) {
      const reason = isKundDiagnosError(error)
        ? error.message
        : 'report: expected a report from groupReport()';
      warnOnce(`the meeting cannot be shown. ${reason}`);
      return null;
    }
  }

  /** A report without what is wrong with the customers' figures. Anything else that is wrong with it is thrown. */
  #makeReport(input: GroupInput): GroupReport | null {
    const { report } = groupReportWithErrors(this.checkedInstrument, input, {
      customersStep: this.#customers.step,
      onError: (error) => {
        if (error.path[0] !== 'customers') throw error;
        warnOnce(`figures cannot be shown. ${error.message}`);
      },
    });
    return report;
  }

  get #stops(): Stop[] {
    return stopsOf(this.#agenda, Boolean(actionsOf(this.previousPlan)?.length));
  }

  /** Shows a stop, and focuses its heading so that it is read out. */
  readonly #showStop = (position: number): void => {
    const stops = this.#stops;
    this.#position = Math.min(Math.max(0, position), stops.length - 1);
    const stop = stops[this.#position]!;
    this.#clock.follow('question' in stop ? stop.question : null);
    this.requestUpdate();
    void this.updateComplete.then(() => {
      this.#focusHeading();
    });
  };

  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('.stage h2')?.focus();
  }

  /** Changes the agenda as it is now: two presses may come before it is rendered. */
  readonly #changeAgenda = (change: (agenda: Agenda) => Agenda, ...focusNext: string[]): void => {
    this.#agenda = change(this.#agenda);
    this.#isAgendaSet = true;
    this.requestUpdate();
    void this.updateComplete.then(() => {
      const next = focusNext.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
      next.find((element) => element !== null)?.focus();
    });
  };

  readonly #setClock = (isOn: boolean): void => {
    this.#clock.toggle(isOn);
  };

  /** The plan that is written; without its methods until its script is here. */
  get #planElement(): Partial<InnerPlanElement> | null {
    return this.renderRoot.querySelector('.written') as Partial<InnerPlanElement> | null;
  }

  readonly #handleCloseButton = (): void => {
    this.close();
  };

  /** The group leaves with the plan as it stands, also where nobody has changed what was proposed. */
  readonly #finish = async (): Promise<void> => {
    const isSaved = await this.#planElement?.save?.();
    // The plan says why, and what to do about it.
    if (isSaved === false) return;
    this.#isEnded = true;
    this.close();
  };

  /** However the dialog was closed, also while full screen was being entered; not if it has been opened again since. */
  readonly #handleClose = (): void => {
    if (this.#openDialog) return;
    this.#position = CLOSED;
    this.#clock.toggle(false);
    this.#stopKeepingInSight?.();
    this.#ownsFullScreen = false;
    this.requestUpdate();
    void this.#leave();
  };

  async #leave(): Promise<void> {
    const isEnded = this.#isEnded;
    this.#isEnded = false;
    // Until full screen has ended, the browser focuses nothing outside it.
    if (this.renderRoot.querySelector(':fullscreen')) {
      await this.ownerDocument.exitFullscreen();
      this.#opener?.focus();
    }
    const ended = new KdMeetingEndEvent();
    if (isEnded) this.dispatchEvent(ended);
  }

  /** Escape leaves full screen before the page hears of it: leaving full screen closes the meeting. */
  readonly #handleFullScreenChange = (): void => {
    if (this.#ownsFullScreen && !this.renderRoot.querySelector(':fullscreen')) this.close();
  };

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    this.#showStop(this.#position + step);
  };
}

/** The members of the plan element that the meeting calls. It knows the plan by its tag alone. */
interface InnerPlanElement {
  save: () => Promise<boolean>;
  followDecisions: (before: Decisions, after: Decisions) => void;
}

/** The actions of what a host has set as a plan, unparsed; `null` where there are none. */
function actionsOf(plan: Plan | null): readonly PlanAction[] | null {
  const actions: unknown = plan?.actions;
  return Array.isArray(actions) ? (actions as PlanAction[]) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-meeting': KundDiagnosMeeting;
  }
}
