import { html, nothing, type TemplateResult } from 'lit';
import type { FileOf, PictureOf, TakeAway } from './files.js';

/** What a press of a button came to: words to be said, and the text for whoever has to copy it themselves. */
export interface TakeAlongOutcome {
  said: 'copied' | 'notCopied' | 'failed';
  text?: string;
}

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
  const tryTo = async (take: () => Promise<TakeAlongOutcome | null>) => {
    try {
      onOutcome(await take());
    } catch (error) {
      console.error('kund-diagnos: the result could not be taken along.', error);
      onOutcome({ said: 'failed' });
    }
  };
  // Few take anything along: what makes it comes when it is asked for.
  const fetched = () => import('./files.js');
  const file = (...of: FileOf) =>
    button(`${words[of[0]]} (${of[1].toUpperCase()})`, () =>
      tryTo(async () => {
        const { saveFile } = await fetched();
        await saveFile(of, view);
        return null;
      }),
    );
  const copy = () =>
    tryTo(async () => {
      const text = fetched().then(({ summaryText }) => summaryText(view));
      try {
        // At once: a browser lets nobody copy who comes some time after the press.
        const plain = text.then((words) => new Blob([words], { type: 'text/plain' }));
        // Whether the browser takes it or not: that there is no text is told once, below.
        plain.catch(() => null);
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
        return { said: 'copied' };
      } catch {
        // The page has no secure address, or does not allow it.
        return { said: 'notCopied', text: await text };
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
        ${button(words.copy, copy)} ${file('table', 'csv')} ${file('data', 'json')} ${picture('areas')}
        ${columns.length > 0 ? picture('groups') : nothing} ${rounds.length > 0 ? picture('rounds') : nothing}
      </p>
      <div>
        <p role="status">${outcome && words[outcome.said]}</p>
        ${
          outcome?.text
            ? html`<textarea
                readonly
                rows="12"
                aria-label=${words.title}
                .value=${outcome.text}
                @focus=${(event: Event) => {
                  (event.target as HTMLTextAreaElement).select();
                }}
              ></textarea>`
            : nothing
        }
      </div>
    </section>
  `;
}
