import { nothing, type TemplateResult } from 'lit';
import { MAX_PRIORITIES } from '../../report/priorities.js';
import { html } from '../internal/html.js';
import { areaName } from '../internal/results/report-view.js';
import { stopAt, type Stop } from './agenda.js';
import { figuresPage, talkPage } from './area-page.js';
import { checkbox } from './checkbox.js';
import type { Mark, MeetingView } from './meeting-view.js';
import { outcomePage } from './outcome-page.js';
import { overviewPage } from './overview-page.js';

/** The page at the meeting's position: the overview, one area at a time, or the outcome. */
export function meetingPages(view: MeetingView): TemplateResult {
  const { stops, position } = view;
  // Each page is a template of its own, so that another page is another heading to a screen reader.
  const pages = stops.map((stop, index) =>
    index === position ? html`<div class="page ${stop.page}">${pageTemplate(stop, view)}</div>` : nothing,
  );
  return html`${headerTemplate(view)} ${pages} ${footerTemplate(view)}`;
}

function pageTemplate(stop: Stop, view: MeetingView): TemplateResult {
  switch (stop.page) {
    case 'overview':
      return overviewPage(view);
    case 'talk':
      return talkPage(stop.question, view);
    case 'figures':
      return figuresPage(stop.question, view);
    case 'outcome':
      return outcomePage(view);
  }
}

/** On an area's number, beside the words for screen readers. */
const SYMBOLS: Readonly<Record<Mark, string>> = { discussed: '✓', chosen: '★' };

function headerTemplate(view: MeetingView): TemplateResult {
  const { agenda, summary, stops, strings, meetingStrings, close } = view;
  const last = stops.length - 1;
  return html`
    <header class="bar">
      <ol>
        <li>${stepButton(meetingStrings.overview, null, 0, view)}</li>
        ${agenda.map((question, index) => html`<li>${areaButton(question, index, view)}</li>`)}
        <li>${stepButton(strings.decided, null, last, view)}</li>
      </ol>
      <span class="quiet" role="status">${strings.answered(summary.n)}</span>
      <button class="quiet bare" @click=${close}>${meetingStrings.close}</button>
    </header>
  `;
}

function footerTemplate(view: MeetingView): TemplateResult {
  const { stops, position, common, meetingStrings, decisions, seconds, close, setClock } = view;
  const stop = stops[position]!;
  const area = 'question' in stop ? stop.question : null;
  const chosen = decisions.chosen.length;
  const next = stop.page === 'talk' ? meetingStrings.reveal : common.next;
  return html`
    <footer class="bar">
      <p role="status">${chosen > MAX_PRIORITIES ? meetingStrings.tooManyChosen(chosen) : nothing}</p>
      <div>
        ${
          area === null
            ? nothing
            : [
                ...(stop.page === 'figures'
                  ? [markBox('discussed', area, view), markBox('chosen', area, view)]
                  : []),
                checkbox(clockLabel(view), seconds !== null, (isOn) => {
                  setClock(isOn);
                  return isOn;
                }),
              ]
        }
        ${saveTemplate(view)}
      </div>
      ${position > 0 ? pageButton(common.previous, position - 1, 'plain', view) : nothing}
      ${
        stop.page === 'outcome'
          ? html`<button @click=${close}>${meetingStrings.done}</button>`
          : pageButton(next, position + 1, '', view)
      }
    </footer>
  `;
}

function clockLabel({ seconds, meetingStrings }: MeetingView): string {
  if (seconds === null) return meetingStrings.clock;
  return meetingStrings.elapsed(Math.floor(seconds / 60), String(seconds % 60).padStart(2, '0'));
}

function saveTemplate({ saveState, meetingStrings, retry }: MeetingView): TemplateResult {
  const messages = {
    idle: '',
    saving: meetingStrings.saving,
    saved: meetingStrings.saved,
    failed: meetingStrings.notSaved,
  };
  return html`
    <span class="quiet" role="status">${messages[saveState]}</span>
    ${
      saveState === 'failed'
        ? html`<button class="plain" @click=${retry}>${meetingStrings.retry}</button>`
        : nothing
    }
  `;
}

const pageButton = (
  label: unknown,
  to: number,
  className: string,
  { showStop }: MeetingView,
): TemplateResult => html`
  <button
    class=${className}
    @click=${() => {
      showStop(to);
    }}
  >
    ${label}
  </button>
`;

/** A step of the meeting. A label that is a mere number has its name as a hint, on focus and hover. */
function stepButton(label: unknown, hint: string | null, to: number, view: MeetingView): TemplateResult {
  const { stops, position, showStop } = view;
  const [here, there] = [stops[position]!, stops[to]!];
  const isCurrent =
    to === position || ('question' in here && 'question' in there && here.question === there.question);
  return html`
    <button
      class="plain mark"
      aria-current=${isCurrent ? 'step' : 'false'}
      @click=${() => {
        showStop(to);
      }}
    >
      ${label}${hint === null ? nothing : html`<span class="hint" aria-hidden="true">${hint}</span>`}
    </button>
  `;
}

function areaButton(question: string, index: number, view: MeetingView): TemplateResult {
  const { decisions, texts, stops, meetingStrings } = view;
  const marks = (['discussed', 'chosen'] as const).filter((mark) => decisions[mark].includes(question));
  const name = [areaName(texts, question), ...marks.map((mark) => meetingStrings[mark])].join(', ');
  const label = html`
    <span>${index + 1}<span aria-hidden="true">${marks.map((mark) => SYMBOLS[mark]).join('')}</span></span>
    <span class="sr">${name}</span>
  `;
  return stepButton(label, name, stopAt(stops, question), view);
}

const markBox = (mark: Mark, area: string, view: MeetingView): TemplateResult =>
  checkbox(
    html`${view.meetingStrings[mark]}<span aria-hidden="true">${`\u00a0${SYMBOLS[mark]}`}</span>`,
    view.decisions[mark].includes(area),
    (isMarked) => view.mark(mark, area, isMarked),
  );
