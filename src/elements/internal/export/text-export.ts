import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { printPage, scrollIntoView } from '../page/dom.js';
import { html } from '../html.js';
import { copyText } from './copy-text.js';

interface ExportHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
}

export interface ExportFile {
  label: string;
  /**
   * Saves the file. Rejects when the script that makes it could not be fetched.
   *
   * @returns An error message for the person; empty when the file was saved.
   */
  save: () => Promise<string>;
}

/** The ways to export something, and the strings for them. */
export interface ExportOffer {
  strings: Readonly<Record<'title' | 'copy' | 'print' | 'copied' | 'notCopied', string>>;
  /** When the script that makes the files could not be fetched. */
  notFetched: string;
  /** Makes the text to copy. Rejects when the script could not be fetched. */
  text: () => Promise<string>;
  /** A file to offer before copying and printing. Default: none. */
  firstFile?: ExportFile;
  files: readonly ExportFile[];
}

/** A section of buttons that copy a text, print the page and save files. It says what became of the latest press. */
export class TextExport {
  readonly #host: ExportHost;
  #message = '';
  /** For those who have to copy it themselves. */
  #text: string | null = null;

  constructor(host: ExportHost) {
    this.#host = host;
  }

  render({ strings, notFetched, text, firstFile, files }: ExportOffer): TemplateResult {
    const button = (label: string, action: () => unknown) =>
      html`<button class="plain" @click=${action}>${label}</button>`;
    const attempt = (action: () => Promise<void>) => () =>
      action().catch(() => {
        this.#tell(notFetched);
      });
    const fileButton = ({ label, save }: ExportFile) =>
      button(
        label,
        attempt(async () => {
          this.#tell('');
          this.#tell(await save());
        }),
      );
    const copy = async () => {
      const made = text();
      const isCopied = await copyText(this.#host.ownerDocument, made);
      if (isCopied) this.#tell(strings.copied);
      else this.#tell(strings.notCopied, await made);
    };
    return html`
      <section class="export">
        <h3>${strings.title}</h3>
        <p class="buttons">
          ${firstFile ? fileButton(firstFile) : nothing} ${button(strings.copy, attempt(copy))}
          ${button(strings.print, () => {
            printPage(this.#host);
          })}
          ${files.map(fileButton)}
        </p>
        <p role="status">${this.#message}</p>
        ${
          this.#text === null
            ? nothing
            : html`<textarea readonly rows="12" aria-label=${strings.title} .value=${this.#text}></textarea>`
        }
      </section>
    `;
  }

  #tell(message: string, text: string | null = null): void {
    this.#message = message;
    this.#text = text;
    this.#host.requestUpdate();
    if (message === '') return;
    void this.#host.updateComplete.then(() => {
      scrollIntoView(this.#host.renderRoot.querySelector('.export [role=status]'));
    });
  }
}
