import { html, nothing, type TemplateResult } from 'lit';
import type { FileOf, PictureOf, TakeAway } from './files.js';
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
  const { outcome, onOutcome, strings, columns, rounds } = view;
  const words = strings.takeAlong;

  const button = (label: string, action: () => unknown) =>
    html`<button class="plain" @click=${action}>${label}</button>`;
  const file = (...of: FileOf) =>
    button(`${words[of[0]]} (${of[1].toUpperCase()})`, async () => {
      try {
        // Few take anything along: what makes the files comes when it is asked for.
        const { saveFile } = await import('./files.js');
        await saveFile(of, view);
        onOutcome(null);
      } catch (error) {
        console.error('kund-diagnos: the file could not be made.', error);
        onOutcome('failed');
      }
    });
  const picture = (of: PictureOf) => [file(of, 'svg'), file(of, 'png')];
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
        ${file('table', 'csv')} ${file('data', 'json')} ${picture('areas')}
        ${columns.length > 0 ? picture('groups') : nothing} ${rounds.length > 0 ? picture('rounds') : nothing}
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
