import {
  css,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { CustomersInWords } from '../../report/customers/in-words.js';
import type { GroupReport } from '../../report/group-report/report.js';
import { NO_DECISIONS, type Decisions } from '../../report/group-report/decisions.js';
import { picturesOf, type PictureName } from '../../report/group-report/picture-names.js';
import { exportSectionStyles } from '../internal/export/export-section.styles.js';
import { ExportSection } from '../internal/export/export-section.js';
import { adviceStyles } from '../internal/results/advice/advice.styles.js';
import { baseStyles } from '../internal/base.styles.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { exportCatalog, groupResultCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { printPage } from '../internal/page/dom.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import { Localization } from '../internal/language/localization.js';
import type { ExportInput, FileKind } from './save-files.js';
import { html } from '../internal/html.js';

const exportStyles = css`
  @media print {
    :host {
      display: none;
    }
  }
`;

/**
 * A group's result on paper, as text, as figures for a spreadsheet or a program, and as pictures. Part of
 * `<kund-diagnos-group-result>`, which gives it a report that may be shown.
 *
 * @internal
 */
export class KundDiagnosExport extends InstrumentElement<InstrumentTexts> {
  static override styles: CSSResultGroup = [baseStyles, adviceStyles, exportSectionStyles, exportStyles];

  static override properties: PropertyDeclarations = {
    report: { attribute: false },
    decisions: { attribute: false },
    customers: { attribute: false },
  };

  protected override readonly localization = new Localization(this, {
    common: commonCatalog,
    groupResult: groupResultCatalog,
    export: exportCatalog,
  });
  protected override readonly textsCatalog = textsCatalog;
  /** The parent element shows it. */
  protected override readonly fallbackMessage = null;

  readonly #section = new ExportSection(this, () => import('./save-files.js'));

  report: GroupReport | null = null;
  decisions: Required<Decisions> = NO_DECISIONS;
  /** The customers' part of the report, in words. */
  customers: CustomersInWords | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('report')) this.#section.reset();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!this.isReady || !report) return nothing;
    const { common, export: strings } = this.localization.strings;
    const section = this.#section;
    const ways = [
      section.copyButton(strings.copy, ({ reportText }) => {
        const { report: now, decisions, wording } = this.#input;
        return reportText(now, wording, decisions);
      }),
      section.button(strings.print, this.#print),
      section.button(strings.slides, this.#printSlides),
    ];
    const more = [
      this.#renderFile('table', 'csv'),
      this.#renderFile('data', 'json'),
      ...picturesOf(report).flatMap((name) => this.#renderPicture(name)),
    ];
    return html`
      <section class="section" lang=${this.localization.language} dir=${this.direction ?? nothing}>
        ${section.render(common, strings, ways, more)}
      </section>
    `;
  }

  #renderFile(...kind: FileKind): TemplateResult {
    const [content, format] = kind;
    const { export: strings } = this.localization.strings;
    return this.#section.fileButton(strings[content], format, ({ saveFile }) => saveFile(kind, this.#input));
  }

  #renderPicture(name: PictureName): TemplateResult[] {
    return [this.#renderFile(name, 'svg'), this.#renderFile(name, 'png')];
  }

  get #input(): ExportInput {
    const { locale, strings } = this.localization;
    const { common, groupResult, export: exportStrings } = strings;
    return {
      report: this.report!,
      decisions: this.decisions,
      wording: { locale, texts: this.texts, common, strings: groupResult, customers: this.customers },
      exportStrings,
    };
  }

  readonly #print = (): void => {
    printPage(this);
  };

  readonly #printSlides = (): Promise<void> =>
    this.#section.attempt(async (files) => {
      const { printSlides, slidesOf } = await files;
      await printSlides(this.ownerDocument, slidesOf(this.#input));
      return null;
    });
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-export': KundDiagnosExport;
  }
}
