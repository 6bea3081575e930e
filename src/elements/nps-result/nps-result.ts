import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { formatScore } from '../../locales/format.js';
import { npsInputOf, type NpsReportDocument } from '../../report/nps/json.js';
import { npsPicturesOf, type NpsPictureName } from '../../report/nps/picture-names.js';
import type { NpsReport, NpsReportInput } from '../../report/nps/report.js';
import { sortedGroups } from '../../report/nps/sentences.js';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '../../scoring/suppress-small-groups.js';
import {
  DEFAULT_MINIMUM_COMMENTS,
  LEAST_MINIMUM_COMMENTS,
  type NpsKind,
} from '../../surveys/comments-by-kind.js';
import { Announcer } from '../internal/page/announcer.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { baseStyles } from '../internal/base.styles.js';
import { printPage } from '../internal/page/dom.js';
import { html } from '../internal/html.js';
import { KdElement } from '../internal/kd-element.js';
import { Localization } from '../internal/language/localization.js';
import { nonEmpty, orNothing } from '../internal/properties/non-empty.js';
import { numberConverter, numberFrom, wholeNumberFrom } from '../internal/properties/number.js';
import { exportSectionStyles } from '../internal/results/export-section.styles.js';
import { ExportSection } from '../internal/results/export-section.js';
import { exportCatalog, npsResultCatalog } from '../internal/results/result-catalogs.js';
import { warnOnce } from '../internal/properties/warn-once.js';
import { breakdownTemplate } from './breakdowns.js';
import { COMMENTS_AT_ONCE, commentsTemplate, foundInWords, type CommentOptions } from './comments.js';
import { npsResultStyles } from './nps-result.styles.js';
import { NpsSource, type NpsFigureInput } from './nps-source.js';
import { roundsTemplate } from './rounds.js';
import { distributionTemplate, partsTemplate, scoreTemplate } from './score.js';
import type { NpsView } from './view.js';

/** Pairs in JSON that is imported: to TypeScript either of a pair may be a name. They are checked when they are set. */
type UntypedPairs = readonly (readonly unknown[])[];

/** With a lower limit individual answers can be inferred, and the view says so. */
const MINIMUM_WITHOUT_INFERENCE = 3;

const FEW_COMMENTS: Record<NpsKind, number> = {
  detractors: COMMENTS_AT_ONCE,
  passives: COMMENTS_AT_ONCE,
  promoters: COMMENTS_AT_ONCE,
};

/**
 * What customers answered to NPS: the score, where it probably is and how many answered; detractors, passives and promoters; the answers 0–10; groups
 * and rounds with their intervals, and whether they differ by more than chance; and what customers wrote. It takes counts, never a customer's row, and
 * discards at once what is too small to be shown.
 *
 * @tag kund-diagnos-nps-result
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 * @attr {number} invited - How many customers were asked. Whole number.
 * @attr {string} round - The name of the present round, for example `Hösten 2026`. Default: "Nu".
 * @attr {'score' | 'size'} sort - The order of the groups, until the reader chooses: by score, or by how many answered. Default: `score`.
 * @attr {number} minimum-group-size - The least number of answers that figures are shown of. Whole number from 1. Default: 5.
 * @attr {number} minimum-comments - The least number of detractors, passives or promoters whose comments are shown. Whole number from 5. Default: 10.
 *
 * @csspart title - The heading.
 * @csspart score - The score.
 * @csspart interval - Where the score of all customers probably is.
 * @csspart count - How many answered.
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
  static override styles: CSSResultGroup = [baseStyles, exportSectionStyles, npsResultStyles];

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
  /** Nothing that a page gives keeps it from being shown, but the figures; and for those there are words of their own. */
  protected override readonly fallbackMessage = null;

  readonly #source = new NpsSource();
  readonly #announcer = new Announcer(this);
  readonly #searchAnnouncer = new Announcer(this);
  readonly #export = new ExportSection(this, () => import('./files.js'));
  #isReportStale = true;
  /** The order that the reader has chosen; `null` until then. */
  #isBySize: boolean | null = null;
  #query = '';
  #shownComments = FEW_COMMENTS;

  /** How many customers were asked. Whole number. */
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
    this.#setFigures({ tally: orNothing(tally) });
  }

  /**
   * Breakdowns of the same answers by what they are of (person, team, site, segment), each with its groups' counts by name; `null` for a group that is
   * hidden. It takes objects, `Map`s or pairs, and reads as pairs.
   *
   * Each breakdown hides by itself what is small. Two of them can be subtracted from each other, as a site from the team around it: the element has no
   * rows, and cannot tell; `mayPublish` of `kund-diagnos/scoring` can, where the rows are.
   */
  get breakdowns(): NpsReportDocument['breakdowns'] {
    return this.#shown?.breakdowns ?? [];
  }

  set breakdowns(breakdowns: NpsReportInput['breakdowns'] | UntypedPairs) {
    this.#setFigures({ breakdowns: orNothing(breakdowns as NpsReportInput['breakdowns']) });
  }

  /**
   * Earlier rounds of the whole, the oldest first: counts by name, `null` for one that is hidden. It takes an object, a `Map` or pairs, and reads as
   * pairs. A round is a collection of its own: two snapshots of one collection can be subtracted from each other.
   */
  get rounds(): NpsReportDocument['rounds'] {
    return this.#shown?.rounds ?? [];
  }

  set rounds(rounds: NpsReportInput['rounds'] | UntypedPairs) {
    this.#setFigures({ rounds: orNothing(rounds as NpsReportInput['rounds']) });
  }

  /** What customers wrote, `{ score, comment }` in any order. It reads as those that are shown. */
  get comments(): NpsReportDocument['comments'] {
    return this.#shown?.comments ?? null;
  }

  set comments(comments: NpsReportInput['comments']) {
    this.#setFigures({ comments: orNothing(comments) });
  }

  /** Everything that is shown, as plain JSON; `null` when there is nothing to show, or the figures were rejected. */
  get report(): NpsReport | null {
    return this.#source.report && structuredClone(this.#source.report);
  }

  get #shown(): ReturnType<typeof npsInputOf> | null {
    return this.#source.report && npsInputOf(this.#source.report);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const settings = ['minimumGroupSize', 'minimumComments', 'invited', 'round'];
    if (this.#isReportStale || settings.some((name) => changed.has(name))) this.#updateReport();
  }

  protected override get hasContent(): boolean {
    return this.isReady && Boolean(this.#source.report?.whole);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady) return this.renderFallback();
    const { npsResult: strings } = this.localization.strings;
    const view = this.#view;
    const round = this.#source.report?.round;
    return this.frame(html`
      <div class="sheet">
        <h2 part="title">
          <span>${strings.title}</span
          >${round ? html`<small class="quiet" dir="auto"> ${round}</small>` : nothing}
        </h2>
        ${view ? this.#renderResult(view) : this.#renderEmpty()}
        <p class="sr" role="status">${this.#announcer.message}</p>
        <p class="sr" role="status">${this.#searchAnnouncer.message}</p>
      </div>
    `);
  }

  /** Says why no result is shown. */
  #renderEmpty(): TemplateResult {
    const { common, npsResult: strings } = this.localization.strings;
    const { report } = this.#source;
    let message = common.unavailable.result;
    if (report?.responses === 0) message = strings.nobody;
    else if (report) message = strings.tooFew(report.responses, report.minimumGroupSize, report.invited);
    return html`<p class="empty">${message}</p>`;
  }

  #renderResult(view: NpsView): TemplateResult {
    const { report, strings } = view;
    const isInferable = report.minimumGroupSize < MINIMUM_WITHOUT_INFERENCE;
    const isBySize = this.#isBySize ?? this.#hostsSort === 'size';
    const isSortable = report.breakdowns.some(
      ({ groups }) => groups.filter(({ figures }) => figures).length > 1,
    );
    return html`
      ${scoreTemplate(view)} ${partsTemplate(view)}
      <p class="quiet key"><span>${strings.scoreHint}</span> <span>${strings.intervalHint}</span></p>
      ${isInferable ? html`<p class="inferable">${strings.canBeInferred}</p>` : nothing}
      ${distributionTemplate(view)} ${isSortable ? this.#renderSort(isBySize, view) : nothing}
      ${report.breakdowns.map((breakdown, index) => breakdownTemplate(breakdown, index, isBySize, view))}
      ${report.rounds.length > 0 ? roundsTemplate(view) : nothing}
      ${report.comments.length > 0 ? commentsTemplate(view, this.#commentOptions) : nothing}
      ${this.#renderExport(view)}
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
              this.#announcer.announce(first ? strings.sorted(first.group.name) : '');
            }}
          />${strings.sortBySize}
        </label>
      </p>
    `;
  }

  get #commentOptions(): CommentOptions {
    // Only a search that replaces another is announced.
    this.#searchAnnouncer.announceFigures(this.#query, () => '');
    return {
      query: this.#query,
      shown: this.#shownComments,
      onSearch: (query: string) => {
        this.#query = query;
        this.#shownComments = FEW_COMMENTS;
        const view = this.#view;
        if (view) this.#searchAnnouncer.announceFigures(query, () => foundInWords(view, this.#query));
        this.requestUpdate();
      },
      onMore: (kind: NpsKind) => {
        this.#shownComments = {
          ...this.#shownComments,
          [kind]: this.#shownComments[kind] + COMMENTS_AT_ONCE,
        };
        this.requestUpdate();
      },
    };
  }

  #renderExport(view: NpsView): TemplateResult {
    const { report } = view;
    const { common, export: strings } = this.localization.strings;
    const section = this.#export;
    const own = view.strings.export;
    const hasComments = report.comments.some(({ comments }) => comments && comments.length > 0);
    const ways = [
      section.copyButton(strings.copy, ({ npsText }) => npsText(report, view)),
      section.button(strings.print, () => {
        printPage(this);
      }),
    ];
    const pictures = (name: NpsPictureName) =>
      (['svg', 'png'] as const).map((format) =>
        section.fileButton(pictureLabel(name, view), format, ({ saveFile }) =>
          saveFile([name, format], report, view),
        ),
      );
    const more = [
      section.fileButton(strings.table, 'csv', ({ saveFile }) => saveFile(['table', 'csv'], report, view)),
      ...(hasComments
        ? [
            section.fileButton(own.comments, 'csv', ({ saveFile }) =>
              saveFile(['comments', 'csv'], report, view),
            ),
          ]
        : []),
      section.fileButton(strings.data, 'json', ({ saveFile }) => saveFile(['data', 'json'], report, view)),
      ...npsPicturesOf(report).flatMap(pictures),
    ];
    return html`<section class="section export">${section.render(common, strings, ways, more)}</section>`;
  }

  /** `null` while there is nothing to show. */
  get #view(): NpsView | null {
    const { report } = this.#source;
    if (!report?.whole || !this.isReady) return null;
    const { locale, strings } = this.localization;
    return { report, whole: report.whole, strings: strings.npsResult, common: strings.common, locale };
  }

  /** An attribute may hold anything. */
  get #hostsSort(): string {
    const sort = nonEmpty(this.sort) ?? 'score';
    if (sort !== 'score' && sort !== 'size') {
      warnOnce(`sort="${sort}" is neither score nor size; score is used instead.`);
    }
    return sort;
  }

  #setFigures(figures: Partial<NpsFigureInput>): void {
    this.#source.set(figures);
    this.#isReportStale = true;
    this.requestUpdate();
  }

  #updateReport(): void {
    const reasons = this.#source.update({
      round: nonEmpty(this.round) ?? orNothing(this.round),
      invited: numberFrom(this.invited) as number | null,
      minimumGroupSize: wholeNumberFrom(
        'minimum-group-size',
        this.minimumGroupSize,
        1,
        DEFAULT_MINIMUM_GROUP_SIZE,
      ),
      minimumComments: wholeNumberFrom(
        'minimum-comments',
        this.minimumComments,
        LEAST_MINIMUM_COMMENTS,
        DEFAULT_MINIMUM_COMMENTS,
      ),
    });
    for (const reason of reasons) warnOnce(`figures cannot be shown. ${reason}`);
    this.#isReportStale = false;
    this.#export.reset();
    this.#announceReport();
  }

  #announceReport(): void {
    const { report } = this.#source;
    if (report?.responses === 0) return;
    this.#announcer.announceFigures(report && `${report.responses} ${report.whole?.score ?? ''}`, () => {
      const { report: now } = this.#source;
      const { locale, strings } = this.localization;
      if (!now) return '';
      return strings.npsResult.updated(now.responses, now.whole && formatScore(locale, now.whole.score));
    });
  }
}

function pictureLabel(name: NpsPictureName, { strings }: NpsView): string {
  if (name === 'result') return strings.export.picture;
  return name === 'rounds' ? strings.export.roundsPicture : strings.export.groupsPicture(name.breakdown);
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-nps-result': KundDiagnosNpsResult;
  }
}
