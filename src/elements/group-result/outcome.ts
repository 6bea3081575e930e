import { html, type TemplateResult } from 'lit';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import { lightMark } from '../shared/light-mark.js';
import { nextStepsTemplate } from '../shared/advice.js';
import type { MeetingView } from './meeting-view.js';

/** What the meeting came to: what to work on, what was talked about, and the next steps. */
export function outcomeTemplate(areas: readonly DiscussionItem[], view: MeetingView): TemplateResult {
  const { decisions, texts, strings, lights, recommendations } = view;
  const { meeting } = strings;
  const listed = (kind: keyof typeof decisions) => {
    const marked = areas.filter(({ question }) => decisions[kind].includes(question));
    return html`
      <li>
        <h3>${meeting[kind]}</h3>
        ${marked.map(
          ({ question, light }) =>
            html`<p>${texts.questions[question]?.name} ${lightMark(light, lights[light])}</p>`,
        )}
        ${marked.length > 0 ? '' : html`<p>${meeting.none}</p>`}
      </li>
    `;
  };
  return html`
    <h2 tabindex="-1">${meeting.outcome}</h2>
    <ul class="columns">
      ${listed('chosen')} ${listed('discussed')}
    </ul>
    ${nextStepsTemplate(strings.nextSteps, recommendations.nextSteps, texts)}
  `;
}
