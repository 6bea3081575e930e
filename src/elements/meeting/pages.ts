import { nothing, type TemplateResult } from 'lit';
import type { Decisions } from '../../report/decisions.js';
import { MAX_PRIORITIES } from '../../report/priorities.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { lightMark } from '../internal/results/light-mark.js';
import { areaName } from '../internal/results/report-view.js';
import { areaPage } from './area-page.js';
import type { MeetingView } from './meeting-view.js';
import { outcomePage } from './outcome-page.js';
import { html } from '../internal/html.js';

/** What the meeting shows: one area at a time, and last what it has come to. */
export function meetingPages(view: MeetingView): TemplateResult {
  const { agenda, page } = view;
  // Each page is a template of its own, so that another page is another heading to a screen reader.
  const pages = [...agenda.map((item) => () => areaPage(item, view)), () => outcomePage(view)];
  return html`
    ${headerTemplate(view)}
    ${pages.map((render, index) => (index === page ? html`<div>${render()}</div>` : nothing))}
    ${footerTemplate(view)}
  `;
}

/** On an area's number, beside the words for screen readers. */
const SYMBOLS: Readonly<Record<keyof Decisions, string>> = { discussed: '✓', chosen: '★' };

function headerTemplate(view: MeetingView): TemplateResult {
  const { agenda, summary, strings, meetingStrings, close } = view;
  return html`
    <header class="bar">
      <ol>
        ${agenda.map((item, page) => html`<li>${stepButton(item, page, view)}</li>`)}
        <li>${pageButton(meetingStrings.outcome, agenda.length, 'plain mark', view)}</li>
      </ol>
      <span class="quiet" role="status">${strings.answered(summary.n)}</span>
      <button class="plain" @click=${close}>${meetingStrings.close}</button>
    </header>
  `;
}

function footerTemplate(view: MeetingView): TemplateResult {
  const { agenda, page, common, meetingStrings, decisions, close } = view;
  const area = agenda[page]?.question;
  const chosen = decisions.chosen.length;
  return html`
    <footer class="bar">
      <p role="status">${chosen > MAX_PRIORITIES ? meetingStrings.tooManyChosen(chosen) : nothing}</p>
      <div>
        ${area === undefined ? nothing : [checkbox('discussed', area, view), checkbox('chosen', area, view)]}
      </div>
      ${page > 0 ? pageButton(common.previous, page - 1, 'plain', view) : nothing}
      ${
        area === undefined
          ? html`<button @click=${close}>${meetingStrings.done}</button>`
          : pageButton(common.next, page + 1, '', view)
      }
    </footer>
  `;
}

const pageButton = (
  label: unknown,
  to: number,
  className: string,
  { page, showPage }: MeetingView,
): TemplateResult => html`
  <button
    class=${className}
    aria-current=${to === page ? 'step' : 'false'}
    @click=${() => {
      showPage(to);
    }}
  >
    ${label}
  </button>
`;

function stepButton({ question, light }: DiscussionItem, page: number, view: MeetingView): TemplateResult {
  const { decisions, texts, common, meetingStrings } = view;
  const kinds = (['discussed', 'chosen'] as const).filter((kind) => decisions[kind].includes(question));
  const name = [
    areaName(texts, question),
    common.lightLabels[light],
    ...kinds.map((kind) => meetingStrings[kind]),
  ].join(', ');
  const label = html`
    ${lightMark(light, String(page + 1))}
    <span aria-hidden="true">${kinds.map((kind) => SYMBOLS[kind]).join('')}</span>
    <span class="sr">${name}</span>
  `;
  return pageButton(label, page, 'plain mark', view);
}

const checkbox = (
  kind: keyof Decisions,
  area: string,
  { decisions, meetingStrings, mark }: MeetingView,
): TemplateResult => html`
  <label>
    <input
      type="checkbox"
      .checked=${decisions[kind].includes(area)}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        input.checked = mark(kind, area, input.checked);
      }}
    />
    ${meetingStrings[kind]}
  </label>
`;
