import { nothing, type TemplateResult } from 'lit';
import { MAX_PRIORITIES } from '../../../report/group-report/meeting-limits.js';
import { html } from '../../internal/html.js';
import { areaName } from '../../internal/results/report/report-view.js';
import { stopAt, type Stop } from '../agenda.js';
import { figuresPage, talkPage } from './area-page.js';
import { checkbox } from './checkbox.js';
import type { Mark, MeetingView } from '../meeting-view.js';
import { outcomePage } from './outcome-page.js';
import { overviewPage } from './overview-page.js';

/**
 * The page at the meeting's position. The plan stays in the document while other pages are shown, and while the meeting is closed: text that is
 * being written in it must not be lost.
 */
export function meetingPages(view: MeetingView): TemplateResult {
  const { stops, position, meetingStrings, plan } = view;
  const page = stops[position]?.page;
  // Each page is a template of its own, so that another page is another heading to a screen reader.
  const pages = stops.map((stop, index) =>
    index === position && stop.page !== 'plan'
      ? html`<div class="page ${stop.page}">${pageTemplate(stop, view)}</div>`
      : nothing,
  );
  return html`
    ${page ? headerTemplate(view) : nothing}
    <div>
      <slot name="facilitator" ?hidden=${page !== 'outcome' && page !== 'plan'}></slot>
      ${pages}
      <div class=${page === 'plan' ? 'page plan' : ''} ?hidden=${page !== 'plan'}>
        <h2 tabindex="-1">${meetingStrings.plan}</h2>
        ${plan}
      </div>
    </div>
    ${page ? footerTemplate(view) : nothing}
  `;
}

function pageTemplate(stop: Stop, view: MeetingView): TemplateResult | typeof nothing {
  switch (stop.page) {
    case 'overview':
      return overviewPage(view);
    case 'talk':
      return talkPage(stop.question, view);
    case 'figures':
      return figuresPage(stop.question, view);
    case 'outcome':
      return outcomePage(view);
    case 'promised':
      return html`
        <h2 tabindex="-1">${view.meetingStrings.promised}</h2>
        ${view.promised}
      `;
    case 'plan':
      return nothing;
  }
}

/** On an area's number, beside the words for screen readers. */
const SYMBOLS: Readonly<Record<Mark, string>> = { discussed: '✓', chosen: '★' };

function headerTemplate(view: MeetingView): TemplateResult {
  const { agenda, summary, stops, strings, meetingStrings, close } = view;
  const step = (page: Stop['page'], label: string) => {
    const index = stops.findIndex((stop) => stop.page === page);
    return index === -1 ? nothing : html`<li>${stepButton(label, null, index, view)}</li>`;
  };
  return html`
    <header class="bar">
      <ol>
        ${step('promised', meetingStrings.promisedStep)} ${step('overview', meetingStrings.overview)}
        ${agenda.map((question, index) => html`<li>${areaButton(question, index, view)}</li>`)}
        ${step('outcome', strings.decided)} ${step('plan', meetingStrings.planStep)}
      </ol>
      <span class="quiet" role="status">${strings.answered(summary.n)}</span>
      <button class="quiet bare" @click=${close}>${meetingStrings.close}</button>
    </header>
  `;
}

function footerTemplate(view: MeetingView): TemplateResult {
  const { stops, position, common, meetingStrings, decisions, seconds, finish, setClock } = view;
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
        ${stop.page === 'plan' && view.saveState !== 'failed' ? nothing : saveTemplate(view)}
      </div>
      ${position > 0 ? pageButton(common.previous, position - 1, 'plain', view) : nothing}
      ${
        position === stops.length - 1
          ? html`<button @click=${finish}>${meetingStrings.done}</button>`
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
