import { nothing, type ReactiveElement, type TemplateResult } from 'lit';
import type { CommonStrings } from '../../../locales/common-strings.js';
import type { ExportStrings } from '../../../locales/export-strings.js';
import { copyText } from '../export/copy-text.js';
import { scrollIntoView } from '../page/dom.js';
import { html } from '../html.js';

interface ExportHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
}

/** The outcome of a press of a button. */
interface Outcome {
  message: 'copied' | 'notCopied' | 'failed' | 'protected' | 'notFetched';
  /** For those who have to copy it themselves. */
  text?: string;
}

/** The script that makes the files could not be fetched. Some browsers never ask for it again, so the person has to reload the page. */
class NotFetchedError extends Error {}

/** A section of buttons that print a result, copy it or make files of it, and the outcome of the latest press. */
export class ExportSection<F> {
  readonly #host: ExportHost;
  readonly #import: () => Promise<F>;
  #outcome: Outcome | null = null;

  /** @param importFiles Fetches the script that makes the files. */
  constructor(host: ExportHost, importFiles: () => Promise<F>) {
    this.#host = host;
    this.#import = importFiles;
  }

  /** Forgets the latest press, since it was about another result. */
  reset(): void {
    this.#outcome = null;
  }

  /**
   * @param ways The buttons that are always there.
   * @param more Those that are unfolded.
   */
  render(
    common: CommonStrings,
    strings: ExportStrings,
    ways: readonly TemplateResult[],
    more: readonly TemplateResult[],
  ): TemplateResult {
    return html`
      <h3>${strings.title}</h3>
      <p class="ways">${ways}</p>
      <details>
        <summary>${strings.more}</summary>
        <p class="ways">${more}</p>
      </details>
      <div class="outcome">
        <p role="status">${this.#outcome && { ...common, ...strings }[this.#outcome.message]}</p>
        ${this.#outcome?.text ? renderText(this.#outcome.text, strings.title) : nothing}
      </div>
    `;
  }

  button(label: string, action: () => unknown): TemplateResult {
    return html`<button class="plain" @click=${action}>${label}</button>`;
  }

  /** A button that makes a file. Its action is false where the browser gives noise in place of a picture. */
  fileButton(label: string, format: string, save: (files: F) => Promise<boolean>): TemplateResult {
    return this.button(`${label} (${format.toUpperCase()})`, () =>
      this.attempt(async (files) => ((await save(await files)) ? null : { message: 'protected' })),
    );
  }

  copyButton(label: string, textOf: (files: F) => string): TemplateResult {
    return this.button(label, () =>
      this.attempt(async (files) => {
        const text = files.then(textOf);
        return (await copyText(this.#host.ownerDocument, text))
          ? { message: 'copied' }
          : { message: 'notCopied', text: await text };
      }),
    );
  }

  /** Does something with the script that makes the files, and says how it went. */
  async attempt(action: (files: Promise<F>) => Promise<Outcome | null>): Promise<void> {
    try {
      this.#outcome = await action(this.#fetch());
    } catch (error) {
      console.error('kund-diagnos: the result could not be exported.', error);
      this.#outcome = { message: error instanceof NotFetchedError ? 'notFetched' : 'failed' };
    }
    this.#host.requestUpdate();
    if (!this.#outcome) return;
    await this.#host.updateComplete;
    // It is below rows of buttons, and a phone's window may end among them.
    scrollIntoView(this.#host.renderRoot.querySelector('.outcome'));
  }

  #fetch(): Promise<F> {
    return this.#import().catch((cause: unknown) => {
      throw new NotFetchedError(String(cause));
    });
  }
}

const renderText = (text: string, label: string): TemplateResult => html`
  <textarea
    readonly
    rows="12"
    aria-label=${label}
    .value=${text}
    @focus=${({ target }: Event) => {
      (target as HTMLTextAreaElement).select();
    }}
  ></textarea>
`;
