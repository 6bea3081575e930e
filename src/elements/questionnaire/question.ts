import { nothing, type TemplateResult } from 'lit';
import { scaleValues } from '../../charts/scale-values.js';
import type { StatementText, StatementTexts } from '../../instruments/texts.js';
import type { QuestionnaireStrings } from '../../locales/questionnaire-strings.js';
import type { Scale } from '../../scoring/instrument.js';
import { pointsTemplate } from '../internal/answering/scale-points.js';
import { html } from '../internal/html.js';

export interface QuestionView {
  id: string;
  index: number;
  scale: Scale;
  texts: StatementText;
  /** The language of the texts when it differs from that of the strings. */
  textsLang: string | undefined;
  lang: string;
  scaleLabels: StatementTexts['scale'];
  strings: QuestionnaireStrings;
  answer: number | null;
  isDisabled: boolean;
  /** True when the person has tried to submit without answering it. */
  isUnanswered: boolean;
  /** "3 of 10"; empty when all statements are shown. */
  positionLabel: string;
  isHidden: boolean;
}

/** One statement with its scale: native radio buttons in a fieldset that the statement names. */
export function questionTemplate(view: QuestionView): TemplateResult {
  const { index, texts, scaleLabels, strings, positionLabel, isUnanswered } = view;
  const textsLang = view.textsLang ?? nothing;
  const positionId = `position-${index}`;
  const unansweredId = `unanswered-${index}`;
  // On the fieldset, so that it is read out once, when the focus enters the statement.
  const describedBy = [positionLabel && positionId, isUnanswered && unansweredId].filter(Boolean).join(' ');
  return html`
    <li class="question" part="question" ?hidden=${view.isHidden}>
      <p class="area" part="area" lang=${textsLang}>
        ${texts.name}${positionLabel && ' · '}<span id=${positionId} lang=${view.lang}>${positionLabel}</span>
      </p>
      <fieldset ?disabled=${view.isDisabled} aria-describedby=${describedBy || nothing}>
        <legend part="statement" lang=${textsLang}>${texts.statement}</legend>
        ${isUnanswered ? html`<p class="mark" id=${unansweredId}>${strings.unanswered}</p>` : nothing}
        <div class="points" part="scale">${pointsTemplate(view)}</div>
        <p class="ends" aria-hidden="true" lang=${textsLang}>
          <span>${scaleLabels.lowest}</span><span>${scaleLabels.highest}</span>
        </p>
      </fieldset>
    </li>
  `;
}

/**
 * The answer from an event on a radio button: its value when it is chosen, or the digit pressed. `null` for keys that the browser handles.
 *
 * @param shortcuts True when digits answer.
 */
export function answerFromEvent(event: Event, scale: Scale, shortcuts: boolean): number | null {
  if (event.type === 'input') return Number((event.target as HTMLInputElement).value);
  const { key, repeat, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  // A held key repeats, and would answer one statement after another.
  if (!shortcuts || repeat || ctrlKey || altKey || metaKey) return null;
  // One key cannot tell 1 from 10.
  if (scale.max > 9) return null;
  return scaleValues(scale).find((value) => String(value) === key) ?? null;
}

/** The control to focus in a question: the chosen value, else the first. `undefined` when they are disabled. */
export function inputAt(root: ParentNode, index: number): HTMLInputElement | undefined {
  const inputs = [
    ...root.querySelectorAll<HTMLInputElement>(`.question:nth-child(${index + 1}) input:enabled`),
  ];
  return inputs.find(({ checked }) => checked) ?? inputs[0];
}
