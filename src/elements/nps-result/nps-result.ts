import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { formatScore } from '../../locales/format.js';
import { npsInputOf, type NpsReportDocument } from '../../report/nps/json.js';
import type { NpsReport, NpsReportInput } from '../../report/nps/report.js';
import { intervalHints, sortedGroups } from '../../report/nps/sentences.js';
import { DEFAULT_MINIMUM_COMMENTS, LEAST_MINIMUM_COMMENTS } from '../../surveys/comments-by-kind.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { baseStyles } from '../internal/base.styles.js';
import { printPage } from '../internal/page/dom.js';
import { html } from '../internal/html.js';
import { KdElement } from '../internal/kd-element.js';
import { Localization } from '../internal/language/localization.js';
import { orNothing } from '../internal/properties/non-empty.js';
import { numberConverter, wholeNumberFrom } from '../internal/properties/number.js';
import { exportSectionStyles } from '../internal/export/export-section.styles.js';
import { ExportSection } from '../internal/export/export-section.js';
import { noticeStyles } from '../internal/results/report/notice.styles.js';
import { paperStyles } from '../internal/results/styles/paper.styles.js';
import { ReportController, type UntypedPairs } from '../internal/results/report/report-controller.js';
import { emptyNotice, inferableNotice } from '../internal/results/report/report-notices.js';
import { settingsOf, sortFrom } from '../internal/results/report/report-settings.js';
import { exportCatalog, npsResultCatalog } from '../internal/results/result-catalogs.js';
import { sheetStyles } from '../internal/results/styles/sheet.styles.js';
import { tableStyles } from '../internal/results/styles/table.styles.js';
import { breakdownTemplate } from './breakdowns.js';
import { npsChartStyles } from './charts.styles.js';
import { CommentSearch } from './comment-search.js';
import { npsCommentStyles } from './comments.styles.js';
import { commentsTemplate } from './comments.js';
import { exportTemplate } from './export-buttons.js';
import { npsResultStyles } from './nps-result.styles.js';
import { NpsSource, type NpsFigureInput } from './nps-source.js';
import { roundsTemplate } from './rounds.js';
import { distributionTemplate, scoreTemplate } from './score.js';
import { npsTableStyles } from './tables.styles.js';
import type { NpsView } from './nps-view.js';

/**
 * A result of NPS: the score with its interval and number of answers; detractors, passives and promoters; the answers 0–10; groups and rounds with
 * their intervals, and whether they differ by more than chance; and customers' comments. The element takes counts, never a customer's row, and at once
 * discards figures that too few stand behind.
 *
 * @tag kund-diagnos-nps-result
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {number} invited - How many customers were asked, so that "150 of 420 asked (36%)" can be said. Whole number.
 * @attr {string} round - The name of the present round, for example `Hösten 2026`. Default: "Nu".
 * @attr {'score' | 'size'} sort - The order of the groups, until the reader chooses: by score, or by how many answered. Default: `score`.
 * @attr {number} minimum-group-size - The least number of answers that figures are shown of. Whole number from 1. Default: 5.
 * @attr {number} minimum-comments - The least number of detractors, passives or promoters whose comments are shown. Whole number from 5. Default: 10.
 *
 * @csspart title - The heading.
 * @csspart score - The score.
 * @csspart interval - Where the score of all customers probably is.
 * @csspart count - How many answered, and of how many.
 * @csspart kind - Detractors, passives or promoters, with their share.
 * @csspart breakdown - One breakdown.
 * @csspart group - One group's row.
 * @csspart rounds - The table of rounds.
 * @csspart comments - What customers wrote.
 * @csspart quote - One comment.
 *
 * @cssprop --kd-accent - Groups, rounds, and what can be pressed.
 * @cssprop --kd-on-accent - Text on the accent.
 * @cssprop --kd-green - Promoters.
 * @cssprop --kd-red - Detractors.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - Passives, the lines of scales, and the borders of what can be pressed.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Roundness of buttons.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - How wide the element may grow.
 *
 * @example
 * ```js
 * const element = document.querySelector('kund-diagnos-nps-result');
 * element.tally = tallySurvey('nps', responses);
 * element.breakdowns = { Team: { Malmö: [0, 1, 0, 0, 0, 2, 1, 6, 9, 11, 8], Lund: [2, 0, 0, 1, 0, 4, 3, 9, 8, 6, 2] } };
 * ```
 */
export class KundDiagnosNpsResult extends KdElement {
  static override styles: CSSResultGroup = [
    baseStyles,
    paperStyles,
    sheetStyles,
    noticeStyles,
    tableStyles,
    exportSectionStyles,
    npsResultStyles,
    npsChartStyles,
    npsTableStyles,
    npsCommentStyles,
  ];

  static override properties: PropertyDeclarations = {
    tally: { attribute: false, noAccessor: true },
    breakdowns: { attribute: false, noAccessor: true },
    rounds: { attribute: false, noAccessor: true },
    comments: { attribute: false, noAccessor: true },
    round: { reflect: true, useDefault: true },
    invited: { converter: numberConverter, reflect: true, useDefault: true },
    sort: { reflect: true, useDefault: true },
    minimumGroupSize: {
      converter: numberConverter,
      reflect: true,
      useDefault: true,
      attribute: 'minimum-group-size',
    },
    minimumComments: {
      converter: numberConverter,
      reflect: true,
      useDefault: true,
      attribute: 'minimum-comments',
    },
  };

  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    npsResult: npsResultCatalog,
    export: exportCatalog,
  });
  /** Only rejected figures keep the result from being shown, and they have a message of their own. */
  protected override readonly fallbackMessage = null;

  readonly #source = new NpsSource();
  readonly #reports = new ReportController<NpsFigureInput, NpsReport>(this, this.#source, {
    settings: ['minimumGroupSize', 'minimumComments', 'invited', 'round'],
    update: () =>
      this.#source.update({
        ...settingsOf(this),
        minimumComments: wholeNumberFrom(
          'minimum-comments',
          this.minimumComments,
          LEAST_MINIMUM_COMMENTS,
          DEFAULT_MINIMUM_COMMENTS,
        ),
      }),
    headline: ({ whole }) => whole?.score ?? null,
    describe: ({ responses, whole }) => {
      const { locale, strings } = this.localization;
      return strings.npsResult.updated(responses, whole && formatScore(locale, whole.score));
    },
  });
  readonly #search = new CommentSearch(this, () => this.#view);
  readonly #export = new ExportSection(this, () => import('./save-files.js'));
  /** The order that the reader has chosen; `null` until then. */
  #isBySize: boolean | null = null;

  /** How many customers were asked, so that "150 of 420 asked (36%)" can be said. Whole number; `null` when it is not known. */
  invited: number | null = null;
  /** The name of the present round, for example `Hösten 2026`. Default: "Nu". */
  round: string | null = null;
  /** The order of the groups, until the reader chooses: by score, or by how many answered. */
  sort: 'score' | 'size' = 'score';
  /** The least number of answers that figures are shown of. Whole number from 1. */
  minimumGroupSize = 5;
  /** The least number of detractors, passives or promoters whose comments are shown. Whole number from 5. */
  minimumComments = 10;

  /**
   * All answers: a tally of `tallySurvey('nps', …)`, its 11 counts (0 first), or how many detractors, passives and promoters. `null` while there are
   * none, and when they are too few to be shown. It reads as a tally, or as the three kinds.
   */
  get tally(): NpsReportDocument['tally'] {
    return this.#shown?.tally ?? null;
  }

  set tally(tally: NpsReportInput['tally']) {
    this.#reports.set({ tally: orNothing(tally) });
  }

  /**
   * Breakdowns of the same answers (by person, team, site or segment), each with its groups' counts by name; `null` for a group that is hidden. It
   * takes objects, `Map`s or pairs, and reads as pairs.
   *
   * Small groups are hidden in each breakdown by itself. Two breakdowns can be subtracted from each other, as a site from the team around it. The
   * element has no rows and cannot detect that; `mayPublish` of `kund-diagnos/scoring` can, where the rows are.
   */
  get breakdowns(): NpsReportDocument['breakdowns'] {
    return this.#shown?.breakdowns ?? [];
  }

  set breakdowns(breakdowns: NpsReportInput['breakdowns'] | UntypedPairs) {
    this.#reports.set({ breakdowns: orNothing(breakdowns as NpsReportInput['breakdowns']) });
  }

  /**
   * Earlier rounds of the whole, the oldest first: counts by name, `null` for one that is hidden. It takes an object, a `Map` or pairs, and reads as
   * pairs. A round is a collection of its own: two snapshots of one collection can be subtracted from each other.
   */
  get rounds(): NpsReportDocument['rounds'] {
    return this.#shown?.rounds ?? [];
  }

  set rounds(rounds: NpsReportInput['rounds'] | UntypedPairs) {
    this.#reports.set({ rounds: orNothing(rounds as NpsReportInput['rounds']) });
  }

  /** Customers' comments, `{ score, comment }` in any order. It reads as those that are shown. */
  get comments(): NpsReportDocument['comments'] {
    return this.#shown?.comments ?? null;
  }

  set comments(comments: NpsReportInput['comments']) {
    this.#reports.set({ comments: orNothing(comments) });
  }

  /** The report that is shown, as plain JSON; `null` when there is nothing to show, or the figures were rejected. */
  get report(): NpsReport | null {
    return this.#source.report && structuredClone(this.#source.report);
  }

  get #shown(): ReturnType<typeof npsInputOf> | null {
    return this.#source.report && npsInputOf(this.#source.report);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#reports.followSettings(changed);
    if (!this.#reports.isStale) return;
    this.#reports.update();
    this.#export.reset();
  }

  protected override get hasContent(): boolean {
    return this.isReady && Boolean(this.#source.report?.whole);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { common, npsResult: strings } = this.localization.strings;
    const { report } = this.#source;
    const view = this.#view;
    const round = report?.round;
    return this.frame(html`
      <div class="sheet">
        <h2 part="title">
          <span>${strings.title}</span
          >${round ? html`<small class="quiet" dir="auto"> ${round}</small>` : nothing}
        </h2>
        ${view ? this.#renderResult(view) : emptyNotice(report, strings, common)}
        <p class="sr" role="status">${this.#reports.announcer.message}</p>
        <p class="sr" role="status">${this.#search.announcer.message}</p>
      </div>
    `);
  }

  #renderResult(view: NpsView): TemplateResult {
    const { report, strings } = view;
    const isBySize = this.#isBySize ?? sortFrom(this.sort, ['score', 'size']) === 'size';
    const isSortable = report.breakdowns.some(
      ({ groups }) => groups.filter(({ figures }) => figures).length > 1,
    );
    return html`
      ${scoreTemplate(view)}
      <p class="quiet key">${[strings.scoreHint, ...intervalHints(report, view)].join(' ')}</p>
      ${inferableNotice(report, strings)} ${distributionTemplate(view)}
      ${isSortable ? this.#renderSort(isBySize, view) : nothing}
      ${report.breakdowns.map((breakdown, index) => breakdownTemplate(breakdown, index, isBySize, view))}
      ${report.rounds.length > 0 ? roundsTemplate(view) : nothing}
      ${report.comments.length > 0 ? commentsTemplate(view, this.#search.options) : nothing}
      ${exportTemplate(this.#export, view, this.localization.strings.export, () => {
        printPage(this);
      })}
    `;
  }

  #renderSort(isBySize: boolean, { report, strings }: NpsView): TemplateResult {
    return html`
      <p class="tools">
        <label>
          <input
            type="checkbox"
            .checked=${isBySize}
            @change=${({ target }: Event) => {
              this.#isBySize = (target as HTMLInputElement).checked;
              const first = sortedGroups(report.breakdowns[0]!, this.#isBySize)[0];
              this.#reports.announcer.announce(first ? strings.sorted(first.group.name) : '');
            }}
          />${strings.sortBySize}
        </label>
      </p>
    `;
  }

  /** `null` while there is nothing to show. */
  get #view(): NpsView | null {
    const { report } = this.#source;
    if (!report?.whole || !this.isReady) return null;
    const { locale, strings } = this.localization;
    return { report, whole: report.whole, strings: strings.npsResult, common: strings.common, locale };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-nps-result': KundDiagnosNpsResult;
  }
}
