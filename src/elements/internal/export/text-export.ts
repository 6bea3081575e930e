import type { ReactiveElement, TemplateResult } from 'lit';
import { copyText } from './copy-text.js';
import { printPage, scrollIntoView } from '../page/dom.js';
import { html } from '../html.js';

interface ExportHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
}

/** The files that can be saved, and the strings for them. */
export interface ExportOffer {
  strings: Readonly<Record<'title' | 'copy' | 'print' | 'copied' | 'notCopied', string>>;
  /** When the script that makes the files could not be fetched. */
  notFetched: string;
  /** Makes the text to copy. Rejects when the script could not be fetched. */
  text: () => Promise<string>;
  /** The label of a button, and what saves its file. */
  files: readonly (readonly [label: string, save: () => Promise<void>])[];
}

/** Buttons that copy a text, print the page and save files, and what became of the latest press. */
export class TextExport {
  readonly #host: ExportHost;
  #message = '';
  /** For those who have to copy it themselves. */
  #text: string | null = null;

  constructor(host: ExportHost) {
    this.#host = host;
  }

  render({ strings, notFetched, text, files }: ExportOffer): TemplateResult {
    const button = (label: string, action: () => unknown) =>
      html`<button class="plain" @click=${action}>${label}</button>`;
    const copy = async () => {
      const made = text();
      const isCopied = await copyText(this.#host.ownerDocument, made);
      if (isCopied) this.#tell(strings.copied);
      else this.#tell(strings.notCopied, await made);
    };
    const attempt = (action: () => Promise<void>) => () =>
      action().catch(() => {
        this.#tell(notFetched);
      });
    const save = (action: () => Promise<void>) =>
      attempt(async () => {
        this.#tell('');
        await action();
      });
    return html`
      <section class="export">
        <h3>${strings.title}</h3>
        <p class="buttons">
          ${button(strings.copy, attempt(copy))}
          ${button(strings.print, () => {
            printPage(this.#host);
          })}
          ${files.map(([label, action]) => button(label, save(action)))}
        </p>
        <p role="status">${this.#message}</p>
        ${
          this.#text === null
            ? ''
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
