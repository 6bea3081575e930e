import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { StatementTexts } from '../../instruments/texts.js';
import type { FigureInput, FigureReport } from '../../report/figures/figure.js';
import { parseFigures, type ParsedFigures } from '../../report/figures/report.js';
import { summaryOf, type FigureWording, type Summary } from '../../report/figures/figure-words.js';
import { Announcer } from '../internal/page/announcer.js';
import { commonCatalog, statementsCatalog } from '../internal/answering/answer-catalogs.js';
import { baseStyles } from '../internal/base.styles.js';
import { html } from '../internal/html.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import { Localization } from '../internal/language/localization.js';
import { orNothing } from '../internal/properties/non-empty.js';
import { parseProperty, warnOf } from '../internal/properties/parse-property.js';
import { kpiCatalog } from './kpi-catalog.js';
import { paperStyles } from '../internal/results/styles/paper.styles.js';
import { textExportStyles } from '../internal/export/text-export.styles.js';
import { TextExport } from '../internal/export/text-export.js';
import { figureTemplate } from './figure-template.js';
import { kpisStyles } from './kpis.styles.js';

const fetchFiles = () => import('./save-files.js');

/**
 * The customer figures that a host watches. A summary names those that have gone the wrong way; each figure has its value, target, a line of
 * its periods, its early warning and the areas of the diagnosis that it relates to. Its definition and its periods unfold. Nothing leaves the
 * page.
 *
 * @tag kund-diagnos-kpis
 *
 * @attr {string} locale - Language as a BCP 47 tag, for example `en`. Default: the nearest `lang`, else Swedish.
 *
 * @csspart title - The heading.
 * @csspart lead - The summary: figures that have gone the wrong way, and those that cannot be judged.
 * @csspart figure - One figure.
 * @csspart value - A figure's latest value.
 * @csspart status - A figure's state: shape and word.
 *
 * @cssprop --kd-accent - The latest value on its line, and the focus ring.
 * @cssprop --kd-on-accent - The inner focus ring.
 * @cssprop --kd-green - The mark of a steady figure.
 * @cssprop --kd-yellow - The mark of a caution.
 * @cssprop --kd-red - The mark of a warning.
 * @cssprop --kd-line - Hairlines.
 * @cssprop --kd-control - The line of periods, and borders of buttons.
 * @cssprop --kd-muted - Quiet text.
 * @cssprop --kd-radius - Border radius of buttons.
 * @cssprop --kd-heading-font - Font of the headings.
 * @cssprop --kd-max-width - Maximum width of the element.
 *
 * @example
 * ```js
 * document.querySelector('kund-diagnos-kpis').figures = [
 *   { figure: 'nps', periods: [{ value: 45, n: 100 }, { value: 38, n: 120 }], target: 40 },
 * ];
 * ```
 */
export class KundDiagnosKpis extends InstrumentElement<StatementTexts> {
  static override styles: CSSResultGroup = [baseStyles, paperStyles, textExportStyles, kpisStyles];

  static override properties: PropertyDeclarations = { figures: { attribute: false } };

  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    kpi: kpiCatalog,
  });
  protected override readonly textsCatalog = statementsCatalog;

  readonly #announcer = new Announcer(this);
  readonly #export = new TextExport(this);
  /** Made from `figures`; `null` while there are none, or they were rejected. */
  #report: ParsedFigures | null = null;
  /** Keys of the figures whose details are open. */
  readonly #open = new Set<string>();

  /** The figures, as for `figuresReport`: each with its periods, the oldest first. Default: `null`, none yet; empty when none is watched. */
  figures: readonly FigureInput[] | null = null;

  protected override get isReady(): boolean {
    return super.isReady && this.#report !== null;
  }

  protected override get fallbackMessage(): string | null {
    const isGiven = orNothing(this.figures) !== null;
    const isRejected = this.isInstrumentRejected || (super.isReady && isGiven && !this.#report);
    return isRejected ? this.localization.strings.common.unavailable.result : null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('figures')) this.#parseFigures();
    if (!this.isReady) return;
    const inWords = () => [...this.#summary.lead, ...this.#summary.rest].join(' ');
    this.#announcer.announceFigures(inWords(), inWords);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.isReady || !this.#report) return this.renderFallback();
    const { kpi: strings } = this.localization.strings;
    const { figures, failures } = this.#report;
    const isEmpty = figures.length === 0 && failures.length === 0;
    const { lead, rest } = isEmpty ? { lead: [strings.empty], rest: [] } : this.#summary;
    return this.frame(html`
      <h2 part="title">${strings.title}</h2>
      <div part="lead">
        ${lead.length === 0 ? nothing : html`<p class="lead">${lead.join(' ')}</p>`}
        ${rest.length === 0 ? nothing : html`<p class="rest">${rest.join(' ')}</p>`}
      </div>
      ${figures.length === 0 ? nothing : this.#renderFigures(figures)}
      <p class="sr" role="status">${this.#announcer.message}</p>
    `);
  }

  #renderFigures(figures: readonly FigureReport[]): TemplateResult {
    const wording = this.#wording;
    return html`
      <ul class="figures">
        ${figures.map((figure) =>
          figureTemplate(figure, {
            wording,
            areasLang: this.textsLang,
            isOpen: this.#open.has(keyOf(figure)),
            toggle: () => {
              this.#toggle(keyOf(figure));
            },
          }),
        )}
      </ul>
      ${this.#export.render({
        strings: wording.strings.export,
        notFetched: this.localization.strings.common.notFetched,
        text: async () => (await fetchFiles()).figuresText(figures, this.#report!.failures.length, wording),
        files: (['csv', 'json'] as const).map((format) => ({
          label: wording.strings.export[format],
          save: async () => {
            (await fetchFiles()).saveFigures(format, figures, wording);
            return '';
          },
        })),
      })}
    `;
  }

  get #wording(): FigureWording {
    const { locale, strings } = this.localization;
    return { locale, strings: strings.kpi, areas: this.texts.questions };
  }

  get #summary(): Summary {
    const { figures, failures } = this.#report!;
    return summaryOf(figures, failures.length, this.#wording);
  }

  #parseFigures(): void {
    const given = orNothing(this.figures);
    this.#report = given === null ? null : parseProperty('figures', given, parseFigures);
    for (const { failure } of this.#report?.failures ?? []) warnOf('figures', failure);
  }

  #toggle(key: string): void {
    if (!this.#open.delete(key)) this.#open.add(key);
    this.requestUpdate();
  }
}

/** A key for a figure and its segment, stable when the host sets an equal copy. */
const keyOf = ({ figure, segment }: FigureReport): string => JSON.stringify([figure, segment]);

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-kpis': KundDiagnosKpis;
  }
}
