import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { Plan, PlanAction } from '../../plan/plan.js';
import type { CustomersInput } from '../../report/customers/types.js';
import type { Decisions } from '../../report/group-report/decisions.js';
import type { GroupReport } from '../../report/group-report/report.js';
import type { Tally } from '../../scoring/tally.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { html } from '../internal/html.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import type { Catalog } from '../internal/language/catalog.js';
import { Localization } from '../internal/language/localization.js';
import { orNothing } from '../internal/properties/non-empty.js';
import { CustomersPart } from '../internal/results/customers/customers-part.js';
import { actionsOf } from '../internal/results/plan-and-decisions/inner-plan.js';
import { reportStyles } from '../internal/results/report/report.styles.js';
import { groupResultCatalog, meetingCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { AgendaController } from './agenda-controller.js';
import type { Agenda } from './agenda.js';
import { barStyles } from './bar.styles.js';
import { DecisionsController } from './decisions-controller.js';
import { DialogController } from './dialog-controller.js';
import { stepOf } from './keys.js';
import { MeetingPlan } from './meeting-plan.js';
import type { MeetingView } from './meeting-view.js';
import { meetingPages } from './pages/pages.js';
import { pageStyles } from './pages/pages.styles.js';
import { parseReportProperty } from './report-property.js';
import { stageStyles } from './stage.styles.js';

/**
 * A meeting about a group's result, led by a facilitator, over the whole window: an overview, then one area at a time, and last the decisions
 * and the plan. Each area has two pages: a question to talk about, then its figures. The agenda begins with the three areas to discuss first;
 * others are added on the overview. Nothing is shown until `open()` is called. `<kund-diagnos-group-result>` has a meeting of its own.
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
  static override styles: CSSResultGroup = [reportStyles, stageStyles, barStyles, pageStyles];

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
  readonly #plan = new MeetingPlan(this);
  readonly #decisions = new DecisionsController(this, (before, after) => {
    this.#plan.followDecisions(before, after);
  });
  readonly #customers = new CustomersPart(this, this.localization, () =>
    Boolean(orNothing(this.customers) ?? (this.#input as Partial<GroupReport> | null)?.customers),
  );
  readonly #agenda = new AgendaController(this, () => Boolean(actionsOf(this.previousPlan)?.length));
  readonly #dialog = new DialogController(this, () => {
    this.#agenda.close();
  });
  #isReportStale = false;
  /** False when it was closed before it could be opened. */
  #isOpenWanted = false;
  /** True once the meeting was closed because new figures may not be shown. */
  #isStopped = false;

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
  /** Customers' answers and figures, shown beside the group's own picture. `null`: those of the report. */
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
      this.#decisions.followPlan(plan, actionsOf(this.plan) as readonly PlanAction[] | null);
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
      if (this.#isOpenWanted) this.#open(area ?? '');
    });
  }

  /** Closes the meeting; the focus goes back to where it was. */
  close(): void {
    this.#isOpenWanted = false;
    this.#dialog.close();
  }

  protected override get furtherCatalogs(): readonly Catalog<unknown>[] {
    return [...super.furtherCatalogs, ...this.#customers.catalogs];
  }

  protected override get hasContent(): boolean {
    return this.isReady && Boolean(this.#report?.summary);
  }

  protected override instrumentChanged(): void {
    this.#agenda.reset();
    this.#isReportStale = true;
    this.#decisions.take(this.checkedInstrument);
  }

  #open(area: string): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog || dialog.open) return;
    this.#isStopped = false;
    this.#plan.open();
    this.#dialog.open(dialog);
    this.#agenda.open(this.#report?.order ?? [], area);
    this.#focusNewPage();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#decisions.followHost(changed);
    if (!this.isInstrumentChecked) return;
    if (changed.has('report') || changed.has('customers')) this.#isReportStale = true;
    if (this.#isReportStale && !this.#customers.isAwaited) this.#updateReport();
    if (this.#decisions.isStale) this.#decisions.take(this.checkedInstrument);
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
    const { agenda, stops, position, clock } = this.#agenda;
    const plans = {
      instrument: this.checkedInstrument,
      report: this.#agenda.isOpen ? report : null,
      decisions: this.#decisions.current,
      notFetched: common.notFetched,
    };
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
      agenda,
      stops,
      position,
      promised: this.#plan.renderPromised(plans),
      plan: this.#plan.renderPlan(plans),
      seconds: clock.isOn ? clock.seconds : null,
      saveState: this.#decisions.saving.state,
      showStop: this.#showStop,
      changeAgenda: this.#changeAgenda,
      setClock: (isOn) => {
        clock.toggle(isOn);
      },
      close: () => {
        this.close();
      },
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
        @close=${this.#dialog.handleClose}
        @focusin=${this.#dialog.handleFocusIn}
        @keydown=${this.#handleKeydown}
      >
        <div class="probe"></div>
        <div
          class="stage"
          part="meeting"
          tabindex="-1"
          @fullscreenchange=${this.#dialog.handleFullScreenChange}
        >
          ${meetingPages(view)}
        </div>
      </dialog>
    `;
  }

  #updateReport(): void {
    this.#isReportStale = false;
    this.#report =
      this.report &&
      parseReportProperty(this.report, orNothing(this.customers), this.checkedInstrument, this.#customers);
    if (this.#report?.summary) {
      this.#isStopped = false;
      this.#agenda.followReport(this.#report.order);
      return;
    }
    if (!this.#agenda.isOpen) return;
    this.#agenda.close();
    // Somebody has closed it already, and its close event is still to come.
    if (!this.#dialog.isOpen) return;
    this.#isStopped = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.error')?.focus());
  }

  readonly #showStop = (position: number): void => {
    this.#agenda.goTo(position);
    this.#focusNewPage();
  };

  #focusNewPage(): void {
    void this.updateComplete.then(() => {
      this.#dialog.focusHeading();
    });
  }

  readonly #changeAgenda = (change: (agenda: Agenda) => Agenda, ...focusNext: string[]): void => {
    this.#agenda.change(change);
    void this.updateComplete.then(() => {
      const next = focusNext.map((selector) => this.renderRoot.querySelector<HTMLElement>(selector));
      next.find((element) => element !== null)?.focus();
    });
  };

  /** The group leaves with a plan, which says for itself why it could not be saved, and what to do about it. */
  readonly #finish = async (): Promise<void> => {
    if (!(await this.#plan.save())) return;
    this.#isOpenWanted = false;
    this.#dialog.end();
  };

  readonly #handleKeydown = (event: KeyboardEvent): void => {
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    this.#showStop(this.#agenda.position + step);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-meeting': KundDiagnosMeeting;
  }
}
