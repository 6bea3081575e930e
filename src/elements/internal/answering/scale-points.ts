import { noChange, type TemplateResult } from 'lit';
import { scaleValues } from '../../../charts/scale-values.js';
import type { StatementTexts } from '../../../instruments/texts.js';
import type { QuestionnaireStrings } from '../../../locales/questionnaire-strings.js';
import type { Scale } from '../../../scoring/instrument.js';
import { html } from '../html.js';
import { onServer } from '../page/on-server.js';

export interface PointsView {
  id: string;
  scale: Scale;
  scaleLabels: StatementTexts['scale'];
  strings: Pick<QuestionnaireStrings, 'value'>;
  answer: number | null;
}

/** A server writes a property as an attribute, and `checked="false"` is checked. */
const UNCHECKED = onServer ? noChange : false;

/** A native radio button for each value. */
export function pointsTemplate({ id, scale, scaleLabels, strings, answer }: PointsView): TemplateResult[] {
  const meanings = new Map([
    [scale.min, scaleLabels.lowest],
    [scale.max, scaleLabels.highest],
  ]);
  return scaleValues(scale).map(
    (value) => html`
      <label class="point" part="point">
        <input
          type="radio"
          name=${id}
          value=${value}
          aria-label=${strings.value(value, scale.max, meanings.get(value) ?? null)}
          .checked=${value === answer || UNCHECKED}
        />
        <span aria-hidden="true">${value}</span>
      </label>
    `,
  );
}
