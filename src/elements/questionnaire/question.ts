import { html, nothing, type TemplateResult } from 'lit';
import type { Scale } from '../../scoring/instrument.js';
import type { InstrumentTexts, QuestionTexts } from '../../instruments/texts.js';
import type { Strings } from '../../locales/strings.js';
import { pointsTemplate } from './points.js';

export interface QuestionView {
  id: string;
  scale: Scale;
  texts: QuestionTexts;
  ends: InstrumentTexts['scale'];
  strings: Strings;
  answer: number | undefined;
  disabled: boolean;
  missing: boolean;
  /** Which of how many, in words; empty where all of them are shown. */
  place: string;
  hidden: boolean;
}

/** One statement with its scale: native radio buttons in a fieldset that the statement names. */
export function questionTemplate(view: QuestionView): TemplateResult {
  const { id, scale, texts, ends, strings, answer, place } = view;
  // Said once, as the focus comes to the statement.
  const described = (place && `place-${id}`) + (view.missing ? ` missing-${id}` : '');
  const meaning = (value: number) =>
    value === scale.min ? ends.lowest : value === scale.max ? ends.highest : null;
  return html`
    <li class="question" part="question" ?hidden=${view.hidden}>
      <p class="area" part="area">${texts.name}${place && ' · '}<span id="place-${id}">${place}</span></p>
      <fieldset ?disabled=${view.disabled} aria-describedby=${described || nothing}>
        <legend part="statement">${texts.statement}</legend>
        ${view.missing ? html`<p class="mark" id="missing-${id}">${strings.unanswered}</p>` : nothing}
        <div class="points" part="scale">
          ${pointsTemplate(scale, id, answer, (value) => strings.point(value, scale.max, meaning(value)))}
        </div>
        <p class="ends" aria-hidden="true"><span>${ends.lowest}</span><span>${ends.highest}</span></p>
      </fieldset>
    </li>
  `;
}

/** What the focus moves to at a question: its answer, or the first of its points; nothing once they are locked. */
export function inputAt(root: ParentNode, place: number): HTMLInputElement | undefined {
  const inputs = [
    ...root.querySelectorAll<HTMLInputElement>(`.question:nth-child(${place + 1}) input:enabled`),
  ];
  return inputs.find(({ checked }) => checked) ?? inputs[0];
}
