import { html, nothing, type TemplateResult } from 'lit';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { KdDecideEvent } from '../events/kd-decide.js';
import { lightMark } from '../shared/light-mark.js';
import { mostChosen, type Decisions } from './decisions.js';
import type { Meeting, MeetingHost, Steering } from './meeting.js';
import type { MeetingView } from './meeting-view.js';
import { oneAreaTemplate } from './one-area.js';
import { outcomeTemplate } from './outcome.js';

/** On an area's number, beside the words for whoever listens. */
const symbols = { discussed: '✓', chosen: '★' };

/** What the meeting shows: one area at a time, and last what it came to. */
export function meetingPages(meeting: Meeting, { go, close }: Steering, view: MeetingView): TemplateResult {
  const { summary, texts, strings, lights, words, decisions } = view;
  const { at, areas } = meeting;
  const said = strings.meeting;
  const area = areas[at]?.question;

  const goTo = (page: number, label: unknown, style = 'plain') => html`
    <button
      class=${style}
      aria-current=${page === at ? 'step' : 'false'}
      @click=${() => {
        go(page);
      }}
    >
      ${label}
    </button>
  `;
  const markOf = ({ question, light }: DiscussionItem, page: number) => {
    const marks = (['discussed', 'chosen'] as const).filter((kind) => decisions[kind].includes(question));
    return html`<li>
      ${goTo(
        page,
        html`${lightMark(light, String(page + 1))}
          <span aria-hidden="true">${marks.map((kind) => symbols[kind])}</span>
          <span class="sr"
            >${[texts.questions[question]?.name, lights[light], ...marks.map((kind) => said[kind])].join(', ')}</span
          >`,
        'plain mark',
      )}
    </li>`;
  };
  const checkbox = (kind: keyof Decisions) => html`
    <label>
      <input
        type="checkbox"
        .checked=${decisions[kind].includes(area!)}
        @change=${({ target }: Event) => {
          const input = target as HTMLInputElement;
          input.checked = mark(meeting.host, kind, area!, input.checked);
        }}
      />
      ${said[kind]}
    </label>
  `;
  // Each page has a place of its own, so that another page is another heading to whoever listens.
  return html`
    <header class="bar">
      <ol>
        ${areas.map(markOf)}
        <li>${goTo(areas.length, said.outcome, 'plain mark')}</li>
      </ol>
      <span class="quiet" role="status">${strings.answered(summary.n)}</span>
      <button class="plain" @click=${close}>${said.close}</button>
    </header>
    ${[...areas, null].map((item, page) =>
      page === at
        ? html`<div>
            ${item ? oneAreaTemplate(item, said.place(page + 1, areas.length), view) : outcomeTemplate(areas, view)}
          </div>`
        : nothing,
    )}
    <footer class="bar">
      <p role="status">
        ${decisions.chosen.length > mostChosen ? said.many(decisions.chosen.length) : nothing}
      </p>
      <div>${area ? [checkbox('discussed'), checkbox('chosen')] : nothing}</div>
      ${at > 0 ? goTo(at - 1, words.previous) : nothing}
      ${area ? goTo(at + 1, words.next, '') : html`<button @click=${close}>${said.done}</button>`}
    </footer>
  `;
}

/** Chooses an area or marks it as discussed, or takes that back; tells the host's page. Gives what stands afterwards. */
function mark(host: MeetingHost, kind: keyof Decisions, area: string, marked: boolean): boolean {
  const others = host.decisions[kind].filter((id) => id !== area);
  host.decisions = { ...host.decisions, [kind]: marked ? [...others, area] : others };
  const decided = new KdDecideEvent(host.decisions);
  host.dispatchEvent(decided);
  return host.decisions[kind].includes(area);
}
