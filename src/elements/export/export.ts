import {
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { CustomersInWords } from '../../report/customers/in-words.js';
import type { GroupReport } from '../../report/group-report.js';
import { NO_DECISIONS, type Decisions } from '../../report/decisions.js';
import { picturesOf, type PictureName } from '../../report/picture-names.js';
import { adviceStyles } from '../internal/results/advice.styles.js';
import { baseStyles } from '../internal/base.styles.js';
import { commonCatalog } from '../internal/answering/answer-catalogs.js';
import { exportCatalog, groupResultCatalog, textsCatalog } from '../internal/results/result-catalogs.js';
import { copyText } from '../internal/copy-text.js';
import { printPage, scrollIntoView } from '../internal/dom.js';
import { InstrumentElement } from '../internal/instrument-element.js';
import { Localization } from '../internal/language/localization.js';
import { exportStyles } from './export.styles.js';
import type { ExportInput, FileKind } from './files.js';
import { html } from '../internal/html.js';

/** The outcome of a press of a button. */
interface Outcome {
  message: 'copied' | 'notCopied' | 'failed' | 'protected' | 'notFetched';
  /** For those who have to copy it themselves. */
  text?: string;
}

/** The script that makes the files could not be fetched. Some browsers never ask for it again, so the person has to reload the page. */
class NotFetchedError extends Error {}

const fetchFiles = () =>
  import('./files.js').catch((cause: unknown) => {
    throw new NotFetchedError(String(cause));
  });

/**
 * A group's result on paper, as text, as figures for a spreadsheet or a program, and as pictures. Part of
 * `<kund-diagnos-group-result>`, which gives it a report that may be shown.
 *
 * @internal
 */
export class KundDiagnosExport extends InstrumentElement<InstrumentTexts> {
  static override styles: CSSResultGroup = [baseStyles, adviceStyles, exportStyles];

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
  /** It is shown by the element around it. */
  protected override readonly fallbackMessage = null;

  #outcome: Outcome | null = null;

  report: GroupReport | null = null;
  decisions: Required<Decisions> = NO_DECISIONS;
  /** What customers said, in words. */
  customers: CustomersInWords | null = null;

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('report')) this.#outcome = null;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { report } = this;
    if (!this.isReady || !report) return nothing;
    const { common, export: strings } = this.localization.strings;
    return html`
      <section class="section" lang=${this.localization.language} dir=${this.direction ?? nothing}>
        <h3>${strings.title}</h3>
        <p class="ways">
          ${this.#renderButton(strings.copy, this.#copy)} ${this.#renderButton(strings.print, this.#print)}
          ${this.#renderButton(strings.slides, this.#printSlides)}
        </p>
        <details>
          <summary>${strings.more}</summary>
          <p class="ways">
            ${this.#renderFile('table', 'csv')} ${this.#renderFile('data', 'json')}
            ${picturesOf(report).map((name) => this.#renderPicture(name))}
          </p>
        </details>
        <div class="outcome">
          <p role="status">${this.#outcome && { ...common, ...strings }[this.#outcome.message]}</p>
          ${this.#outcome?.text ? this.#renderText(this.#outcome.text) : nothing}
        </div>
      </section>
    `;
  }

  #renderButton(label: string, action: () => unknown): TemplateResult {
    return html`<button class="plain" @click=${action}>${label}</button>`;
  }

  #renderFile(...kind: FileKind): TemplateResult {
    const [content, format] = kind;
    const { export: strings } = this.localization.strings;
    return this.#renderButton(`${strings[content]} (${format.toUpperCase()})`, () => this.#save(kind));
  }

  #renderPicture(name: PictureName): TemplateResult[] {
    return [this.#renderFile(name, 'svg'), this.#renderFile(name, 'png')];
  }

  #renderText(text: string): TemplateResult {
    return html`
      <textarea
        readonly
        rows="12"
        aria-label=${this.localization.strings.export.title}
        .value=${text}
        @focus=${({ target }: Event) => {
          (target as HTMLTextAreaElement).select();
        }}
      ></textarea>
    `;
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
    this.#attempt(async () => {
      const { printSlides, slidesOf } = await fetchFiles();
      await printSlides(this.ownerDocument, slidesOf(this.#input));
      return null;
    });

  #save(kind: FileKind): Promise<void> {
    return this.#attempt(async () => {
      const { saveFile } = await fetchFiles();
      return (await saveFile(kind, this.#input)) ? null : { message: 'protected' };
    });
  }

  readonly #copy = (): Promise<void> =>
    this.#attempt(async () => {
      const { report, decisions, wording } = this.#input;
      const text = fetchFiles().then(({ reportText }) => reportText(report, wording, decisions));
      return (await copyText(this.ownerDocument, text))
        ? { message: 'copied' }
        : { message: 'notCopied', text: await text };
    });

  async #attempt(action: () => Promise<Outcome | null>): Promise<void> {
    try {
      this.#outcome = await action();
    } catch (error) {
      console.error('kund-diagnos: the result could not be exported.', error);
      this.#outcome = { message: error instanceof NotFetchedError ? 'notFetched' : 'failed' };
    }
    this.requestUpdate();
    if (!this.#outcome) return;
    await this.updateComplete;
    // It is below rows of buttons, and a phone's window may end among them.
    scrollIntoView(this.renderRoot.querySelector('.outcome'));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kund-diagnos-export': KundDiagnosExport;
  }
}
