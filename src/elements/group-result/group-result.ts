import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import { formatMean } from '../../locales/format.js';
import type { CustomersInWords } from '../../report/customers/in-words.js';
import type { CustomersInput } from '../../report/customers/customers.js';
import { NO_DECISIONS, type Decisions } from '../../report/decisions.js';
import type { GroupReport } from '../../report/group-report.js';
import type { Plan, PlanAction } from '../../plan/plan.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '../../scoring/suppress-small-groups.js';
import type { Summary } from '../../scoring/summarize.js';
import type { TalliesByGroup } from '../../scoring/tallies-by-group.js';
import type { Tally } from '../../scoring/tally.js';
import { adviceStyles } from '../internal/results/advice.styles.js';
import { Announcer } from '../internal/page/announcer.js';
import { baseStyles } from '../internal/base.styles.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { groupResultCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { chartStyles } from '../internal/results/chart.styles.js';
import type { Catalog } from '../internal/language/catalog.js';
import { CustomersPart } from '../internal/results/customers-part.js';
import { customersStyles } from '../internal/results/customers.styles.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import { lightStyles } from '../internal/results/light.styles.js';
import { Localization } from '../internal/language/localization.js';
import { areaName, type ReportView } from '../internal/results/report-view.js';
import { takeDecisions } from '../internal/results/take-decisions.js';
import { nonEmpty, orNothing } from '../internal/properties/non-empty.js';
import { numberConverter, numberFrom } from '../internal/properties/number.js';
import { warnOnce } from '../internal/properties/warn-once.js';
import { InnerPlan } from '../internal/results/inner-plan.js';
import { focusedBeside, scrollIntoView } from '../internal/page/dom.js';
import { exportPart, meetingPart, planPart } from '../parts.js';
import { groupResultStyles } from './group-result.styles.js';
import type { OverviewOptions } from './overview.js';
import { overviewStyles } from './overview.styles.js';
import { printStyles } from './print.styles.js';
import { ReaderChoices } from './reader-choices.js';
import { reportTemplate, type PlansOnPage } from './report-template.js';
import { verdictTemplate } from './verdict.js';
import { ReportSource, type Figures, type NamedTallies } from './report-source.js';
import { html } from '../internal/html.js';

/** Pairs in JSON that is imported: to TypeScript either of a pair may be a name. They are checked when they are set. */
type UntypedPairs = readonly (readonly unknown[])[];

/**
 * A group's result: where it stands, where it differs and what has changed in a few sentences; all areas in one picture; what to discuss first;
 * what the meeting decided; groups and rounds. It keeps counts, never a person's row, and discards at once what is too small to be shown.
 *
 * @tag kund-diagnos-group-result
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {number} invited - How many were asked to answer, so that "8 of 12" can be said. Whole number.
 * @attr {string} round - The name of the present round, for example `Hösten 2026`. Default: "Nu".
 * @attr {'instrument' | 'discussion'} sort - The order of the areas, until the reader chooses: the instrument's, or what to discuss first. Default: `instrument`.
 * @attr {number} minimum-group-size - The least number of people whose figures are shown. Whole number from 1. Default: 5.
 * @attr {string} draft-key - The name under which changes to the plan that are not saved are stored in this browser. Default: they are not stored.
 *
 * @event {KdPlanChangeEvent} kd-plan-change - In the meeting, something in the plan was written, chosen, added or removed. Store the plan, and say through `waitUntil` how it went.
 * @event {KdMeetingEndEvent} kd-meeting-end - The meeting was ended with its last button, and its plan is saved. The focus then goes to the plan, unless a listener moves it.
 * @event {KdDecisionsChangeEvent} kd-decisions-change - In the meeting, an area or an action was chosen, or an area was marked as discussed, or no longer is. Store the decisions, and say through `waitUntil` how it went.
 *
 * @slot facilitator - In the meeting, above the decisions and the plan: what the one who leads it needs before anything can be stored, such as a field for a code.
 *
 * @csspart title - The heading.
 * @csspart headline - The sentences that the result begins with.
 * @csspart mean - The mean.
 * @csspart light - A traffic light: shape and word.
 * @csspart first - One of the areas to discuss first.
 * @csspart start-meeting - The button that starts the meeting.
 * @csspart meeting - Everything that the meeting shows.
 * @csspart area-row - One area's row in a result.
 * @csspart customers - The group's own picture beside the customers'.
 * @csspart decisions - What the meeting has decided.
 * @csspart groups - The table of groups.
 * @csspart rounds - The table of rounds.
 *
 * @cssprop --kd-accent - Dots, and what can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-green - The green light.
 * @cssprop --kd-yellow - The yellow light.
 * @cssprop --kd-red - The red light.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - The lines of scales, and the borders of what can be pressed.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of buttons and of the cells of groups.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```js
 * const element = document.querySelector('kund-diagnos-group-result');
 * element.tally = tally(kundorientering, responses);
 * ```
 */
export class KundDiagnosGroupResult extends InstrumentElement<InstrumentTexts> {
  static override styles: CSSResultGroup = [
    baseStyles,
    lightStyles,
    adviceStyles,
    chartStyles,
    customersStyles,
    groupResultStyles,
    overviewStyles,
    printStyles,
  ];

  static override properties: PropertyDeclarations = {
    tally: { attribute: false, noAccessor: true },
    groups: { attribute: false, noAccessor: true },
    rounds: { attribute: false, noAccessor: true },
    customers: { attribute: false, noAccessor: true },
    round: { reflect: true, useDefault: true },
    invited: { converter: numberConverter, reflect: true, useDefault: true },
    sort: { reflect: true, useDefault: true },
    decisions: { attribute: false },
    previousDecisions: { attribute: false },
    plan: { attribute: false },
    previousPlan: { attribute: false },
    helped: { attribute: false },
    people: { attribute: false },
    draftKey: { reflect: true, useDefault: true, attribute: 'draft-key' },
    minimumGroupSize: {
      converter: numberConverter,
      reflect: true,
      useDefault: true,
      attribute: 'minimum-group-size',
    },
  };

  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    groupResult: groupResultCatalog,
  });
  protected override readonly textsCatalog = textsCatalog;

  readonly #source = new ReportSource();
  readonly #customers = new CustomersPart(this, this.localization, () => this.#source.hasCustomers);
  readonly #announcer = new Announcer(this);
  readonly #choices = new ReaderChoices(this);
  #isReportStale = true;
  #areDecisionsStale = true;
  #decisions = NO_DECISIONS;
  #previousDecisions = NO_DECISIONS;
  /** Parts of this element whose script could not be fetched. */
  #isMeetingMissing = false;
  #isExportMissing = false;
  readonly #innerPlan = new InnerPlan(this, planPart);

  /** How many were asked to answer, so that "8 of 12" can be said. Whole number. */
  invited: number | null = null;
  /** The name of the present round, for example `Hösten 2026`. Default: "Nu". */
  round: string | null = null;
  /** The order of the areas, until the reader chooses: the instrument's, or what to discuss first. */
  sort: 'instrument' | 'discussion' = 'instrument';
  /** The least number of people whose figures are shown. Whole number from 1. */
  minimumGroupSize = 5;
  /** The meeting's decisions, by ids of questions. Set it to the `decisions` of `kd-decisions-change`. */
  decisions: Decisions = { chosen: [], discussed: [] };
  /** The decisions after the round before; each of those areas then says what became of it. `null` where there were none. */
  previousDecisions: Decisions | null = null;
  /** The group's plan, which the meeting ends with. `null` while there is none: then it is made of what the meeting decides. */
  plan: Plan | null = null;
  /** The plan of the round before. Where there is one, the result and the meeting open with what became of it. */
  previousPlan: Plan | null = null;
  /** The group's answers to "did it help?", as a tally of `helpedInstrument(previousPlan)`. `null` when it has not been asked. */
  helped: Tally | null = null;
  /** Names that may be chosen as the one responsible for an action. Others may be written. */
  people: readonly string[] = [];
  /** The name under which changes to the plan that are not saved are stored in this browser. Default: they are not stored. */
  draftKey: string | null = null;

  constructor() {
    super();
    this.addEventListener('click', this.#handleClick);
    this.addEventListener('kd-decisions-change', (event) => {
      // Not the event's own decisions, which a listener may have changed.
      const [meeting] = event.composedPath() as Partial<Pick<this, 'decisions'>>[];
      this.decisions = structuredClone(meeting?.decisions ?? event.decisions);
    });
  }

  /** The whole group's counts. `null` while there are none, and when the group is too small to be shown. */
  get tally(): Tally | null {
    return this.#source.tally;
  }

  set tally(tally: Tally | null | undefined) {
    this.#source.setResponses(null);
    this.#setFigures({ tally: orNothing(tally) });
  }

  /**
   * One breakdown of the whole, such as roles: counts by name, `null` for a group that is hidden. It takes an object, a `Map` or pairs, and
   * reads as pairs.
   */
  get groups(): NamedTallies {
    return this.#source.groups;
  }

  set groups(groups: TalliesByGroup | UntypedPairs | null | undefined) {
    this.#setFigures({ groups: orNothing(groups as TalliesByGroup) });
  }

  /**
   * Earlier rounds of the whole in the order they were held: counts by name, `null` for one that is hidden. It takes an object, a `Map` or
   * pairs, and reads as pairs. A round that is too small, or of another instrument or version, is named with the reason, and its counts are
   * discarded.
   *
   * A round is a collection of its own, in which everybody answered once more. Two snapshots of one collection are not: subtracting the
   * earlier from the later gives the answers of those who came in between, however few they are. The element has no rows, and cannot tell; `mayPublish` of
   * `kund-diagnos/scoring` can, where the rows are.
   */
  get rounds(): NamedTallies {
    return this.#source.rounds;
  }

  set rounds(rounds: TalliesByGroup | UntypedPairs | null | undefined) {
    this.#setFigures({ rounds: orNothing(rounds as TalliesByGroup) });
  }

  /**
   * What customers said, as counts, and the figures that the host watches: it stands beside what the group says of itself, each on its own scale. A
   * green area over figures that say otherwise is named. Figures of fewer than the least group size are discarded, and one that is rejected is left out.
   */
  get customers(): CustomersInput | null {
    return this.#source.customers;
  }

  set customers(customers: CustomersInput | null | undefined) {
    this.#setFigures({ customers: orNothing(customers) });
  }

  /** Everything that is shown, as plain JSON; `null` when there is nothing to show, or the figures were rejected. */
  get report(): GroupReport | null {
    return this.#source.report && structuredClone(this.#source.report);
  }

  /**
   * Counts the responses of the whole group, for a page that has them and no tally. They are counted for the instrument once that has been
   * checked, and then forgotten: what is left is `tally`. The latest of `countResponses` and `tally` wins.
   *
   * @param responses Any iterable; `null` for none.
   */
  countResponses(responses: Iterable<QuestionnaireResponse> | null): void {
    this.#source.setResponses(responses);
    this.#setFigures(responses ? {} : { tally: null });
  }

  /**
   * Opens the meeting, as its button does: one area at a time over the whole window. It waits until there is a result to show.
   *
   * @param area The id of the question to open at. Default: the overview.
   */
  startMeeting(area?: string | null): void {
    this.whenReady(() => {
      void this.#openMeeting(area ?? '');
    });
  }

  protected override get fallbackMessage(): string | null {
    return this.isInstrumentRejected ? this.localization.strings.common.unavailable.result : null;
  }

  protected override instrumentChanged(): void {
    this.#isReportStale = true;
    this.#areDecisionsStale = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (['minimumGroupSize', 'invited', 'round'].some((name) => changed.has(name)))
      this.#isReportStale = true;
    if (changed.has('decisions') || changed.has('previousDecisions')) this.#areDecisionsStale = true;
    if (this.isInstrumentRejected) this.#source.forgetResponses();
    if (!this.isInstrumentChecked) return;
    if (this.#isReportStale && !this.#customers.isAwaited) this.#updateReport();
    if (this.#areDecisionsStale) {
      const { checkedInstrument: instrument, decisions, previousDecisions } = this;
      this.#decisions = takeDecisions(instrument, decisions, this.#decisions);
      this.#previousDecisions = takeDecisions(instrument, previousDecisions, this.#previousDecisions);
      this.#areDecisionsStale = false;
    }
  }

  protected override get furtherCatalogs(): readonly Catalog<unknown>[] {
    return [...super.furtherCatalogs, ...this.#customers.catalogs];
  }

  /** A first result waits for the customers' part, so that it is not shown twice. */
  protected override get isReady(): boolean {
    return super.isReady && !(this.#source.report === null && this.#customers.isAwaited);
  }

  protected override get hasContent(): boolean {
    return this.isReady && Boolean(this.#source.report?.summary);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.#source.report?.summary && !exportPart.isDefined && !this.#isExportMissing) {
      void this.#fetchExport();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { groupResult: strings } = this.localization.strings;
    const { report } = this.#source;
    return this.frame(html`
      <div class="sheet">
        <h2 part="title">
          ${strings.title}${report?.round ? html`<small class="quiet"> ${report.round}</small>` : nothing}
        </h2>
        ${
          this.#isMeetingMissing
            ? html`<p class="empty error" tabindex="-1">${strings.meetingNotFetched}</p>`
            : nothing
        }
        <kund-diagnos-meeting
          .locale=${this.locale}
          .instrument=${this.checkedInstrument}
          .report=${report}
          .decisions=${this.#decisions}
          .previousDecisions=${this.#previousDecisions}
          .plan=${this.plan}
          .previousPlan=${this.previousPlan}
          .helped=${this.helped}
          .people=${this.people}
          .draftKey=${this.draftKey}
          exportparts="meeting,light"
          @kd-meeting-end=${this.#handleMeetingEnd}
          ><slot name="facilitator" slot="facilitator"></slot
        ></kund-diagnos-meeting>
        ${report?.summary ? this.#renderReport(report, report.summary) : this.#renderEmpty(report)}
        <p class="sr" role="status">${this.#announcer.message}</p>
      </div>
    `);
  }

  /** Says why no result is shown. */
  #renderEmpty(report: GroupReport | null): TemplateResult {
    const { common, groupResult: strings } = this.localization.strings;
    let message = common.unavailable.result;
    if (report?.responses === 0) message = strings.nobody;
    else if (report) message = strings.tooFew(report.responses, report.minimumGroupSize, report.invited);
    return html`<p class="empty">${message}</p>`;
  }

  #renderReport(report: GroupReport, summary: Summary): TemplateResult {
    const { texts } = this;
    const { locale } = this.localization;
    const { common, groupResult: strings } = this.localization.strings;
    const view: ReportView = {
      report,
      summary,
      decisions: this.#decisions,
      previousDecisions: this.#previousDecisions,
      texts,
      strings,
      common,
      locale,
      customers: this.#customers.viewOf(report.customers),
    };
    // The page may say that it shows the other one.
    const notice = this.#source.isBreakdownRefused
      ? html`<p class="section">${strings.otherBreakdown}</p>`
      : nothing;
    return html`
      <div class="verdict">
        <div>${verdictTemplate(view, actionsOf(this.previousPlan))}</div>
        <button aria-haspopup="dialog" data-area part="start-meeting">${strings.startMeeting}</button>
      </div>
      ${reportTemplate(view, this.#plansOnPage, this.#overviewOptions(view), this.#choices.fold)} ${notice}
      ${this.#customers.isMissing ? html`<p class="section">${common.notFetched}</p>` : nothing}
      ${this.#renderExport(report, view.customers)}
    `;
  }

  get #plansOnPage(): PlansOnPage {
    const questions = actionsOf(this.plan).map((action) => action?.question);
    return {
      promised: this.#renderPlan('promised', this.previousPlan),
      plan: this.#renderPlan('plan', this.plan),
      questions: new Set(questions.filter((question) => question !== undefined)),
    };
  }

  /** A plan to read; it is written in the meeting, and by an element of its own. */
  #renderPlan(view: 'plan' | 'promised', plan: Plan | null): TemplateResult | typeof nothing {
    if (actionsOf(plan).length === 0) return nothing;
    if (!planPart.isDefined && !this.#innerPlan.isMissing) void this.#innerPlan.load();
    return this.#innerPlan.isMissing
      ? html`<p class="section">${this.localization.strings.common.notFetched}</p>`
      : html`
          <kund-diagnos-plan
            class="section ${view}"
            readonly
            exportparts="light"
            .view=${view}
            .locale=${this.locale}
            .instrument=${this.checkedInstrument}
            .report=${this.#source.report}
            .plan=${plan}
            .helped=${this.helped}
          ></kund-diagnos-plan>
        `;
  }

  #renderExport(report: GroupReport, customers: CustomersInWords | null): TemplateResult {
    return this.#isExportMissing
      ? html`<p class="section">${this.localization.strings.common.notFetched}</p>`
      : html`
          <kund-diagnos-export
            .locale=${this.locale}
            .instrument=${this.checkedInstrument}
            .report=${report}
            .customers=${customers}
            .decisions=${this.#decisions}
          ></kund-diagnos-export>
        `;
  }

  #overviewOptions({ report, summary, texts, strings }: ReportView): OverviewOptions {
    return this.#choices.overviewOptions(this.#hostsSort === 'discussion', (byDiscussion) => {
      const first = byDiscussion ? report.order[0]!.question : summary.questions[0]!.id;
      this.#announcer.announce(strings.sorted(areaName(texts, first)));
    });
  }

  /** An attribute may hold anything. */
  get #hostsSort(): string {
    const sort = nonEmpty(this.sort) ?? 'instrument';
    if (sort !== 'instrument' && sort !== 'discussion') {
      warnOnce(`sort="${sort}" is neither instrument nor discussion; instrument is used instead.`);
    }
    return sort;
  }

  get #minimum(): number {
    const minimumGroupSize = (numberFrom(this.minimumGroupSize) ?? DEFAULT_MINIMUM_GROUP_SIZE) as number;
    if (Number.isInteger(minimumGroupSize) && minimumGroupSize >= 1) return minimumGroupSize;
    warnOnce(
      `minimum-group-size="${minimumGroupSize}" is not a whole number from 1; ${DEFAULT_MINIMUM_GROUP_SIZE} is used instead.`,
    );
    return DEFAULT_MINIMUM_GROUP_SIZE;
  }

  #setFigures(figures: Partial<Figures>): void {
    this.#source.set(figures);
    this.#isReportStale = true;
    this.requestUpdate();
  }

  #updateReport(): void {
    const settings = {
      round: nonEmpty(this.round) ?? orNothing(this.round),
      invited: numberFrom(this.invited) as number | null,
      minimumGroupSize: this.#minimum,
    };
    for (const reason of this.#source.update(this.checkedInstrument, settings, this.#customers.step)) {
      warnOnce(`figures cannot be shown. ${reason}`);
    }
    this.#isReportStale = false;
    this.#announceReport();
  }

  #announceReport(): void {
    const { report } = this.#source;
    if (report?.responses === 0) return;
    const figures = report && `${report.responses} ${report.summary?.rounded ?? ''}`;
    this.#announcer.announceFigures(figures, () => {
      const { report: now } = this.#source;
      const { locale, strings } = this.localization;
      if (!now) return '';
      const rounded = now.summary?.rounded ?? null;
      const mean = rounded === null ? null : formatMean(locale, rounded);
      return strings.groupResult.updated(now.responses, now.invited, mean);
    });
  }

  async #fetchExport(): Promise<void> {
    try {
      await exportPart.load();
    } catch {
      this.#isExportMissing = true;
      this.requestUpdate();
    }
  }

  async #openMeeting(area: string): Promise<void> {
    try {
      await meetingPart.load();
      this.#isMeetingMissing = false;
    } catch {
      this.#isMeetingMissing = true;
    }
    this.requestUpdate();
    await this.updateComplete;
    if (this.#isMeetingMissing) this.renderRoot.querySelector<HTMLElement>('.error')?.focus();
    else await this.renderRoot.querySelector('kund-diagnos-meeting')?.open(area);
  }

  /** The group goes on with its plan. A listener of the page may have other plans, and moves the focus itself. */
  readonly #handleMeetingEnd = async (): Promise<void> => {
    const focused = focusedBeside(this);
    await this.updateComplete;
    const plan = this.renderRoot.querySelector<HTMLElement>('kund-diagnos-plan.plan');
    if (!plan || focusedBeside(this) !== focused) return;
    plan.focus({ preventScroll: true });
    scrollIntoView(plan, 'start');
  };

  /** The button that starts the meeting was pressed, or one that opens it at an area. */
  readonly #handleClick = (event: Event): void => {
    const [target] = event.composedPath();
    const button = (target as Element).closest<HTMLElement>('[data-area]');
    if (!button) return;
    // Not every browser focuses what is clicked; the meeting gives the focus back to where it was.
    button.focus();
    this.startMeeting(button.dataset['area']);
  };
}

/** The actions of what a host has set as a plan, unparsed. */
const actionsOf = (plan: unknown): (Partial<PlanAction> | null)[] => {
  const actions: unknown = (plan as Partial<Plan> | null | undefined)?.actions;
  return Array.isArray(actions) ? (actions as Partial<PlanAction>[]) : [];
};

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-group-result': KundDiagnosGroupResult;
  }
}
