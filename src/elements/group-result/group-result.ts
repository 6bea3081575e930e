import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import { formatMean } from '../../locales/format.js';
import type { Plan } from '../../plan/plan.js';
import type { CustomersInput } from '../../report/customers/types.js';
import type { Decisions } from '../../report/group-report/decisions.js';
import type { GroupReport } from '../../report/group-report/report.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import type { TalliesByGroup } from '../../scoring/tallies-by-group.js';
import type { Tally } from '../../scoring/tally.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { html } from '../internal/html.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import type { Catalog } from '../internal/language/catalog.js';
import { Localization } from '../internal/language/localization.js';
import { orNothing } from '../internal/properties/non-empty.js';
import { numberConverter } from '../internal/properties/number.js';
import { CustomersPart } from '../internal/results/customers/customers-part.js';
import { InnerPart } from '../internal/tags/inner-part.js';
import { InnerPlan } from '../internal/results/plan-and-decisions/inner-plan.js';
import { ReportController, type UntypedPairs } from '../internal/results/report/report-controller.js';
import { emptyNotice } from '../internal/results/report/report-notices.js';
import { settingsOf, sortFrom } from '../internal/results/report/report-settings.js';
import { areaName, type ReportView } from '../internal/results/report/report-view.js';
import { reportStyles } from '../internal/results/report/report.styles.js';
import { groupResultCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { sheetStyles } from '../internal/results/styles/sheet.styles.js';
import { HostDecisions } from '../internal/results/plan-and-decisions/host-decisions.js';
import { exportPart, planPart } from '../parts.js';
import { groupResultStyles } from './group-result.styles.js';
import { InnerMeeting } from './inner-meeting.js';
import { overviewStyles } from './overview.styles.js';
import { printStyles } from './print.styles.js';
import { ReaderChoices } from './reader-choices.js';
import { ReportSource, type Figures, type NamedTallies } from './report-source.js';
import { reportTemplate, type ReportPage } from './report-template.js';

/**
 * A group's result: a summary in a few sentences, all areas in one picture, the areas to discuss first, the meeting's decisions, groups and
 * rounds. The element keeps counts, never a person's row, and at once discards figures of groups that are too small to be shown.
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
 * @csspart headline - The sentences that the result begins with, on the group itself.
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
    reportStyles,
    sheetStyles,
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
  readonly #reports = new ReportController<Figures, GroupReport>(this, this.#source, {
    settings: ['minimumGroupSize', 'invited', 'round'],
    update: () => this.#source.update(this.checkedInstrument, settingsOf(this), this.#customers.step),
    headline: ({ summary }) => summary?.rounded ?? null,
    describe: ({ responses, invited, summary }) => {
      const { locale, strings } = this.localization;
      const mean = summary?.rounded ?? null;
      return strings.groupResult.updated(responses, invited, mean === null ? null : formatMean(locale, mean));
    },
  });
  readonly #choices = new ReaderChoices(this);
  readonly #meeting = new InnerMeeting(this);
  readonly #plan = new InnerPlan(this, planPart);
  readonly #export = new InnerPart(this, exportPart);
  readonly #decisions = new HostDecisions(this);

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

  /** The whole group's counts. `null` while there are none, and when the group is too small to be shown. */
  get tally(): Tally | null {
    return this.#source.tally;
  }

  set tally(tally: Tally | null | undefined) {
    this.#source.setResponses(null);
    this.#reports.set({ tally: orNothing(tally) });
  }

  /**
   * One breakdown of the whole, such as roles: counts by name, `null` for a group that is hidden. It takes an object, a `Map` or pairs, and
   * reads as pairs.
   */
  get groups(): NamedTallies {
    return this.#source.groups;
  }

  set groups(groups: TalliesByGroup | UntypedPairs | null | undefined) {
    this.#reports.set({ groups: orNothing(groups as TalliesByGroup) });
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
    this.#reports.set({ rounds: orNothing(rounds as TalliesByGroup) });
  }

  /**
   * Customers' answers, as counts, and the customer figures that the host watches. They are shown beside the group's own picture, each on its own
   * scale, and a green area that they contradict is marked. Figures of fewer than the least group size are discarded; a rejected figure is left out.
   */
  get customers(): CustomersInput | null {
    return this.#source.customers;
  }

  set customers(customers: CustomersInput | null | undefined) {
    this.#reports.set({ customers: orNothing(customers) });
  }

  /** The report that is shown, as plain JSON; `null` when there is nothing to show, or the figures were rejected. */
  get report(): GroupReport | null {
    return this.#source.report && structuredClone(this.#source.report);
  }

  /**
   * Counts the responses of the whole group, for a page that has them and no tally. They are counted for the instrument once that has been
   * checked, and then forgotten: only `tally` remains. The latest of `countResponses` and `tally` wins.
   *
   * @param responses Any iterable; `null` for none.
   */
  countResponses(responses: Iterable<QuestionnaireResponse> | null): void {
    this.#source.setResponses(responses);
    this.#reports.set(responses ? {} : { tally: null });
  }

  /**
   * Opens the meeting, as its button does: one area at a time over the whole window. It waits until there is a result to show.
   *
   * @param area The id of the question to open at. Default: the overview.
   */
  startMeeting(area?: string | null): void {
    this.whenReady(() => {
      void this.#meeting.open(area ?? '');
    });
  }

  protected override get fallbackMessage(): string | null {
    return this.isInstrumentRejected ? this.localization.strings.common.unavailable.result : null;
  }

  protected override instrumentChanged(): void {
    this.#reports.isStale = true;
    this.#decisions.isStale = true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#reports.followSettings(changed);
    this.#decisions.followHost(changed);
    if (this.isInstrumentRejected) this.#source.forgetResponses();
    if (!this.isInstrumentChecked) return;
    if (this.#reports.isStale && !this.#customers.isAwaited) this.#reports.update();
    if (this.#decisions.isStale) this.#decisions.take(this.checkedInstrument);
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
    if (this.#source.report?.summary) this.#export.loadOnce();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { common, groupResult: strings } = this.localization.strings;
    const { report } = this.#source;
    const view = this.#view;
    return this.frame(html`
      <div class="sheet">
        <h2 part="title">
          ${strings.title}${report?.round ? html`<small class="quiet"> ${report.round}</small>` : nothing}
        </h2>
        ${this.#meeting.render(this.checkedInstrument, report, this.#decisions, strings.meetingNotFetched)}
        ${view ? reportTemplate(view, this.#page(view)) : emptyNotice(report, strings, common)}
        <p class="sr" role="status">${this.#reports.announcer.message}</p>
      </div>
    `);
  }

  /** `null` while there is nothing to show. */
  get #view(): ReportView | null {
    const { report } = this.#source;
    if (!report?.summary) return null;
    const { locale, strings } = this.localization;
    return {
      report,
      summary: report.summary,
      decisions: this.#decisions.current,
      previousDecisions: this.#decisions.previous,
      texts: this.texts,
      strings: strings.groupResult,
      common: strings.common,
      locale,
      customers: this.#customers.viewOf(report.customers),
    };
  }

  #page({ report, summary, texts, strings }: ReportView): ReportPage {
    const sort = sortFrom(this.sort, ['instrument', 'discussion']);
    return {
      overview: this.#choices.overviewOptions(sort === 'discussion', (byDiscussion) => {
        const first = byDiscussion ? report.order[0]!.question : summary.questions[0]!.id;
        this.#reports.announcer.announce(strings.sorted(areaName(texts, first)));
      }),
      fold: this.#choices.fold,
      properties: this,
      instrument: this.checkedInstrument,
      innerPlan: this.#plan,
      innerExport: this.#export,
      isBreakdownRefused: this.#source.isBreakdownRefused,
      areCustomersMissing: this.#customers.isMissing,
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-group-result': KundDiagnosGroupResult;
  }
}
