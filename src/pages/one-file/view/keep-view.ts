import { nothing, type TemplateResult } from 'lit';
import { html } from '../../../elements/internal/html.js';
import type { OneFileApp } from '../app.js';
import { answeredIn, copyForGroup, hasContent, pendingIn, type Round } from '../round.js';

interface Offer {
  title: string;
  text: string;
  button: string;
  run: () => void;
  /** Why it cannot be done yet. */
  obstacle?: string | null;
  isDangerous?: boolean;
}

/** What can be done with the answers, one below the other: each with what it means. */
const offersTemplate = (offers: readonly Offer[]): TemplateResult => html`
  <ul class="offers">
    ${offers.map(
      ({ title, text, button, run, obstacle, isDangerous }) => html`
        <li>
          <div>
            <h3>${title}</h3>
            <p>${text}</p>
          </div>
          ${
            obstacle
              ? html`<p class="muted">${obstacle}</p>`
              : html`<button class="quiet ${isDangerous ? 'danger' : ''}" @click=${run}>${button}</button>`
          }
        </li>
      `,
    )}
  </ul>
`;

/** Where the answers are, and what can be done with them: saved, reduced to sums, deleted. */
export function keepTemplate(app: OneFileApp, round: Round): TemplateResult {
  const { keep } = app.words;
  return html`
    <section>
      <h2>${keep.title}</h2>
      <p class="measure">${keep.where}</p>
      ${
        hasContent(round)
          ? offersTemplate([
              allOffer(app),
              {
                title: keep.sums,
                text: keep.sumsText,
                button: keep.sumsButton,
                obstacle: copyForGroup(round) ? null : keep.sumsLater,
                run: () => {
                  app.ask(keep.toSums(pendingIn(round)), () => {
                    app.keepSums();
                  });
                },
              },
              deleteOffer(app, round),
            ])
          : nothing
      }
    </section>
  `;
}

const allOffer = (app: OneFileApp): Offer => {
  const { all, allText, allButton, keepsSaving } = app.words.keep;
  return {
    title: all,
    text: app.file ? `${allText} ${keepsSaving(app.file.name)}` : allText,
    button: allButton,
    run: () => {
      void app.save('lead');
    },
  };
};

const deleteOffer = (app: OneFileApp, round: Round): Offer => {
  const { keep } = app.words;
  return {
    title: keep.delete,
    text: keep.deleteText,
    button: keep.deleteButton,
    isDangerous: true,
    run: () => {
      app.ask(keep.deleting(answeredIn(round)), () => {
        app.deleteAnswers();
      });
    },
  };
};

/** After the meeting: what the group takes along, and what the one who leads keeps. */
export function afterTemplate(app: OneFileApp, round: Round): TemplateResult {
  const { result, keep } = app.words;
  const forGroup: Offer = {
    title: result.forGroup,
    text: result.forGroupText,
    button: result.forGroupButton,
    obstacle: copyForGroup(round) ? null : result.tooFew,
    run: () => {
      void app.save('group');
    },
  };
  const isForGroup = round.purpose === 'group';
  return html`
    <section class="after">
      <h2>${result.after}</h2>
      ${isForGroup ? html`<p class="measure">${keep.whereGroup}</p>` : nothing}
      ${offersTemplate(isForGroup ? [forGroup] : [forGroup, allOffer(app)])}
    </section>
  `;
}
