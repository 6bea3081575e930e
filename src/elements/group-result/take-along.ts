import { html, nothing, type TemplateResult } from 'lit';
import type { TakeAway } from './files.js';
import { summaryText } from './summary-text.js';

/** What a press of a button came to: words to be said. */
export type TakeAlongOutcome = 'copied' | 'notCopied' | 'failed';

export interface TakeAlongView extends TakeAway {
  /** `null` until something was pressed. */
  outcome: TakeAlongOutcome | null;
  onOutcome: (outcome: TakeAlongOutcome | null) => void;
}

/** The result on paper, as text, as figures for a spreadsheet or a program, and as pictures. */
export function takeAlongTemplate(view: TakeAlongView): TemplateResult {
  const { outcome, onOutcome, strings, columns } = view;
  const words = strings.takeAlong;

  const button = (label: string, action: () => unknown) =>
    html`<button class="plain" @click=${action}>${label}</button>`;
  const file = (what: 'table' | 'data' | 'areas' | 'groups', kind: 'csv' | 'json' | 'svg' | 'png') =>
    button(`${words[what]} (${kind.toUpperCase()})`, async () => {
      try {
        // Few take anything along: what makes the files comes when it is asked for.
        const { saveFile } = await import('./files.js');
        await saveFile(what, kind, view);
        onOutcome(null);
      } catch (error) {
        console.error('kund-diagnos: the file could not be made.', error);
        onOutcome('failed');
      }
    });
  return html`
    <section class="section take-along">
      <h3>${words.title}</h3>
      <p class="ways">
        ${button(words.print, () => {
          print();
        })}
        ${button(words.copy, async () => {
          try {
            await navigator.clipboard.writeText(summaryText(view));
            onOutcome('copied');
          } catch {
            // The page has no secure address, or does not allow it.
            onOutcome('notCopied');
          }
        })}
        ${file('table', 'csv')} ${file('data', 'json')} ${file('areas', 'svg')} ${file('areas', 'png')}
        ${columns.length > 0 ? [file('groups', 'svg'), file('groups', 'png')] : nothing}
      </p>
      <p role="status">${outcome && words[outcome]}</p>
      ${
        outcome === 'notCopied'
          ? html`<textarea
              readonly
              rows="12"
              aria-label=${words.title}
              .value=${summaryText(view)}
              @focus=${(event: Event) => {
                (event.target as HTMLTextAreaElement).select();
              }}
            ></textarea>`
          : nothing
      }
    </section>
  `;
}
