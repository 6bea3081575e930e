import type { ReactiveElement, TemplateResult } from 'lit';
import type { CommonStrings } from '../../locales/common-strings.js';
import type { Plan } from '../../plan/plan.js';
import type { PlanWording } from '../../report/plan/plan-wording.js';
import { copyText } from '../internal/export/copy-text.js';
import { printPage, scrollIntoView } from '../internal/page/dom.js';
import { html } from '../internal/html.js';
import type { PlanFormat } from './files.js';

interface PlanExportHost extends ReactiveElement {
  readonly renderRoot: ShadowRoot;
}

const fetchFiles = () => import('./files.js').catch(() => null);

/** A plan in calendars, as text, on paper, and as figures for a spreadsheet or a program. */
export class PlanExport {
  readonly #host: PlanExportHost;
  /** The outcome of the latest press, and the text for those who have to copy it themselves. */
  #message = '';
  #text: string | null = null;

  constructor(host: PlanExportHost) {
    this.#host = host;
  }

  render(plan: Plan, wording: PlanWording, common: CommonStrings): TemplateResult {
    const { export: strings } = wording.strings;
    const button = (label: string, action: () => unknown) =>
      html`<button class="plain" @click=${action}>${label}</button>`;
    const file = (label: string, format: PlanFormat) =>
      button(label, async () => {
        const files = await fetchFiles();
        if (!files) this.#tell(common.notFetched);
        else this.#tell(files.savePlan(format, plan, wording) ? '' : strings.noDates);
      });
    const copy = async () => {
      const files = fetchFiles();
      const text = files.then((fetched) => fetched?.planText(plan, wording) ?? '');
      const isCopied = await copyText(this.#host.ownerDocument, text);
      if (!(await files)) this.#tell(common.notFetched);
      else if (isCopied) this.#tell(strings.copied);
      else this.#tell(strings.notCopied, await text);
    };
    return html`
      <section class="export">
        <h3>${strings.title}</h3>
        <p class="buttons">
          ${file(strings.calendar, 'ics')} ${button(strings.copy, copy)}
          ${button(strings.print, () => {
            printPage(this.#host);
          })}
          ${file(strings.table, 'csv')} ${file(strings.data, 'json')}
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
